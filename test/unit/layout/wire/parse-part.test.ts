import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { listIds } from '../../../../src/layout/list-ids.ts'
import { insertFragment } from '../../../../src/layout/operations/insert.ts'
import { removeNodes } from '../../../../src/layout/operations/remove.ts'
import { copyNodes } from '../../../../src/layout/wire/copy-nodes.ts'
import { parsePart } from '../../../../src/layout/wire/parse-part.ts'
import { serializeLayout } from '../../../../src/layout/wire/serialize.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { keysOf, layoutOf, pictureOf, withServerIds } from '../../../support/picture.ts'

const here = (layout: Layout = [], serverIds: readonly string[] = []) => ({
  layout,
  serverIds,
  keys: countingKeys('new'),
})
const A = '{ "type": "rich_text", "content": "A" }'
const B = '{ "type": "rich_text", "content": "B" }'

describe('what an engineer writes by hand', () => {
  test('keys that stand twice and numbers that cannot be kept are told', () => {
    const item = '{ "type": "rich_text",\n"content": "A", "content": "B",\n"big": 9007199254740993 }'
    const result = parsePart(item, here())
    expect(result.ok && result.repairs).toEqual([
      'Line 2: the key "content" stands more than once in the same object. Only the last one counts.',
      'Line 3: the number 9007199254740993 of "big" has more digits than can be kept. It is written as 9007199254740992.',
    ])
  })

  test.each([
    ['a bare item', A, 'items', 'A'],
    ['a list of items', `[${A}, ${B}]`, 'items', 'A / B'],
    ['a column', `{ "items": [${A}, ${B}] }`, 'items', 'A / B'],
    ['a row', `{ "columns": [{ "items": [${A}] }, { "items": [${B}] }] }`, 'rows', 'A | B'],
    ['a list of rows', `[{ "columns": [{ "items": [${A}] }] }, { "columns": [{ "items": [${B}] }] }]`, 'rows', 'A / B'],
    ['a page', `{ "rows": [{ "columns": [{ "items": [${A}] }] }] }`, 'pages', 'A'],
    ['a list of pages', `[{ "rows": [] }, { "display_position": "outro", "rows": [] }]`, 'pages', ' // outro: '],
  ])('%s', (_what, text, kind, picture) => {
    const reading = parsePart(text, here())
    if (!reading.ok) throw new Error(reading.problems.join(' '))
    expect(reading.part.kind).toBe(kind)
    const { part } = reading
    const rows =
      part.kind === 'rows'
        ? part.rows
        : part.kind === 'items'
          ? part.items.map((item) => ({ key: 'r', columns: [{ key: 'c', items: [item] }] }))
          : []
    expect(pictureOf(part.kind === 'pages' ? part.pages : [{ key: 'p', rows }])).toBe(picture)
  })

  test('a text that is nearly JSON is mended and told', () => {
    const reading = parsePart('{ “type”: “rich_text”, “content”: “A”, }', here())
    expect(reading).toMatchObject({ ok: true, part: { kind: 'items' } })
    expect(reading.ok && reading.repairs.join(' ')).toMatch(/quotation.*comma/s)
  })

  test.each([
    ['{ "type": "multiple_choice", "description": "Q", "options": "a" }', /^Item 1 \(multiple_choice\): .*options/],
    [`[${A}, { "type": "image", "url": 3 }]`, /^Item 2 \(image\): "url" must be a text/],
    ['{ "columns": [{ "items": "A" }] }', /^Row 1, Column 1: "items" must be a list/],
    ['[{ "columns": [] }, { "columns": 3 }]', /^Row 2: "columns" must be a list/],
    ['{ "rows": [{ "columns": {} }] }', /^Page 1, Row 1: "columns" must be a list/],
    ['{ "colour": "red" }', /no piece of a layout/],
    ['{ "type": ', /line 1/i],
  ])('%s is refused with the place inside the piece', (text, words) => {
    const reading = parsePart(text, here())
    expect(reading.ok).toBe(false)
    if (!reading.ok) expect(reading.problems[0]).toMatch(words)
  })

  test('a wrong value comes in, for the checks to report', () => {
    expect(parsePart('{ "type": "image", "url": "http://x", "alt_text": "" }', here()).ok).toBe(true)
  })
})

