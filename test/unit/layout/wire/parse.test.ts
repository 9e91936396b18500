import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { listItems } from '../../../../src/layout/find.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { keysOf } from '../../../support/picture.ts'

const everyItem: Json = JSON.parse(readFileSync('test/fixtures/layout/every-item.json', 'utf8'))

const parse = (value: unknown) => parseLayout(JSON.parse(JSON.stringify(value)) as Json, countingKeys())
const oneItem = (item: unknown) => [{ rows: [{ columns: [{ items: [item] }] }] }]

/** The messages of problems or notes, without the place in front. */
function messages(value: unknown): readonly string[] {
  const result = parse(value)
  return (result.ok ? result.notes : result.problems).map(({ message }) => message)
}

function opened(value: unknown): Layout {
  const result = parse(value)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.layout
}

describe('a whole file', () => {
  const result = parseLayout(everyItem, countingKeys())
  const layout = result.ok ? result.layout : []

  test('opens without notes, each node with a key of its own', () => {
    expect(result).toMatchObject({ ok: true, notes: [] })
    expect(new Set(keysOf(layout)).size).toBe(24)
  })

  test('keeps ids, positions and unknown keys where they stand', () => {
    expect(layout.map(({ id, display_position }) => [id, display_position])).toEqual([
      ['page-1', 'intro'],
      ['page-2', undefined],
      ['page-3', 'outro'],
    ])
    expect(listItems(layout).map(({ node }) => node.id)).toEqual(Array.from({ length: 12 }, (_, i) => `item-${i + 1}`))
    expect(Object.keys(layout[2]!.rest ?? {})).toEqual(['future_key'])
    expect(layout[2]!.rows[0]!.rest).toEqual({ width: 'wide' })
    expect(layout[2]!.rows[0]!.columns[0]!.rest).toEqual({ align: null })
    expect(layout[0]).not.toHaveProperty('rest')
  })

  test('an item type that is not known is carried as it came, without its id', () => {
    const slider = listItems(layout).find(({ node }) => node.id === 'item-11')
    expect(slider?.node.data).toEqual({
      type: 'unknown',
      raw: { type: 'slider', from: 0, to: { value: null, label: '' } },
    })
  })
})

