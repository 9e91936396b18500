import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/base/json.ts'
import { textOfValue } from '../../../../src/base/print-json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import type { FieldPair } from '../../../../src/dataset/find-pairs.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { createDatapointWriter } from '../../../../src/dataset/write.ts'
import { TEMPLATES } from '../../../../src/designer/templates/template-library.ts'
import type { Answer } from '../../../../src/items/item-model.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { listColumns, toCsvRow } from '../../../../src/outputs/answers/csv-columns.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { listSwaps } from '../../../../src/outputs/counterbalance/list-swaps.ts'
import {
  printUnswap,
  SNIPPET_LANGUAGES,
  type SnippetLanguage,
} from '../../../../src/outputs/counterbalance/print-unswap.ts'
import { layoutFrom } from '../../../support/export-input.ts'

function swapsOf(id: string, first: string, second: string) {
  const template = TEMPLATES.find((one) => one.id === id)!
  const reading = parseLayout(template.layout, countingKeys())
  if (!reading.ok) throw new Error(id)
  return listSwaps(reading.layout, template.schema, [[first, second]])
}

describe('what a swap means for the answers', () => {
  it('is two values of a choice between the two', () => {
    expect(swapsOf('response-comparison', 'response_a', 'response_b')).toMatchObject({
      swaps: [
        {
          kind: 'values',
          column: 'which_response_is_more_helpful',
          turned: [
            ['a', 'b'],
            ['b', 'a'],
            ['neither', 'neither'],
          ],
          isList: false,
        },
      ],
      unclear: [],
      kept: [],
    })
    const selection = swapsOf('query-selection', 'suggested_query_1', 'suggested_query_2')
    expect(selection.swaps.map((swap) => swap.kind === 'values' && swap.turned)).toEqual([
      [
        ['query_1', 'query_2'],
        ['query_2', 'query_1'],
      ],
    ])
    expect(selection.kept).toEqual(['why_is_it_the_better_one'])
  })

  it('is two columns for questions that are asked of each', () => {
    const { swaps, unclear } = swapsOf('image-comparison', 'image_1', 'image_2')
    expect(swaps.filter(({ kind }) => kind === 'columns')).toHaveLength(7)
    expect(swaps).toContainEqual({ kind: 'columns', columns: ['total_of_image_1', 'total_of_image_2'] })
    expect(swaps.flatMap((swap) => (swap.kind === 'values' ? [swap.column] : []))).toEqual(['which_image_wins'])
    expect(unclear).toEqual([])
  })

  it('is nothing where no question speaks of a side', () => {
    expect(swapsOf('factuality', 'answer', 'source').swaps).toEqual([])
  })
})

const TEXT_FIELDS = ['response_a', 'response_b', 'note_a', 'note_b']
const schema: Schema = { strict: false, fields: TEXT_FIELDS.map((name) => ({ name, type: 'text' })) }
const RESPONSES: FieldPair = ['response_a', 'response_b']

const column = (...items: readonly JsonObject[]) => ({ items })
const row = (...columns: readonly ReturnType<typeof column>[]) => ({ columns })
const pageOf = (...rows: readonly ReturnType<typeof row>[]) => ({ rows })
const titled = (title: string, field: string): readonly JsonObject[] => [
  { type: 'rich_text', content: `<h3>${title}</h3>` },
  { type: 'dataset_field', field },
]
const both = (first = 'Response A', second = 'Response B') =>
  row(column(...titled(first, 'response_a')), column(...titled(second, 'response_b')))

/** A choice; the options are labels with their values. */
const choice = (description: string, options: readonly (readonly [string, string])[], limit = 1) => ({
  type: 'multiple_choice',
  description,
  answer_limit: limit,
  options: options.map(([label, value]) => ({ label, value })),
})
const withTexts = (description: string, options: readonly (readonly [string, string])[], limit: number) => ({
  type: 'multiple_choice_with_free_text',
  description,
  answer_limit: limit,
  options: options.map(([label, value]) => ({ label, value, heading: 'Why?' })),
})
const text = (description: string) => ({ type: 'free_text', description })

