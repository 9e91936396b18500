import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { listItems } from '../../../../src/layout/find.ts'
import { importLayoutText, type ImportResult } from '../../../../src/layout/wire/import-text.ts'
import { printLayout } from '../../../../src/layout/wire/serialize.ts'
import { draws } from '../../../support/draws.ts'

const fixture = (name: string) => readFileSync(`test/fixtures/layout/${name}`, 'utf8')
const load = (text: string) => importLayoutText(text, countingKeys())
const batch = JSON.parse(fixture('response-comparison.batch.json')) as { batch_items: unknown }
const DATASET = 'This looks like a dataset. Open it with Open dataset file.'
const SCHEMA = 'This looks like a dataset schema. Open it with Open dataset file.'

function exported(result: ImportResult): unknown {
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return JSON.parse(printLayout(result.layout, { ids: 'keep' }))
}

describe('what is lost in reading', () => {
  const item = '{"type":"free_text","description":"a","description":"b"}'
  const rows = `[{"columns":[{"items":[${item}]}]}]`

  test('keys that stand twice are told with their lines', () => {
    const result = load(`[{"rows":[],\n  "rows":${rows}}]`)
    expect(result.ok && result.repairs).toEqual([
      'Line 2: the key "rows" stands more than once in the same object. Only the last one counts.',
      'Line 2: the key "description" stands more than once in the same object. Only the last one counts.',
    ])
  })

  test('and without a line where the text was mended', () => {
    const result = load(`Here it is: [{"rows":${rows}}]`)
    expect(result.ok && result.repairs).toEqual([
      'Words before the JSON were left out (line 1).',
      'The key "description" stands more than once in the same object. Only the last one counts.',
    ])
  })

  test('numbers that JavaScript cannot hold are told, where they are kept', () => {
    const result = load(`{"id": 12345678901234567890,\n"batch_items": [{"rows":[],"big":9007199254740993}]}`)
    expect(result.ok && result.warnings).toEqual([
      'Line 2: the number 9007199254740993 of "big" has more digits than can be kept. It is written as 9007199254740992.',
    ])
  })

  test('a number that is too large is called so where it refuses the file', () => {
    const result = load(
      `[{"rows":[{"columns":[{"items":[{"type":"free_text","description":"a","validation":{"type":"number","max":1e400}}]}]}]}]`,
    )
    expect(result.ok ? [] : result.problems).toEqual([
      'Page 1, Row 1, Column 1, Item 1 (free_text): "max" in "validation" must be a number, but it is a number that is too large.',
    ])
  })

  test('a few are told, the others are counted', () => {
    const result = load(`[{"rows":[]${',"a":1'.repeat(31)}}]`)
    expect(result.ok && result.repairs).toHaveLength(21)
    expect(result.ok && result.repairs.at(-1)).toBe('And 10 more like this.')
  })
})

describe('keys round the pages', () => {
  const told = (value: unknown) => {
    const result = load(JSON.stringify(value))
    return result.ok && result.warnings
  }

  test('what no request takes is named', () => {
    const task_details = { task_name: 'T', z_extra: 1.5, task_steps: ['a'] }
    expect(told({ ...batch, schema_version: 3, x_future: {}, dataset_id: 5, task_details })).toEqual([
      'Left out, because a batch is not sent with them: "schema_version", "x_future", "dataset_id", "task_details.z_extra", "task_details.task_steps".',
    ])
    expect(told({ batch: { ...batch, task_details: 'all' }, meta: 1 })).toEqual([
      'Left out, because a batch is not sent with them: "meta", "task_details".',
    ])
    expect(told({ instructions: [{ type: 'free_text', description: 'Why?', created_by: 'me' }], version: 1 })).toEqual([
      'Left out, because a batch is not sent with it: "version".',
    ])
  })

  test('many are counted', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`x${index}`, 1]))
    expect(told({ ...batch, ...many })).toEqual([expect.stringMatching(/"x9" and 2 more\.$/)])
  })

  test('nothing is said of what is sent, of null, and of what is the server’s own', () => {
    expect(told({ ...batch, id: 'b', status: 'READY', dataset_id: null })).toEqual([])
  })
})