describe('tolerance', () => {
  test('null and empty ids and positions are absent', () => {
    const [page] = opened([{ id: null, display_position: null, rows: [{ id: '', columns: [] }] }])
    expect(page).toEqual({ key: expect.any(String), rows: [{ key: expect.any(String), columns: [] }] })
  })

  test('empty pages, rows and columns and a third column open', () => {
    const layout = opened([
      { rows: [] },
      { rows: [{ columns: [] }, { columns: [{ items: [] }, { items: [] }, { items: [] }] }] },
    ])
    expect(layout[1]!.rows.map((row) => row.columns.length)).toEqual([0, 3])
  })

  test('missing lists are empty, and noted', () => {
    expect(messages([{ rows: [{ columns: [{}] }, {}] }, { rows: null }])).toEqual([
      'Page 1, Row 1, Column 1: "items" was missing; set to an empty list.',
      'Page 1, Row 2: "columns" was missing; set to an empty list.',
      'Page 2: "rows" was missing; set to an empty list.',
    ])
  })

  test('a list without pages becomes one empty page, and is noted', () => {
    expect(opened([])).toEqual([{ key: 'k1', rows: [] }])
    expect(messages([])).toEqual(['The layout had no pages; an empty page was added.'])
  })

  test('missing or null required keys are filled in; noted unless they are empty texts', () => {
    const [first] = listItems(opened(oneItem({ type: 'multiple_choice', description: null, options: [] })))
    expect(first?.node.data).toEqual({ type: 'multiple_choice', description: '', options: [], answer_limit: 1 })
    expect(messages(oneItem({ type: 'multiple_choice' }))).toEqual([
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): "answer_limit" was missing; set to 1.',
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): "options" was missing; set to an empty list.',
    ])
    expect(messages(oneItem({ type: 'free_text_with_unit', description: 'x', unit_options: [] }))).toEqual([
      'Page 1, Row 1, Column 1, Item 1 (free_text_with_unit): "unit_position" was missing; set to "suffix".',
    ])
    expect(messages(oneItem({ type: 'rich_text' }))).toEqual([])
  })

  test('texts missing inside of an item are filled in empty', () => {
    const item = {
      type: 'multiple_choice_with_free_text',
      description: 'x',
      answer_limit: 1,
      options: [{ label: 'A', x: 1 }],
    }
    expect(listItems(opened(oneItem(item)))[0]?.node.data).toEqual({
      ...item,
      options: [{ label: 'A', x: 1, value: '', heading: '' }],
    })
  })

  test('null for optional keys opens', () => {
    const item = { type: 'free_text', description: 'x', helper_text: null, validation: null }
    expect(listItems(opened(oneItem(item)))[0]?.node.data).toEqual(item)
  })

  test.each([
    { type: 'multiple_choice', description: '', answer_limit: 99, options: [] },
    { type: 'multiple_choice', description: 'x', answer_limit: 2.5, options: [{ label: '', value: '' }] },
    { type: 'multiple_choice', description: 'x', answer_limit: 1e300, options: [{ label: 'A', value: 'a' }] },
    {
      type: 'file_upload',
      description: 'x',
      min_file_count: -1,
      max_file_count: 0.5,
      max_file_size_mb: 0,
      accepted_file_types: ['jpg'],
    },
    { type: 'image', url: 'http://insecure', alt_text: '' },
    { type: 'free_text', description: 'x', validation: { type: 'string', min: 9, max: -1.5 } },
    { type: 'free_text_with_unit', description: 'x', unit_options: [], unit_position: 'prefix', default_unit: 'none' },
  ])('a wrong value opens as it is, for the checks: %j', (item) => {
    expect(listItems(opened(oneItem(item)))[0]?.node.data).toEqual(item)
    expect(messages(oneItem(item))).toEqual([])
  })

  test('data without id is the very object of the file, its keys in their order', () => {
    const item = JSON.parse('{"b":1,"content":"x","type":"rich_text","a":{"__proto__":1}}') as Json
    const result = parseLayout(oneItem(item) as Json, countingKeys())
    expect(result.ok && listItems(result.layout)[0]?.node.data).toBe(item)
  })

  test('own keys called __proto__ stay own keys at every level', () => {
    const node = (inner: string) => `{"__proto__":{"x":1},"constructor":2,${inner}}`
    const text = `[${node(`"rows":[${node(`"columns":[${node(`"items":[${node('"id":"i","type":"image","url":"","alt_text":""')}]`)}]`)}]`)}]`
    const result = parseLayout(JSON.parse(text) as Json, countingKeys())
    const page = result.ok ? result.layout[0]! : null
    const row = page!.rows[0]!
    const column = row.columns[0]!
    for (const holder of [page!.rest!, row.rest!, column.rest!, column.items[0]!.data])
      expect(Object.getOwnPropertyDescriptor(holder, '__proto__')?.value).toEqual({ x: 1 })
    expect(Object.hasOwn({}, 'x')).toBe(false)
  })

  test('deep nesting, many items and long or broken texts open', () => {
    let deep: Json = 1
    for (let level = 0; level < 1000; level++) deep = level % 2 ? [deep] : { deep }
    const long = 'x'.repeat(100_000)
    const items = Array.from({ length: 5000 }, () => ({ type: 'rich_text', content: '\uD800 lone' }))
    const value: Json = [
      {
        rows: [
          { columns: [{ items: [...items, { type: 'rich_text', content: long, deep }, { type: 'slider', deep }] }] },
        ],
      },
    ]
    const result = parseLayout(value, countingKeys())
    expect(result.ok && listItems(result.layout)).toHaveLength(5002)
  })
})

