import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listItems } from '../../../../src/layout/find.ts'
import { listIds } from '../../../../src/layout/list-ids.ts'
import { canSplit, splitRows } from '../../../../src/layout/operations/split.ts'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { deepFreeze, keysOf, layoutOf, pictureOf } from '../../../support/picture.ts'

describe('splitRows', () => {
  test.each([
    ['A | B', ['r1'], 'A / B'],
    ['A B | C', ['r1'], 'A B / C'],
    ['A B | C', ['C'], 'A B / C'],
    ['A B C', ['r1'], 'A / B / C'],
    ['A B C', ['B'], 'A / B / C'],
    ['A B C', ['c1'], 'A / B / C'],
    ['A | B / C / D E', ['r1', 'r2', 'r3'], 'A / B / C / D / E'],
    ['A | - / C', ['r1'], 'A / - / C'],
    ['A // B | C', ['C', 'B'], 'A // B / C'],
    ['A', ['r1'], 'same'],
    ['()', ['r1'], 'same'],
    ['A | B', ['p1'], 'same'],
    ['A | B', ['gone'], 'same'],
  ])('%s, %j: %s', (picture, keys, expected) => {
    const before = deepFreeze(layoutOf(picture))
    const after = splitRows(before, keys)
    expect(after === before ? 'same' : pictureOf(after)).toBe(expected)
    expect(canSplit(before, keys) === null).toBe(after !== before)
  })

  test('the first new row keeps the row’s key and id, a column its own', () => {
    const [page] = layoutOf('A | B')
    const row = { ...page!.rows[0]!, id: 'row-id' }
    const columns = row.columns.map((column) => ({ ...column, id: `id-${column.key}` }))
    const after = splitRows([{ ...page!, rows: [{ ...row, columns }] }], ['r1'])
    expect(after[0]?.rows.map(({ key, id }) => [key, id])).toEqual([
      ['r1', 'row-id'],
      ['r1.1', undefined],
    ])
    expect(after[0]?.rows.map(({ columns: [column] }) => column?.id)).toEqual(['id-c1', 'id-c2'])
  })

  test('loses nothing, keeps reading order, keys unique and every id, and has nothing left to split of a two-column row', () => {
    fc.assert(
      fc.property(arbitraryLayout, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (layout, picks) => {
        const all = keysOf(layout)
        const keys = picks.map((pick) => all[pick % all.length]!)
        const after = splitRows(deepFreeze(layout), keys)
        expect(canSplit(layout, keys) === null).toBe(after !== layout)
        expect(listItems(after).map(({ node }) => node)).toEqual(listItems(layout).map(({ node }) => node))
        expect(new Set(keysOf(after)).size).toBe(keysOf(after).length)
        expect(new Set(listIds(after))).toEqual(new Set(listIds(layout)))
      }),
      { numRuns: 500 },
    )
  })
})

test('canSplit says why not', () => {
  expect(canSplit(layoutOf('A'), ['A'])).toBe('There is nothing to split: a row needs two columns or two items.')
  expect(canSplit(layoutOf('A'), ['p1'])).toBe('Select a row, a column or an item first.')
})