describe('every dress of a layout', () => {
  test.each([
    ['the bare list', JSON.stringify(batch.batch_items)],
    ['under batch_items', JSON.stringify({ batch_items: batch.batch_items })],
    ['a create body', fixture('response-comparison.batch.json')],
    ['a batch inside an answer', JSON.stringify({ batch: { id: 'b', status: 'READY', ...batch } })],
    ['copied from a page of documentation', fixture('create-batch.as-copied.txt')],
    ['with a byte-order mark and CRLF', `\uFEFF${fixture('response-comparison.batch.json').replaceAll('\n', '\r\n')}`],
  ])('%s', (_, text) => {
    expect(exported(load(text))).toEqual(batch.batch_items)
  })

  test('a batch as the API returns it keeps all ids', () => {
    const items: unknown = JSON.parse(fixture('every-item.json'))
    expect(exported(load(JSON.stringify({ id: 'b', name: 'n', batch_items: items })))).toEqual(items)
  })

  test('one page without its list', () => {
    const result = load('{"rows": []}')
    expect(exported(result)).toEqual([{ rows: [] }])
    expect(result.ok && result.repairs).toEqual([
      'The file holds one page without the list round it; it was taken as the layout.',
    ])
  })

  test('valid files need no repairs', () => {
    const result = load(fixture('response-comparison.batch.json'))
    expect(result.ok && result.repairs).toEqual([])
  })

  test('repairs of the text and of the layout are both told', () => {
    const result = load(
      '[{"rows": [{"columns": [{"items": [{"type": "multiple_choice", "description": "x", "options": []},]}]}]}]',
    )
    expect(result.ok && result.repairs).toEqual([
      'A comma too many was left out (line 1).',
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): "answer_limit" was missing; set to 1.',
    ])
  })
})

describe('details of the batch', () => {
  test('come along from a create body', () => {
    const result = load(fixture('response-comparison.batch.json'))
    expect(result.ok && result.details).toEqual({
      name: 'Response evaluation batch',
      workspace_id: '6278acb09062db3b35bcbeb0',
      dataset_id: '0192a3b5-e8f9-7a0b-1c2d-3e4f5a6b7c8d',
      task_details: {
        task_name: 'Evaluate AI Responses',
        task_introduction: '<p>Compare two AI responses and choose the better one.</p>',
        task_steps: '<ol><li>Read the prompt</li><li>Read both responses</li><li>Select the better response</li></ol>',
      },
    })
  })

  test('are read only where they are texts', () => {
    const result = load(
      '{"name": 3, "dataset_id": null, "workspace_id": "", "task_details": {"task_name": []}, "batch_items": []}',
    )
    expect(result.ok && result.details).toEqual({})
  })
})

describe('a legacy list of instructions', () => {
  const legacy = JSON.parse(fixture('legacy-instructions.json')) as { instructions: { order?: number }[] }
  const question = { type: 'multiple_choice', description: 'Which is better?', answer_limit: 1 }

  test('becomes one page with a row each, in their order', () => {
    const result = load(fixture('legacy-instructions.json'))
    expect(exported(result)).toMatchObject([
      {
        rows: [
          { columns: [{ items: [question] }] },
          { columns: [{ items: [{ type: 'free_text', description: 'Why?', placeholder_text_input: 'Because' }] }] },
        ],
      },
    ])
    expect(JSON.stringify(exported(result))).not.toMatch(/created_by|order|"id"/)
    expect(result.ok && result.repairs).toEqual([
      'The file holds a legacy list of instructions; it became one page with a row for each.',
      'Left out of the instructions, because items have no such keys or get new ones: "id", "created_by", "order".',
    ])
  })

  test('also as a bare list, in the order listed when not all have one', () => {
    const [second, first] = legacy.instructions
    const { order: _, ...unordered } = first!
    const result = load(JSON.stringify([second, unordered]))
    expect(result.ok && listItems(result.layout).map(({ node }) => node.data.type)).toEqual([
      'free_text',
      'multiple_choice',
    ])
  })

  test('unknown types among them are carried along', () => {
    const result = load('[{"type": "free_text", "description": "x"}, {"type": "slider", "__proto__": 1}]')
    expect(result.ok && JSON.stringify(exported(result))).toContain('{"type":"slider","__proto__":1}')
  })
})

