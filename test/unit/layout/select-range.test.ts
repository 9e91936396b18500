import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inReadingOrder, selectAll, selectRange } from '../../../src/layout/select-range.ts'
import { arbitraryLayout } from '../../support/arbitrary-layout.ts'
import { keysOf, layoutOf } from '../../support/picture.ts'

const layout = layoutOf('A B | C / D // E / F')

describe('selectRange', () => {
  test.each([
    ['A', 'D', ['A', 'B', 'C', 'D']],
    ['D', 'B', ['D', 'C', 'B']],
    ['C', 'C', ['C']],
    ['C', 'E', ['C', 'D', 'E']],
    ['r1', 'r3', ['r1', 'r2', 'r3']],
    ['p2', 'p1', ['p2', 'p1']],
    ['c2', 'c1', ['c2', 'c1']],
    ['A', 'r2', ['A', 'B', 'C', 'D']],
    ['r1', 'D', ['A', 'B', 'C', 'D']],
    ['D', 'r1', ['D', 'C', 'B', 'A']],
    ['r1', 'A', ['A']],
    ['gone', 'B', ['B']],
    ['A', 'gone', []],
  ])('%s to %s: %j', (from, to, expected) => {
    expect(selectRange(layout, from, to)).toEqual(expected)
  })

  test('ends where it was led, whichever way, and holds the same both ways', () => {
    fc.assert(
      fc.property(arbitraryLayout, fc.nat(), fc.nat(), (any, a, b) => {
        const keys = keysOf(any)
        const [from, to] = [keys[a % keys.length]!, keys[b % keys.length]!]
        const there = selectRange(any, from, to)
        expect(there.length).toBeGreaterThan(0)
        expect(new Set(there).size).toBe(there.length)
        if (from.length === 0) return
        if (there.includes(from) && there.includes(to)) {
          expect(there[0]).toBe(from)
          expect(there.at(-1)).toBe(to)
          expect(new Set(selectRange(any, to, from))).toEqual(new Set(there))
        }
      }),
    )
  })
})

test('selectAll takes the items, then the rows, and on a page without items its rows', () => {
  const page = layout[0]!
  expect(selectAll(page, [])).toEqual(['A', 'B', 'C', 'D'])
  expect(selectAll(page, ['A'])).toEqual(['A', 'B', 'C', 'D'])
  expect(selectAll(page, ['D', 'A', 'B', 'C'])).toEqual(['r1', 'r2'])
  expect(selectAll(page, ['r1', 'r2'])).toEqual(['A', 'B', 'C', 'D'])
  expect(selectAll(layoutOf('- / -')[0]!, [])).toEqual(['r1', 'r2'])
})

test('inReadingOrder sorts and forgets what is gone', () => {
  expect(inReadingOrder(layout, ['E', 'r1', 'B', 'gone', 'p2'])).toEqual(['r1', 'B', 'p2', 'E'])
})
