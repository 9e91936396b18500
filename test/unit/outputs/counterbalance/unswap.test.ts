import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { TEMPLATES } from '../../../../src/designer/templates/template-library.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { listSwaps, type Swap } from '../../../../src/outputs/counterbalance/list-swaps.ts'
import { listColumns, toCsvRow } from '../../../../src/outputs/answers/csv-columns.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { layoutFrom } from '../../../support/export-input.ts'
import { printUnswap, type SnippetLanguage } from '../../../../src/outputs/counterbalance/print-unswap.ts'

function swapsOf(id: string, first: string, second: string) {
  const template = TEMPLATES.find((one) => one.id === id)!
  const reading = parseLayout(template.layout, countingKeys())
  if (!reading.ok) throw new Error(id)
  return listSwaps(reading.layout, template.schema, [[first, second]])
}

describe('what a swap means for the answers', () => {
  it('is two values of a choice between the two', () => {
    expect(swapsOf('response-comparison', 'response_a', 'response_b')).toEqual({
      swaps: [{ kind: 'values', column: 'which_response_is_more_helpful', values: ['a', 'b'], isList: false }],
      unclear: [],
    })
    expect(swapsOf('query-selection', 'suggested_query_1', 'suggested_query_2').swaps).toEqual([
      { kind: 'values', column: 'which_query_fits_the_image_better', values: ['query_1', 'query_2'], isList: false },
    ])
  })

  it('is two columns for questions that are asked of each', () => {
    const { swaps, unclear } = swapsOf('image-comparison', 'image_1', 'image_2')
    expect(swaps.filter(({ kind }) => kind === 'columns')).toHaveLength(7)
    expect(swaps).toContainEqual({ kind: 'columns', columns: ['total_of_image_1', 'total_of_image_2'] })
    expect(swaps).toContainEqual({
      kind: 'values',
      column: 'which_image_wins',
      values: ['image_1', 'image_2'],
      isList: false,
    })
    expect(unclear).toEqual([])
  })

  it('is nothing where no question speaks of a side', () => {
    expect(swapsOf('factuality', 'answer', 'source').swaps).toEqual([])
  })
})

const swaps: readonly Swap[] = [
  { kind: 'values', column: 'better', values: ['a', 'b'], isList: false },
  { kind: 'values', column: 'several', values: ['"quoted"', 'line\nbreak \u2028 \\ {{ 🥧'], isList: true },
  { kind: 'columns', columns: ['score_a', 'score_b'] },
]
const row = { order: 'swapped', better: 'a', several: ['"quoted"', 'x'], score_a: '1', score_b: '5', other: 'a' }
const turned = { ...row, better: 'b', several: ['line\nbreak \u2028 \\ {{ 🥧', 'x'], score_a: '5', score_b: '1' }
const rows = [row, { ...row, order: 'original' }, { order: 'swapped', better: 'neither' }]
const expected = [turned, rows[1], { order: 'swapped', better: 'neither' }]

/** What a program makes of rows of a table. */
function unswapped(language: SnippetLanguage, of: readonly Swap[], table: readonly unknown[]): unknown {
  const code = printUnswap(of, 'order', language)
  const program =
    language === 'javascript'
      ? `${code}\nconsole.log(JSON.stringify(JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map(unswap)))`
      : `import json, sys\n${code}\nprint(json.dumps([unswap(row) for row in json.load(sys.stdin)]))`
  const [file, flag] = language === 'javascript' ? [process.execPath, '-e'] : ['python3', '-c']
  const output: unknown = JSON.parse(
    execFileSync(file, [flag, program], { input: JSON.stringify(table), encoding: 'utf8' }),
  )
  return output
}

describe.each(['javascript', 'python'] as const)('cells of the table of answers, in %s', (language) => {
  const options = ['a', 'b', 'ref', 'a|x', '[1]'].map((value) => ({ label: `Response ${value}`, value }))
  const layoutWith = (limit: number) =>
    layoutFrom([
      {
        rows: ['response_a', 'response_b']
          .map((field): JsonObject => ({ type: 'dataset_field', field }))
          .concat([{ type: 'multiple_choice', description: 'Which?', answer_limit: limit, options }])
          .map((item) => ({ columns: [{ items: [item] }] })),
      },
    ])
  const schema = {
    strict: false,
    fields: ['a', 'b'].map((end) => ({ name: `response_${end}`, type: 'text' as const })),
  }
  const turnedCells = (limit: number, answers: readonly (readonly string[])[]) => {
    const layout = layoutWith(limit)
    const questions = listQuestions(layout)
    const columns = listColumns(questions)
    const { instructionId, type } = questions[0]!
    const table = answers.map((values) => {
      const answer = values.map((value) => ({ value }))
      const response = { participant: 'p', record_index: 0, answers: [{ instruction_id: instructionId, type, answer }] }
      return { ...Object.fromEntries(toCsvRow(columns, response)), order: 'swapped' }
    })
    const { swaps: found } = listSwaps(layout, schema, [['response_a', 'response_b']])
    return unswapped(language, found, table)
  }

  it('are turned value by value where several are chosen', () => {
    expect(turnedCells(-1, [['a', 'ref'], ['b'], ['ref'], [], ['b', 'a|x'], ['a', 'b', '[1]'], ['[1]']])).toMatchObject(
      ['b|ref', 'a', 'ref', '', '["a","a|x"]', 'b|a|[1]', '[1]'].map((which) => ({ which })),
    )
  })

  it('are one value where one is chosen', () => {
    expect(turnedCells(1, [['a'], ['a|x'], ['ref']])).toMatchObject(['b', 'a|x', 'ref'].map((which) => ({ which })))
  })
})

describe('the code that reads swapped answers back', () => {
  it('does so in JavaScript', () => {
    const program = `${printUnswap(swaps, 'order', 'javascript')}
console.log(JSON.stringify(JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map(unswap)))`
    const output = execFileSync(process.execPath, ['-e', program], { input: JSON.stringify(rows), encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual(expected)
  })

  it('does so in Python', () => {
    const program = `import json, sys\n${printUnswap(swaps, 'order', 'python')}
rows = json.load(sys.stdin)
print(json.dumps([{k: v for k, v in unswap(row).items() if v is not None} for row in rows]))`
    const output = execFileSync('python3', ['-c', program], { input: JSON.stringify(rows), encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual(expected)
  })
})
