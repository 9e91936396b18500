import { describe, expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { findNode } from '../../../../src/layout/find.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { addPage, addRow } from '../../../../src/layout/operations/add.ts'
import { joinColumns, splitColumn, swapColumns } from '../../../../src/layout/operations/columns.ts'
import { groupInColumns } from '../../../../src/layout/operations/group-in-columns.ts'
import { movePage } from '../../../../src/layout/operations/page.ts'
import { removeKey, updateItem, updatePage } from '../../../../src/layout/operations/update.ts'
import { deepFreeze, keysOf, layoutOf, pictureOf } from '../../../support/picture.ts'

/** The picture after a change of a frozen layout, or `same` for the same reference; keys stay unique. */
function after(picture: string, change: (layout: Layout) => Layout): string {
  const layout = deepFreeze(layoutOf(picture))
  const next = change(layout)
  expect(new Set(keysOf(next)).size).toBe(keysOf(next).length)
  return next === layout ? 'same' : pictureOf(next)
}

describe('removeKey', () => {
  test.each(['p1', 'r1', 'c1'])('takes a key of the file off %s and leaves all else', (key) => {
    const odd = { rest: { title: 'x', order: 1 } }
    const [page] = layoutOf('A')
    const [row] = page!.rows
    const layout = deepFreeze([
      { ...page!, ...odd, rows: [{ ...row!, ...odd, columns: [{ ...row!.columns[0]!, ...odd }] }] },
    ])
    const next = removeKey(removeKey(layout, key, 'title'), key, 'nothing')
    expect(JSON.stringify(next).match(/"title"/g)).toHaveLength(2)
    expect(JSON.stringify(next).match(/"order"/g)).toHaveLength(3)
    expect(findNode(next, key)?.node).toHaveProperty('rest', { order: 1 })
    expect(findNode(removeKey(next, key, 'order'), key)?.node).not.toHaveProperty('rest')
  })

  test('does nothing where the key is not', () => {
    const layout = layoutOf('A')
    for (const key of ['p1', 'r1', 'c1', 'A', 'nobody']) expect(removeKey(layout, key, 'title')).toBe(layout)
  })
})

describe('updateItem', () => {
  const data = { type: 'rich_text', content: 'Z' } as const

  test('replaces the data and keeps key and id, and every other node', () => {
    const [page, other] = layoutOf('A B | C // D')
    const item = { ...page!.rows[0]!.columns[0]!.items[1]!, id: 'b-id' }
    const layout = deepFreeze([
      { ...page!, rows: [{ ...page!.rows[0]!, columns: [{ key: 'c1', items: [item] }, page!.rows[0]!.columns[1]!] }] },
      other!,
    ])
    const next = updateItem(layout, 'B', data)
    expect(pictureOf(next)).toBe('Z | C // D')
    expect(next[0]!.rows[0]!.columns[0]!.items[0]).toEqual({ key: 'B', id: 'b-id', data })
    expect(next[0]!.rows[0]!.columns[1]).toBe(layout[0]!.rows[0]!.columns[1])
    expect(next[1]).toBe(layout[1])
  })

  test('does nothing for the very same data or a key that is no item', () => {
    const layout = layoutOf('A')
    expect(updateItem(layout, 'A', layout[0]!.rows[0]!.columns[0]!.items[0]!.data)).toBe(layout)
    expect(updateItem(layout, 'r1', data)).toBe(layout)
    expect(updateItem(layout, 'nobody', data)).toBe(layout)
  })
})

describe('updatePage', () => {
  test.each([
    ['A', { display_position: 'intro' }, 'intro: A'],
    ['intro: A', { display_position: 'body' }, 'body: A'],
    ['intro: A', { display_position: undefined }, 'A'],
    ['intro: A', { display_position: '' }, 'A'],
    ['body: A', { display_position: 'body' }, 'same'],
    ['A', { display_position: undefined, name: '' }, 'same'],
    ['intro: A', {}, 'same'],
  ] as const)('%s with %j', (picture, change, expected) => {
    expect(after(picture, (layout) => updatePage(layout, 'p1', change))).toBe(expected)
  })

  test('a name is given and taken away, and leaves the rest alone', () => {
    const [page] = layoutOf('intro: A')
    const layout = deepFreeze([{ ...page!, id: 'p-id', rest: { x: 1 } }])
    const named = updatePage(layout, 'p1', { name: 'Start' })
    expect(named).toEqual([{ ...layout[0], name: 'Start' }])
    expect(updatePage(named, 'p1', { name: '' })).toEqual(layout)
    expect(Object.keys(updatePage(named, 'p1', { name: undefined })[0]!)).not.toContain('name')
  })

  test('does nothing for a key that is no page', () => {
    expect(after('A', (layout) => updatePage(layout, 'r1', { name: 'x' }))).toBe('same')
  })
})

describe('adding', () => {
  const keys = () => countingKeys('new')
  test.each([
    [0, undefined, ' // A // B'],
    [1, 'intro', 'A // intro:  // B'],
    [9, 'outro', 'A // B // outro: '],
  ] as const)('a page at %i (%s)', (index, position, expected) => {
    expect(after('A // B', (layout) => addPage(layout, index, keys(), position))).toBe(expected)
  })

  test.each([
    ['p1', 0, '- / A / B // C'],
    ['p1', 1, 'A / - / B // C'],
    ['p2', 7, 'A / B // C / -'],
    ['r1', 0, 'same'],
  ])('a row to %s at %i', (page, index, expected) => {
    expect(after('A / B // C', (layout) => addRow(layout, page, index, keys()))).toBe(expected)
  })
})

test.each([
  ['p1', 2, 'B // C // A'],
  ['p3', 0, 'C // A // B'],
  ['p2', 99, 'A // C // B'],
  ['p2', 1, 'same'],
  ['r1', 0, 'same'],
])('page %s moves to %i', (key, index, expected) => {
  expect(after('A // B // C', (layout) => movePage(layout, key, index))).toBe(expected)
})

describe('columns', () => {
  test.each([
    ['A | B C', 'B C | A'],
    ['A | -', '- | A'],
    ['A', 'same'],
    ['A | B | C', 'same'],
  ])('swap %s', (picture, expected) => {
    expect(after(picture, (layout) => swapColumns(layout, 'r1'))).toBe(expected)
  })

  test.each([
    ['A B C', undefined, 'A B | C'],
    ['A B C', 1, 'A | B C'],
    ['A B', 0, 'same'],
    ['A B', 2, 'same'],
    ['A', undefined, 'same'],
    ['A B | C', undefined, 'same'],
    ['-', undefined, 'same'],
  ])('split %s from %s', (picture, from, expected) => {
    expect(after(picture, (layout) => splitColumn(layout, 'r1', from))).toBe(expected)
  })

  test.each([
    ['A | B C / D', 'A B C / D'],
    ['A | B | C', 'A B C'],
    ['- | A', 'A'],
    ['A', 'same'],
    ['()', 'same'],
  ])('join %s', (picture, expected) => {
    expect(after(picture, (layout) => joinColumns(layout, 'r1'))).toBe(expected)
  })

  test('other keys do nothing', () => {
    for (const change of [swapColumns, splitColumn, joinColumns])
      expect(after('A B | C', (layout) => change(layout, 'p1'))).toBe('same')
  })
})

describe('groupInColumns', () => {
  test.each([
    ['A B', ['A', 'B'], 'A | B'],
    ['A / B', ['B', 'A'], 'A | B'],
    ['A B C D', ['B', 'C'], 'A / B | C / D'],
    ['A B C', ['A', 'B'], 'A | B / C'],
    ['A B C', ['B', 'C'], 'A / B | C'],
    ['A B / C D', ['A', 'D'], 'A | D / B / C'],
    ['A B C / D', ['B', 'D'], 'A / B | D / C'],
    ['A | B / C', ['B', 'C'], 'A / B | C'],
    ['A B | C', ['A', 'C'], 'A | C / B'],
    ['A B | C / D', ['B', 'D'], 'A | C / B | D'],
    ['A // B', ['A', 'B'], 'A | B // '],
    ['h1 f1 h2 f2', ['h1', 'f1', 'h2', 'f2'], 'h1 f1 | h2 f2'],
    ['A B C', ['A', 'B', 'C'], 'A B | C'],
    ['A / B', ['r1', 'r2'], 'A | B'],
    ['A B | C', ['r1'], 'same'],
    ['A | B C', ['r1'], 'A B | C'],
    ['A | B', ['A', 'B'], 'same'],
    ['A B', ['A'], 'same'],
    ['A B', [], 'same'],
    // Two whole rows become a column each, whatever they hold.
    ['A / B C D', ['r1', 'r2'], 'A | B C D'],
    ['A / B C D', ['r1', 'B', 'C', 'D'], 'A B | C D'],
    ['A / B C D / E', ['c1', 'r2'], 'A | B C D / E'],
    ['A // B C D', ['r1', 'r2'], 'A | B C D // '],
  ])('%s, %j', (picture, keys, expected) => {
    expect(after(picture, (layout) => groupInColumns(layout, keys))).toBe(expected)
  })
})