describe('problems', () => {
  test.each([
    ['x', 'The layout must be a list of pages, but it is the text "x".'],
    [{ a: 1 }, 'The layout must be a list of pages, but it is an object.'],
    [[3], 'Page 1 must be an object, but it is the number 3.'],
    [[{ rows: 'x' }], 'Page 1: "rows" must be a list, but it is the text "x".'],
    [[{ rows: [], id: 3 }], 'Page 1: "id" must be a text, but it is the number 3.'],
    [
      [{ rows: [], display_position: 'middle' }],
      'Page 1: "display_position" must be one of "intro", "body", "outro", but it is the text "middle".',
    ],
    [[{ rows: [null] }], 'Page 1, Row 1 must be an object, but it is null.'],
    [[{ rows: [{ columns: {} }] }], 'Page 1, Row 1: "columns" must be a list, but it is an object.'],
    [[{ rows: [{ columns: [[]] }] }], 'Page 1, Row 1, Column 1 must be an object, but it is a list.'],
    [oneItem('x'), 'Page 1, Row 1, Column 1, Item 1 must be an object, but it is the text "x".'],
    [oneItem({}), 'Page 1, Row 1, Column 1, Item 1: "type" is missing.'],
    [oneItem({ type: 7 }), 'Page 1, Row 1, Column 1, Item 1: "type" must be a text, but it is the number 7.'],
    [
      oneItem({ type: 'multiple_choice', description: 'x', answer_limit: 1, options: 'x' }),
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): "options" must be a list, but it is the text "x".',
    ],
    [
      oneItem({ type: 'multiple_choice', description: 'x', answer_limit: 'one', options: [] }),
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): "answer_limit" must be a number, but it is the text "one".',
    ],
    [
      oneItem({ type: 'multiple_choice', description: 'x', answer_limit: 1, options: [{ label: 'A', value: {} }] }),
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): "value" of entry 1 in "options" must be a text, a number or true or false, but it is an object.',
    ],
    [
      oneItem({ type: 'multiple_choice', description: 'x', answer_limit: 1, options: ['A'] }),
      'Page 1, Row 1, Column 1, Item 1 (multiple_choice): Entry 1 in "options" must be an object, but it is the text "A".',
    ],
    [
      oneItem({ type: 'free_text', description: 'x', validation: { min: 1 } }),
      'Page 1, Row 1, Column 1, Item 1 (free_text): "type" in "validation" is missing; it must be "string" or "number".',
    ],
    [
      oneItem({ type: 'rich_text', content: 'x', content_format: 'text' }),
      'Page 1, Row 1, Column 1, Item 1 (rich_text): "content_format" must be "html" or "markdown", but it is the text "text".',
    ],
  ])('%j', (value, message) => {
    expect(parse(value).ok).toBe(false)
    expect(messages(value)).toEqual([message])
  })

  test('all are told, each with its path and place', () => {
    const result = parse([{ rows: [{ columns: [{ items: [3, { type: 'image', url: 1, alt_text: [] }] }] }] }, 4])
    expect(result.ok ? [] : result.problems.map(({ path, place }) => [path, place])).toEqual([
      [[0, 'rows', 0, 'columns', 0, 'items', 0], { page: 0, row: 0, column: 0, item: 0 }],
      [[0, 'rows', 0, 'columns', 0, 'items', 1, 'url'], { page: 0, row: 0, column: 0, item: 1 }],
      [[0, 'rows', 0, 'columns', 0, 'items', 1, 'alt_text'], { page: 0, row: 0, column: 0, item: 1 }],
      [[1], { page: 1 }],
    ])
  })

  test('a number beyond all bounds is refused, because it could not be written again', () => {
    const value = JSON.parse(
      '[{"rows":[{"columns":[{"items":[{"type":"file_upload","description":"x","max_file_size_mb":1e999}]}]}]}]',
    )
    expect(parseLayout(value as Json, countingKeys()).ok).toBe(false)
  })
})