const SIDES = [
  ['Response A', 'a'],
  ['Response B', 'b'],
  ['Neither', 'none'],
] as const

/** What a swap means where a page shows both responses, with these rows below. */
function found(rows: readonly ReturnType<typeof row>[], pairs: readonly FieldPair[] = [RESPONSES]) {
  return listSwaps(layoutFrom([pageOf(both(), ...rows)]), schema, pairs)
}

describe('options that change places', () => {
  const turnedBy = (options: readonly (readonly [string, string])[], pairs?: readonly FieldPair[]) => {
    const { swaps, unclear, kept } = found([row(column(choice('Which?', options)))], pairs)
    if (unclear.length > 0) return 'unclear'
    if (kept.length > 0) return 'kept'
    return swaps.map((swap) => swap.kind === 'values' && swap.turned.map((two) => two.join('>')).join(' ')).join()
  }

  it.each<[string, readonly (readonly [string, string])[], string]>([
    ['are the two titles', SIDES, 'a>b b>a none>none'],
    [
      'are steps from one side to the other',
      [
        ['Response A is much better', '1'],
        ['Response A is slightly better', '2'],
        ['About the same', '3'],
        ['Response B is slightly better', '4'],
        ['Response B is much better', '5'],
      ],
      '1>5 2>4 3>3 4>2 5>1',
    ],
    [
      'leave what names both sides alike',
      [
        ['response A', 'x'],
        ['Response B', 'y'],
        ['Both Response A and Response B', 'z'],
      ],
      'x>y y>x z>z',
    ],
    [
      'name both sides, the better one first',
      [
        ['Response A is better than Response B', '1'],
        ['Response B is better than Response A', '2'],
      ],
      '1>2 2>1',
    ],
    [
      'are not clear where one of them has no partner',
      [
        ['Response A', 'a'],
        ['Response B', 'b'],
        ['Response A, with reservations', 'c'],
      ],
      'unclear',
    ],
    [
      'are not clear where sides are left and right',
      [
        ['The left one', '1'],
        ['The right one', '2'],
      ],
      'unclear',
    ],
    [
      'are not clear where only letters tell them apart',
      [
        ['A is better', '1'],
        ['B is better', '2'],
      ],
      'unclear',
    ],
    [
      'are called like the fields',
      [
        ['The left one', 'response_a'],
        ['The right one', 'response_b'],
        ['A tie', '0'],
      ],
      'response_a>response_b response_b>response_a 0>0',
    ],
    [
      'are none where letters go on',
      [
        ['Apple', 'a'],
        ['Banana', 'b'],
        ['Cherry', 'c'],
      ],
      'kept',
    ],
    [
      'are none in a scale',
      [
        ['1', '1'],
        ['2', '2'],
        ['3', '3'],
      ],
      'kept',
    ],
    [
      'are none where nothing names a side',
      [
        ['A lot', 'lot'],
        ['Looks right', 'right'],
      ],
      'kept',
    ],
  ])('%s', (_, options, expected) => {
    expect(turnedBy(options)).toBe(expected)
  })

  it('are those of every pair at once', () => {
    const options = [
      ['Response A', 'ra'],
      ['Response B', 'rb'],
      ['note a', 'na'],
      ['note b', 'nb'],
    ] as const
    expect(turnedBy(options, [RESPONSES, ['note_a', 'note_b']])).toBe('ra>rb rb>ra na>nb nb>na')
    expect(turnedBy(options)).toBe('ra>rb rb>ra na>na nb>nb')
  })

  it('are found in a script that parts no words', () => {
    const labels = [
      ['回答Aの方が良い', '1'],
      ['回答Bの方が良い', '2'],
    ] as const
    const layout = layoutFrom([pageOf(both('回答A', '回答B'), row(column(choice('どちら？', labels))))])
    expect(listSwaps(layout, schema, [RESPONSES]).swaps).toMatchObject([
      {
        turned: [
          ['1', '2'],
          ['2', '1'],
        ],
      },
    ])
  })
})

