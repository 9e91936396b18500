import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import type { Item } from '../../../../src/items/schemas.ts'
import { itemModels } from '../../../../src/items/schemas.ts'
import { createColumn, createItem, createPage, createRow } from '../../../../src/layout/create.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { printLayout, serializeLayout } from '../../../../src/layout/wire/serialize.ts'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'

const everyItem = readFileSync('test/fixtures/layout/every-item.json', 'utf8')
const KEEP = { ids: 'keep' } as const
const OMIT = { ids: 'omit' } as const

function parse(text: string): Layout {
  const result = parseLayout(JSON.parse(text) as Json, countingKeys())
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.layout
}

function layoutWith(data: Item): Layout {
  const keys = countingKeys()
  return [createPage([createRow([createColumn([createItem(data, keys)], keys)], keys)], keys)]
}

/** The one item of a layout as it goes out. */
function exported(data: Item): unknown {
  const pages = JSON.parse(printLayout(layoutWith(data), OMIT)) as { rows: { columns: { items: unknown[] }[] }[] }[]
  return pages[0]!.rows[0]!.columns[0]!.items[0]
}

test('a file goes out as it came in: every key, text and id', () => {
  expect(JSON.parse(printLayout(parse(everyItem), KEEP))).toEqual(JSON.parse(everyItem))
  expect(printLayout(parse(everyItem), KEEP)).toContain('"__proto__": {')
})

test('without ids no id of the server is left', () => {
  const text = printLayout(parse(everyItem), OMIT)
  expect(text).not.toMatch(/"id":/)
  expect(JSON.parse(text)).toEqual(
    JSON.parse(everyItem, (key, value: unknown) => (key === 'id' ? undefined : value)) as unknown,
  )
})

test('export, import, export gives the same bytes, whatever the layout', () => {
  for (const options of [KEEP, OMIT]) {
    const first = printLayout(parse(everyItem), options)
    expect(printLayout(parse(first), options)).toBe(first)
  }
  fc.assert(
    fc.property(arbitraryLayout, (layout) => {
      const first = printLayout(layout, KEEP)
      expect(printLayout(parse(first), KEEP)).toBe(first)
    }),
    { numRuns: 300 },
  )
})

test('unknown keys of any name and value come out as they went in', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'key', 'name', 'data', 'raw', 'rest'),
  )
  const known = new Set(['id', 'type', 'content', 'content_format', 'rows', 'columns', 'items', 'display_position'])
  const extras = fc.array(
    fc.tuple(
      key.filter((each) => !known.has(each)),
      fc.jsonValue(),
    ),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(extras, extras, extras, extras, (onPage, onRow, onColumn, onItem) => {
      const object = (own: readonly (readonly [string, unknown])[], key: string, value: unknown) =>
        Object.fromEntries([...own, [key, value]])
      const item = object([['type', 'rich_text'], ...onItem], 'content', 'x')
      const value = [object(onPage, 'rows', [object(onRow, 'columns', [object(onColumn, 'items', [item])])])]
      const text = JSON.stringify(value)
      expect(printLayout(parse(text), OMIT)).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    }),
    { numRuns: 500 },
  )
})

describe('order of keys', () => {
  test('id and display_position first, then what is unknown, then the list below', () => {
    const [page] = serializeLayout(parse('[{"rows":[],"z":1,"display_position":"intro","a":2,"id":"p"}]'), KEEP)
    expect(Object.keys(page as object)).toEqual(['id', 'display_position', 'z', 'a', 'rows'])
  })

  test('an item begins with id and type and keeps its own order after', () => {
    const text = '[{"rows":[{"columns":[{"items":[{"b":1,"content":"x","type":"rich_text","id":"i","a":2}]}]}]}]'
    expect(JSON.stringify(serializeLayout(parse(text), KEEP))).toContain(
      '{"id":"i","type":"rich_text","b":1,"content":"x","a":2}',
    )
  })
})

describe('what is left out', () => {
  test.each<[Item, unknown]>([
    [
      { type: 'image', url: 'https://x', alt_text: '', caption: '' },
      { type: 'image', url: 'https://x', alt_text: '' },
    ],
    [
      { type: 'free_text', description: '', helper_text: null, placeholder_text_input: undefined, validation: null },
      { type: 'free_text', description: '' },
    ],
    [
      { type: 'free_text', description: 'x', validation: { type: 'number', min: null, max: 3 } },
      { type: 'free_text', description: 'x', validation: { type: 'number', max: 3 } },
    ],
    [
      {
        type: 'free_text_with_unit',
        description: 'x',
        unit_options: [{ label: '', value: '', validation: { type: 'number', min: null, max: 0 } }],
        unit_position: 'prefix',
        default_unit: '',
      },
      {
        type: 'free_text_with_unit',
        description: 'x',
        unit_options: [{ label: '', value: '', validation: { type: 'number', max: 0 } }],
        unit_position: 'prefix',
      },
    ],
    [
      {
        type: 'multiple_choice',
        description: 'x',
        answer_limit: 1,
        options: [{ label: 'A', value: '', exclusive: null }],
        disable_dropdown: false,
      },
      {
        type: 'multiple_choice',
        description: 'x',
        answer_limit: 1,
        options: [{ label: 'A', value: '' }],
        disable_dropdown: false,
      },
    ],
  ])('optional keys that are empty, never required ones: %j', (data, expected) => {
    expect(exported(data)).toEqual(expected)
  })

  test('our keys and the names of pages', () => {
    const layout = layoutWith({ type: 'rich_text', content: 'x' }).map((page) => ({ ...page, name: 'My page' }))
    expect(printLayout(layout, KEEP)).not.toMatch(/My page|"key"|"k\d"|"data"/)
  })

  test('an item that needs no pruning goes out whole', () => {
    for (const model of Object.values(itemModels)) {
      const data: Item = model.create()
      if (data.type !== 'unknown') expect(exported(data)).toEqual(data)
    }
  })
})

test('the text has two spaces and one line break at its end', () => {
  expect(printLayout([{ key: 'k', rows: [] }], KEEP)).toBe('[\n  {\n    "rows": []\n  }\n]\n')
})

test('lone surrogates, line separators and deep nesting survive', () => {
  let deep: Json = 'x'
  for (let level = 0; level < 1000; level++) deep = [deep]
  const item = { type: 'rich_text', content: '\uD800 \u2028 \u0000', deep }
  const text = JSON.stringify([{ rows: [{ columns: [{ items: [item] }] }] }])
  expect(JSON.stringify(serializeLayout(parse(text), KEEP))).toBe(text)
})

test('the layout is not changed by writing it', () => {
  const layout = parse(everyItem)
  const before = structuredClone(layout)
  printLayout(layout, OMIT)
  expect(layout).toEqual(before)
})