describe('what is no layout', () => {
  test.each([
    ['a dataset schema', fixture('response-comparison.schema.json'), SCHEMA],
    ['a schema inside a body', '{"name": "d", "schema": {"fields": {"a": {"type": "text"}}}}', SCHEMA],
    ['a dataset of lines', fixture('response-comparison.rows.jsonl'), DATASET],
    ['a dataset of lines with a fault further down', '{"a": 1}\n\n{"a": 2}\n{"a": \n', DATASET],
    ['a dataset as a list', fixture('images_with_queries.json'), DATASET],
    ['a dataset as a list, copied', fixture('image_links.as-copied.txt'), DATASET],
    ['a dataset whose field is called type', '[{"type": "animal", "name": "cat"}]', DATASET],
    ['a dataset as CSV', 'prompt,response\nhello,world\n', DATASET],
    [
      'an object',
      '{"a": 1}',
      'A layout is a list of pages, but this is an object without "batch_items". Open a file with the list of pages, or with "batch_items".',
    ],
    [
      'a number',
      '3',
      'A layout is a list of pages, but this is the number 3. Open a file with the list of pages, or with "batch_items".',
    ],
    [
      'a list of numbers',
      '[1, 2]',
      'A layout is a list of pages, but this is a list that holds the number 1. Open a file with the list of pages, or with "batch_items".',
    ],
    [
      "the server's answer",
      '{"type": "INVALID_BATCH_ITEMS", "issues": []}',
      "This looks like the server's answer to a layout it refused. Paste it into Problems.",
    ],
    [
      'a row',
      '{"columns": []}',
      'This looks like a part of a layout. Wrap it: a layout is a list of pages, a page holds rows, a row columns, a column items.',
    ],
    ['batch_items that is null', '{"batch_items": null}', 'The layout must be a list of pages, but it is null.'],
    ['a page with a text for its rows', '[{"rows": "x"}]', 'Page 1: "rows" must be a list, but it is the text "x".'],
    ['nothing', '', 'The file is empty.'],
    ['a broken layout', '[\n  {"rows": [}\n]', 'Line 2, column 13: a value or "]" was expected, but there is "}".'],
  ])('%s', (_, text, problem) => {
    expect(load(text)).toEqual({ ok: false, problems: [problem] })
  })
})

const TEXTS = draws(10_000)

describe('hostile files', () => {
  const bases = ['every-item.json', 'response-comparison.batch.json', 'legacy-instructions.json'].map(fixture)
  const words = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    '3',
    '-1e999',
    'true',
    '"rows"',
    '"__proto__"',
    '\\',
    '\n',
    '“',
    '\0',
  ]
  const arbitraryEdit = fc.record({
    at: fc.nat(),
    remove: fc.nat(30),
    insert: fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })),
  })

  test(`${TEXTS} damaged texts never throw: they open, or each problem is a sentence`, () => {
    let openedCount = 0
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.array(arbitraryEdit, { minLength: 1, maxLength: 3 }), (base, edits) => {
        const text = edits.reduce((before, { at, remove, insert }) => {
          const start = at % (before.length + 1)
          return before.slice(0, start) + insert + before.slice(start + remove)
        }, base)
        openedCount += check(load(text))
      }),
      { numRuns: TEXTS / 2 },
    )
    expect(openedCount).toBeGreaterThan(TEXTS * 0.01)

    openedCount = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.nat(),
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(3),
        (base, pick, value, how) => {
          openedCount += check(load(JSON.stringify(damage(JSON.parse(base), pick, value, how))))
        },
      ),
      { numRuns: TEXTS / 2 },
    )
    expect(openedCount).toBeGreaterThan(TEXTS * 0.05)
  }, 60_000)

  /** What opened can be written, opened again and is then the same; what did not says where. Gives 1 when it opened. */
  function check(result: ImportResult): number {
    if (!result.ok) {
      expect(result.problems.length).toBeGreaterThan(0)
      for (const problem of result.problems) expect(problem).toMatch(/^(Page \d+|Line \d+|The |This |A layout ).*[.]$/s)
      return 0
    }
    const first = printLayout(result.layout, { ids: 'keep' })
    const again = load(first)
    if (!again.ok) throw new Error(again.problems.join('\n'))
    expect(printLayout(again.layout, { ids: 'keep' })).toBe(first)
    return 1
  }

  /** The value with one node, chosen by number, replaced, removed, wrapped or renamed. */
  function damage(root: unknown, pick: number, value: unknown, how: number): unknown {
    const places: { holder: Record<string, unknown>; key: string }[] = []
    const walk = (holder: unknown) => {
      if (typeof holder !== 'object' || holder === null) return
      for (const key of Object.keys(holder)) {
        places.push({ holder: holder as Record<string, unknown>, key })
        walk((holder as Record<string, unknown>)[key])
      }
    }
    walk(root)
    const { holder, key } = places[pick % places.length]!
    if (how === 0) holder[key] = value
    else if (how === 1) delete holder[key]
    else if (how === 2) holder[key] = [holder[key]]
    else holder[`${key}_`] = holder[key]
    return root
  }
})