describe('questions that change places', () => {
  it('ask the same, each in the half of its side', () => {
    expect(found([row(column(text('How clear is it?')), column(text('How clear is it?')))])).toMatchObject({
      swaps: [{ columns: ['how_clear_is_it', 'how_clear_is_it_2'] }],
      unclear: [],
    })
  })

  it('ask the same, each below its side', () => {
    const layout = layoutFrom([
      pageOf(
        ...['response_a', 'response_b'].flatMap((field) => [
          row(column({ type: 'dataset_field', field })),
          row(column(text('How clear is it?'))),
        ]),
      ),
    ])
    expect(listSwaps(layout, schema, [RESPONSES])).toMatchObject({ swaps: [{ kind: 'columns' }], unclear: [] })
  })

  it('ask the same on a page of each side; one that is asked of one side alone is not clear', () => {
    const pages = RESPONSES.map((field) =>
      pageOf(row(column({ type: 'dataset_field', field })), row(column(text('How clear is it?')))),
    )
    expect(listSwaps(layoutFrom(pages), schema, [RESPONSES])).toMatchObject({
      swaps: [{ columns: ['how_clear_is_it', 'how_clear_is_it_2'] }],
    })
    const [first = pageOf()] = pages
    const lone = [first, pageOf(row(column({ type: 'dataset_field', field: 'response_b' })))]
    expect(listSwaps(layoutFrom(lone), schema, [RESPONSES])).toMatchObject({ swaps: [], unclear: ['how_clear_is_it'] })
  })

  it('are not clear where their options differ, or where there are three', () => {
    const options = (end: string) => [['Good', `good_${end}`] as const, ['Bad', `bad_${end}`] as const]
    expect(
      found([row(column(choice('Response A is', options('a')))), row(column(choice('Response B is', options('b'))))]),
    ).toMatchObject({ swaps: [], unclear: ['response_a_is', 'response_b_is'] })
    const asked = ['Response A', 'Response B', 'Response B'].map((words) =>
      row(column(choice(`${words} is better than`, SIDES))),
    )
    expect(found(asked), 'nor are their options turned').toMatchObject({ swaps: [], kept: [] })
    const three = ['Response A is', 'Response B is', 'Response B is'].map((words) => row(column(text(words))))
    expect(found(three)).toMatchObject({ swaps: [], unclear: ['response_a_is', 'response_b_is', 'response_b_is_2'] })
  })

  it('are none where both are about both sides', () => {
    expect(found([row(column(text('Why?'))), row(column(text('Why?')))])).toMatchObject({
      swaps: [],
      unclear: [],
      kept: ['why', 'why_2'],
    })
  })
})

