import { expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { findNode } from '../../../../src/layout/find.ts'
import { duplicateNodes } from '../../../../src/layout/operations/duplicate.ts'
import { deepFreeze, keysOf, layoutOf, pictureOf } from '../../../support/picture.ts'

test.each([
  ['A B', ['A'], 'A A B', ['item']],
  ['A B | C', ['A', 'C'], 'A A B | C C', ['item', 'item']],
  ['A / B', ['r1'], 'A / A / B', ['row']],
  ['A | B', ['r1'], 'A | B / A | B', ['row']],
  ['A', ['c1'], 'A | A', ['column']],
  ['A | B', ['c1'], 'same', []],
  ['A | B', ['c1', 'B'], 'A | B B', ['item']],
  ['A B', ['r1', 'A'], 'A B / A B', ['row']],
  ['A // intro: B', ['p2', 'A'], 'A A // intro: B // intro: B', ['item', 'page']],
  ['-', ['r1'], '- / -', ['row']],
  ['A', [], 'same', []],
  ['A', ['nobody'], 'same', []],
] as const)('%s, copy %j', (picture, keys, expected, kinds) => {
  const layout = deepFreeze(layoutOf(picture))
  const { layout: next, created } = duplicateNodes(layout, keys, countingKeys('new'))
  expect(next === layout ? 'same' : pictureOf(next)).toBe(expected)
  expect(created.map((key) => findNode(next, key)?.kind)).toEqual(kinds)
  expect(new Set(keysOf(next)).size).toBe(keysOf(next).length)
})

test('copies have no ids at any level, but all else; the original is untouched', () => {
  const data = { type: 'rich_text', content: 'A' } as const
  const layout: Layout = [
    {
      key: 'p',
      id: 'p-id',
      name: 'First',
      rest: { p: 1 },
      rows: [
        {
          key: 'r',
          id: 'r-id',
          rest: { r: 1 },
          columns: [{ key: 'c', id: 'c-id', rest: { c: 1 }, items: [{ key: 'i', id: 'i-id', data }] }],
        },
      ],
    },
  ]
  const { layout: next, created } = duplicateNodes(layout, ['p'], countingKeys('new'))
  expect(next[0]).toBe(layout[0])
  expect(created).toEqual([next[1]!.key])
  expect(JSON.stringify(next[1])).not.toContain('-id')
  expect(next[1]).toMatchObject({
    name: 'First',
    rest: { p: 1 },
    rows: [{ rest: { r: 1 }, columns: [{ rest: { c: 1 } }] }],
  })
  expect(next[1]!.rows[0]!.columns[0]!.items[0]!.data).toBe(data)
})