describe('server ids', () => {
  const layout = withServerIds(layoutOf('A / B'))
  const ids = listIds(layout)
  const idOfPasted = (text: string, now: Layout, serverIds: readonly string[]) => {
    const reading = parsePart(text, here(now, serverIds))
    if (!reading.ok || reading.part.kind !== 'items') throw new Error('no items')
    return { id: reading.part.items[0]?.id, repairs: reading.repairs }
  }
  const text = copyNodes(layout, ['A'])!

  test('what was copied is new, what was cut and pasted keeps its id, and only once', () => {
    expect(idOfPasted(text, layout, ids)).toEqual({ id: undefined, repairs: [] })
    expect(idOfPasted(text, removeNodes(layout, ['A']), ids)).toEqual({ id: 'id-A', repairs: [] })
    const twice = `[${text.trim().slice(1, -1)},${text.trim().slice(1, -1)}]`
    const reading = parsePart(twice, here(removeNodes(layout, ['A']), ids))
    expect(reading.ok && reading.part.kind === 'items' && reading.part.items.map(({ id }) => id)).toEqual([
      'id-A',
      undefined,
    ])
  })

  test('an id of another batch is left out and told', () => {
    const { id, repairs } = idOfPasted(text, layoutOf('X'), ['other'])
    expect(id).toBeUndefined()
    expect(repairs.join()).toContain('does not know')
  })
})

test('copyNodes: pages before all, rows as rows, a mixture as items, nothing as null', () => {
  const layout = layoutOf('A | B / C // D')
  const kindOf = (keys: string[]) => {
    const text = copyNodes(layout, keys)
    const reading = text === null ? null : parsePart(text, here())
    return reading?.ok ? reading.part.kind : null
  }
  expect(kindOf(['p1'])).toBe('pages')
  expect(kindOf(['p1', 'p2', 'C'])).toBe('pages')
  expect(kindOf(['r1', 'r2'])).toBe('rows')
  expect(kindOf(['r1', 'C'])).toBe('items')
  expect(kindOf(['c1'])).toBe('items')
  expect(kindOf([])).toBeNull()
  expect(copyNodes(layout, ['B', 'A'])).toBe(
    `${JSON.stringify(
      [
        { type: 'rich_text', content: 'A' },
        { type: 'rich_text', content: 'B' },
      ],
      null,
      2,
    )}\n`,
  )
})

test('an item of an unknown type survives copy and paste', () => {
  const layout: Layout = [
    {
      key: 'p',
      rows: [
        {
          key: 'r',
          columns: [{ key: 'c', items: [{ key: 'i', data: { type: 'unknown', raw: { type: 'slider', most: 3 } } }] }],
        },
      ],
    },
  ]
  const reading = parsePart(copyNodes(layout, ['i'])!, here())
  expect(reading).toMatchObject({
    ok: true,
    part: { items: [{ data: { type: 'unknown', raw: { type: 'slider', most: 3 } } }] },
  })
})

test('copy and paste is the identity on what goes out, and every key is new', () => {
  fc.assert(
    fc.property(arbitraryLayout, fc.nat(), (layout, pick) => {
      const rows = layout.flatMap((page) => page.rows)
      const row = rows[pick % Math.max(1, rows.length)]
      if (row === undefined) return
      const reading = parsePart(copyNodes(layout, [row.key])!, here(layout, listIds(layout)))
      if (!reading.ok || reading.part.kind !== 'rows') throw new Error('no rows')
      const after = insertFragment(layout, reading.part, { kind: 'row', page: layout[0]!.key, index: 0 })
      expect(new Set(keysOf(after)).size).toBe(keysOf(after).length)
      const [copy] = serializeLayout([{ key: 'x', rows: after[0]!.rows.slice(0, 1) }], { ids: 'omit' })
      const [original] = serializeLayout([{ key: 'x', rows: [row] }], { ids: 'omit' })
      expect(copy).toEqual(original)
      // A copy is new to the platform.
      expect(listIds(after)).toEqual(listIds(layout))
    }),
  )
})
