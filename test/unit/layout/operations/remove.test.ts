import { expect, test } from 'vitest'
import { removeNodes } from '../../../../src/layout/operations/remove.ts'
import { deepFreeze, layoutOf, pictureOf } from '../../../support/picture.ts'

test.each([
  ['A B', ['A'], 'B'],
  ['A | B / C', ['A'], 'B / C'],
  ['A / B', ['A'], 'B'],
  ['A', ['A'], ''],
  ['A | B / C', ['A', 'B'], 'C'],
  ['A | - / C', ['A'], '- / C'],
  ['A | B / C', ['c2'], 'A / C'],
  ['A / - / B', ['r2'], 'A / B'],
  ['A / -', ['c2'], 'A'],
  ['A / B | C', ['r2', 'B'], 'A'],
  ['A // B // C', ['p2'], 'A // C'],
  ['A // B', ['p1', 'B'], ''],
  ['intro: A', ['p1'], 'intro: '],
  ['A // outro: B', ['p1', 'p2'], ''],
  ['A // B', ['A'], ' // B'],
])('%s without %j', (picture, keys, expected) => {
  expect(pictureOf(removeNodes(deepFreeze(layoutOf(picture)), keys))).toBe(expected)
})

test.each([
  ['A B', []],
  ['A B', ['nobody']],
  ['', ['p1']],
])('%s without %j is the same layout', (picture, keys) => {
  const layout = layoutOf(picture)
  expect(removeNodes(layout, keys)).toBe(layout)
})

test('the last page keeps its id and position', () => {
  const [page] = layoutOf('intro: A')
  expect(removeNodes([{ ...page!, id: 'page-id' }], ['p1'])).toEqual([
    { key: 'p1', id: 'page-id', display_position: 'intro', rows: [] },
  ])
})

test('what is not touched stays the same object', () => {
  const layout = layoutOf('A / B C // D')
  const next = removeNodes(layout, ['B'])
  expect(next[1]).toBe(layout[1])
  expect(next[0]!.rows[0]).toBe(layout[0]!.rows[0])
})