/** What a program that holds the code makes of a table of answers, read from a file as the code says. */
function unswapped(code: string, language: SnippetLanguage, table: readonly (readonly [string, string][])[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'unswap-'))
  try {
    const writer = createDatapointWriter(
      'csv',
      (table[0] ?? []).map(([name]) => name),
    )
    const csv = writer.head + table.map((cells) => writer.next(new Map(cells))).join('') + writer.tail
    writeFileSync(join(folder, 'answers.csv'), `\uFEFF${csv}`)
    // JavaScript has no reader of CSV of its own.
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(table.map((cells) => Object.fromEntries(cells))))
    const [withFile, rows] = code.split('\n').map((line) => line.replace(/^# /, ''))
    const [file, flag, program] =
      language === 'python'
        ? ['python3', '-c', `import csv\n${code}\n${withFile}\n${rows}\nprint(json.dumps(rows))`]
        : [
            process.execPath,
            '-e',
            `${code}\nconst table = JSON.parse(require('node:fs').readFileSync('answers.json', 'utf8'))
const rows = table.map(unswap)\nconsole.log(JSON.stringify(rows))`,
          ]
    const output: unknown = JSON.parse(
      execFileSync(file, [flag, program], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    )
    return output
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the code says to each of some rows; nothing where it turns it. */
function refusals(
  code: string,
  language: SnippetLanguage,
  table: readonly (readonly (readonly [string, string])[])[],
): readonly string[] {
  const python = `import sys
${code}
def refusal(row):
    try:
        unswap(row)
        return ""
    except ValueError as error:
        return str(error)
print(json.dumps([refusal(row) for row in json.load(sys.stdin)]))`
  const javascript = `${code}
const refusal = (row) => {
  try {
    unswap(row)
    return ''
  } catch (error) {
    return error.message
  }
}
console.log(JSON.stringify(JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map(refusal)))`
  const [file, ...args] = language === 'python' ? ['python3', '-c', python] : [process.execPath, '-e', javascript]
  const input = JSON.stringify(table.map((cells) => Object.fromEntries(cells)))
  const messages: string[] = JSON.parse(execFileSync(file ?? '', args, { input, encoding: 'utf8' }))
  return messages
}

/** The cells of the table of answers for one participant: the order, then each question's answer, in the order of the layout. */
function cellsOf(layout: Layout, order: string, answers: readonly Answer[]): [string, string][] {
  const questions = listQuestions(layout)
  const records = questions.map(({ instructionId, type }, at) => ({
    instruction_id: instructionId,
    type,
    answer: answers[at] ?? [],
  }))
  const response = { participant: 'p', record_index: 0, answers: records, _datapoint: 'd6b5aa4238719bd43' }
  const cells = [...toCsvRow(listColumns(questions), response)].map(([name, cell]): [string, string] => [
    name,
    textOfValue(cell),
  ])
  return [['order', order], ...cells]
}

const explained = (...entries: readonly (readonly [string, string])[]): Answer =>
  entries.map(([value, explanation]) => ({ value, explanation }))

describe.each(SNIPPET_LANGUAGES)('the code that reads swapped answers back, in %s', (language) => {
  const run = (layout: Layout, table: readonly (readonly [string, string][])[]) =>
    unswapped(printUnswap(listSwaps(layout, schema, [RESPONSES]), 'order', language), language, table)
  const runOne = (item: JsonObject, answers: readonly Answer[]) => {
    const layout = layoutFrom([pageOf(both(), row(column(item)))])
    return run(
      layout,
      answers.map((answer) => cellsOf(layout, 'swapped', [answer])),
    )
  }

  it('gives what would have been answered to datapoints in their original order, whatever is asked', () => {
    const weights = (of: string) => ({
      type: 'free_text_with_unit',
      description: `Weight of ${of}`,
      unit_position: 'suffix',
      unit_options: ['kg', 'lb'].map((unit) => ({ label: unit, value: unit })),
    })
    const problems = (of: string) =>
      withTexts(
        `Problems of ${of}`,
        [
          ['Spelling', 'spelling'],
          ['Facts', 'facts'],
        ],
        -1,
      )
    const layout = layoutFrom([
      pageOf(
        both(),
        row(column(withTexts('Which are good?', SIDES, -1))),
        row(column(withTexts('Which is best?', SIDES, 1))),
        row(column(problems('Response A')), column(problems('Response B'))),
        row(column(weights('Response A')), column(weights('Response B'))),
        row(column(text('Anything else?'))),
      ),
    ])
    const nasty = 'It says "so",\nthen\r\nnot; 🥧 \u2028 a|b'
    const original = cellsOf(layout, 'original', [
      explained(['a', nasty], ['none', 'n']),
      explained(['b', 'terse']),
      explained(['spelling', 'tpyo'], ['facts', 'wrong, twice']),
      explained(['facts', 'dates']),
      [{ value: '1', unit: 'kg' }],
      [{ value: '2', unit: 'lb' }],
      [{ value: '{}' }],
    ])
    // The same person, who sees the first response as B.
    const swapped = cellsOf(layout, 'swapped', [
      explained(['b', nasty], ['none', 'n']),
      explained(['a', 'terse']),
      explained(['facts', 'dates']),
      explained(['spelling', 'tpyo'], ['facts', 'wrong, twice']),
      [{ value: '2', unit: 'lb' }],
      [{ value: '1', unit: 'kg' }],
      [{ value: '{}' }],
    ])
    const nothing = cellsOf(layout, 'swapped', [])
    const expected = Object.fromEntries(original)
    expect(swapped).not.toContainEqual(['which_are_good_explanation_a', nasty])
    expect(run(layout, [original, swapped, nothing])).toEqual([
      expected,
      // The values of a cell stand in the order in which they were.
      { ...expected, order: 'swapped' },
      Object.fromEntries(nothing),
    ])
  })

  it('turns several values of a cell one by one', () => {
    const others = ['ref', 'a|x', '[1]'].map((value) => [`Not ${value}`, value] as const)
    const options = [['Response A', 'a'] as const, ['Response B', 'b'] as const, ...others]
    const answers = [['a', 'ref'], ['b'], ['ref'], [], ['b', 'a|x'], ['a', 'b', '[1]'], ['[1]']]
    const entries = answers.map((values) => values.map((value) => ({ value })))
    expect(runOne(choice('Which?', options, -1), entries)).toMatchObject(
      ['b|ref', 'a', 'ref', '', '["a","a|x"]', 'b|a|[1]', '[1]'].map((which) => ({ which })),
    )
    expect(runOne(choice('Which?', options), [[{ value: 'a' }], [{ value: 'a|x' }]])).toMatchObject([
      { which: 'b' },
      { which: 'a|x' },
    ])
  })

  const layout = layoutFrom([
    pageOf(both(), row(column(withTexts('Which?', SIDES, -1))), row(column(text('Which case?')))),
  ])
  const good = cellsOf(layout, 'swapped', [explained(['a', 'terse'])])
  const replaced = (name: string, cell: string) =>
    good.map(([own, before]): [string, string] => [own, own === name ? cell : before])

  it('stops with words at a table that it was not written for', () => {
    const others: readonly (readonly [why: string, cells: readonly (readonly [string, string])[], message: RegExp])[] =
      [
        ['the order was not joined', good.slice(1), /column '?order'? holds/],
        ['there is no order in a row', replaced('order', ''), /in place of original or swapped/],
        ['a column has another name', good.filter(([name]) => name !== 'which'), /no column '?which'?\./],
        [
          'a text under an option has a column of another name',
          good.filter(([name]) => name !== 'which_explanation_b'),
          /no column '?which_explanation_b'?\. Write the names/,
        ],
        [
          'there is one more text under an option',
          [...good, ['which_comment_b', 'x']],
          /column '?which_comment_b'? may belong to an option/,
        ],
        ['a label, not a value', replaced('which', 'Response A'), /holds ['"]Response A['"], which is none of/],
        ['one of several is unknown', replaced('which', 'a|Ã©'), /Read the file as UTF-8/],
        [
          'such a fault in a row that was not swapped',
          replaced('which', 'A').map(([name, cell]) => [name, name === 'order' ? 'original' : cell]),
          /which is none of/,
        ],
      ]
    const messages = refusals(printUnswap(listSwaps(layout, schema, [RESPONSES]), 'order', language), language, [
      good,
      ...others.map(([, cells]) => cells),
    ])
    expect(messages[0]).toBe('')
    for (const [at, [why, , message]] of others.entries()) expect(messages[at + 1], why).toMatch(message)
  })

  it('says what it leaves as it is', () => {
    const list = found([row(column(text('What is missing in Response A?'))), row(column(text('Why?')))])
    const code = printUnswap(list, 'order', language)
    expect(code).toContain('not clear how: what_is_missing_in_response_a.')
    expect(code).toContain('they name no side: why.')
  })
})
