import { describe, expect, test } from 'vitest'
import type { DropTarget } from '../../../../src/layout/layout.ts'
import { findNode } from '../../../../src/layout/find.ts'
import { moveNodes } from '../../../../src/layout/operations/move.ts'
import { deepFreeze, layoutOf, pictureOf } from '../../../support/picture.ts'

const column = (key: string, index: number): DropTarget => ({ kind: 'column', column: key, index })
const beside = (row: string, side: 'left' | 'right'): DropTarget => ({ kind: 'beside', row, side })
const gap = (page: string, index: number): DropTarget => ({ kind: 'row', page, index })

/** Moves in a frozen layout; gives the picture, or `same` for the same reference. */
function move(picture: string, keys: readonly string[], target: DropTarget): string {
  const layout = deepFreeze(layoutOf(picture))
  const next = moveNodes(layout, keys, target)
  return next === layout ? 'same' : pictureOf(next)
}

describe('items into a column', () => {
  test.each([
    ['A B C', ['A'], column('c1', 2), 'B A C'],
    ['A B C', ['A'], column('c1', 3), 'B C A'],
    ['A B C', ['C'], column('c1', 0), 'C A B'],
    ['A B C', ['A', 'C'], column('c1', 2), 'B A C'],
    ['A B C', ['C', 'A'], column('c1', 3), 'B A C'],
    ['A B | C', ['A'], column('c2', 1), 'B | C A'],
    ['A | B / C', ['A', 'C'], column('c2', 0), 'A C B'],
    ['A B / C // D', ['D', 'A'], column('c2', 1), 'B / C A D // '],
    ['A / B', ['B'], column('c1', 99), 'A B'],
    ['A / B', ['B'], column('c1', -5), 'B A'],
    ['A / -', ['A'], column('c2', 0), 'A'],
    ['A | -', ['A'], column('c2', 0), 'A'],
  ])('%s, %j', (picture, keys, target, expected) => {
    expect(move(picture, keys, target)).toBe(expected)
  })
})

describe('items to a new column', () => {
  test.each([
    ['A B', ['B'], beside('r1', 'right'), 'A | B'],
    ['A B', ['B'], beside('r1', 'left'), 'B | A'],
    ['A / B C', ['C'], beside('r1', 'left'), 'C | A / B'],
    ['A / B C', ['B', 'C'], beside('r1', 'right'), 'A | B C'],
    ['A // B', ['B'], beside('r1', 'right'), 'A | B // '],
    ['A | B', ['A'], beside('r1', 'right'), 'B | A'],
    ['A | B', ['B'], beside('r1', 'left'), 'B | A'],
    ['A | B C', ['A', 'C'], beside('r1', 'right'), 'B | A C'],
    ['A | B', ['A', 'B'], beside('r1', 'right'), 'A B'],
    ['A / -', ['A'], beside('r2', 'left'), 'A | -'],
    ['A / ()', ['A'], beside('r2', 'left'), 'A'],
    ['A | B | C', ['A', 'B'], beside('r1', 'right'), 'C | A B'],
  ])('%s, %j', (picture, keys, target, expected) => {
    expect(move(picture, keys, target)).toBe(expected)
  })

  test.each([
    ['A | B / C', ['C'], beside('r1', 'left')],
    ['A | B C', ['C'], beside('r1', 'right')],
    ['A | - / C', ['C'], beside('r1', 'right')],
    ['A | B | C', ['A'], beside('r1', 'right')],
  ])('never makes a third column: %s, %j', (picture, keys, target) => {
    expect(move(picture, keys, target)).toBe('same')
  })
})

describe('items to a new row', () => {
  test.each([
    ['A B', ['B'], gap('p1', 0), 'B / A'],
    ['A B', ['B'], gap('p1', 1), 'A / B'],
    ['A | B', ['A'], gap('p1', 1), 'B / A'],
    ['A / B / C', ['A'], gap('p1', 3), 'B / C / A'],
    ['A / B', ['A', 'B'], gap('p1', 2), 'A B'],
    ['A | B', ['A', 'B'], gap('p1', 0), 'A B'],
    ['A // intro: ', ['A'], gap('p2', 0), ' // intro: A'],
    ['A / -', ['A'], gap('p1', 2), '- / A'],
  ])('%s, %j', (picture, keys, target, expected) => {
    expect(move(picture, keys, target)).toBe(expected)
  })
})

describe('rows', () => {
  test.each([
    ['A / B | C / D', ['r2'], gap('p1', 0), 'B | C / A / D'],
    ['A / B / C', ['r1', 'r3'], gap('p1', 2), 'B / A / C'],
    ['A / B // C', ['r1'], gap('p2', 1), 'B // C / A'],
    ['A // C', ['r1'], gap('p2', 0), ' // A / C'],
    ['A / - / B', ['r2'], gap('p1', 3), 'A / B / -'],
    ['A / B | C', ['r2', 'B'], gap('p1', 0), 'B | C / A'],
  ])('%s, %j', (picture, keys, target, expected) => {
    expect(move(picture, keys, target)).toBe(expected)
  })

  test.each([column('c1', 0), beside('r1', 'left')])('stand only between rows, not at %j', (target) => {
    expect(move('A / B', ['r2'], target)).toBe('same')
  })

  test('with items from elsewhere they stand for their items', () => {
    expect(move('A / B | C / D', ['r2', 'D'], column('c1', 1))).toBe('A B C D')
  })
})

describe('pages', () => {
  const before = (index: number): DropTarget => ({ kind: 'page', index })

  test.each([
    ['A // B // C', ['p1'], before(3), 'B // C // A'],
    ['A // B // C', ['p3'], before(0), 'C // A // B'],
    ['A // B // C', ['p1'], before(2), 'B // A // C'],
    ['A // B // C', ['p3', 'p1'], before(2), 'B // A // C'],
    ['A // intro: B', ['p2', 'B'], before(-4), 'intro: B // A'],
    ['A // B', ['p1'], before(99), 'B // A'],
  ])('%s, %j', (picture, keys, target, expected) => {
    expect(move(picture, keys, target)).toBe(expected)
  })

  test.each([
    ['A // B', ['p1'], before(0)],
    ['A // B', ['p1'], before(1)],
    ['A // B', ['p2', 'p1'], before(1)],
    ['A // B', ['p1'], gap('p2', 0)],
    ['A // B', ['p1', 'B'], before(2)],
    ['A // B', ['r1'], before(2)],
    ['A // B', ['A'], before(2)],
  ])('stay where they are: %s, %j to %j', (picture, keys, target) => {
    expect(move(picture, keys, target)).toBe('same')
  })
})

test('a column stands for its items', () => {
  expect(move('A B | C / D', ['c1'], gap('p1', 2))).toBe('C / D / A B')
  expect(move('- | A', ['c1'], gap('p1', 0))).toBe('same')
})

describe('nothing moves', () => {
  test.each([
    ['A B C', ['B'], column('c1', 1)],
    ['A B C', ['B'], column('c1', 2)],
    ['A B C', ['A', 'B'], column('c1', 1)],
    ['A / B', ['A'], gap('p1', 0)],
    ['A / B', ['A'], gap('p1', 1)],
    ['A B / C', ['A', 'B'], gap('p1', 1)],
    ['A / B / C', ['r1', 'r2'], gap('p1', 2)],
    ['A', ['A'], beside('r1', 'left')],
    ['A', ['A'], beside('r1', 'right')],
    ['A B', ['A', 'B'], beside('r1', 'right')],
    ['A | B', ['A'], beside('r1', 'left')],
    ['A | B', ['B'], beside('r1', 'right')],
    ['A', [], gap('p1', 0)],
    ['A', ['nobody', '__proto__'], gap('p1', 0)],
    ['A // B', ['p1'], gap('p2', 0)],
    ['A // B', ['p1', 'B'], gap('p1', 0)],
    ['A B', ['A'], gap('nowhere', 0)],
    ['A B', ['A'], column('r1', 2)],
    ['A B', ['A'], beside('c1', 'left')],
    ['A B', ['A'], gap('r1', 0)],
  ])('%s, %j to %j', (picture, keys, target) => {
    expect(move(picture, keys, target)).toBe('same')
  })
})

describe('identity', () => {
  test('what the move does not touch stays the same object', () => {
    const layout = layoutOf('A B / C // D / E')
    const next = moveNodes(layout, ['A'], column('c2', 0))
    expect(next[1]).toBe(layout[1])
    expect(findNode(next, 'A')?.node).toBe(findNode(layout, 'A')?.node)
    const across = moveNodes(layout, ['D'], gap('p1', 0))
    expect(across[0]!.rows.slice(1)).toEqual(layout[0]!.rows)
    expect(across[0]!.rows[1]).toBe(layout[0]!.rows[0])
  })

  test('an only item takes its row and column along, with their ids and unknown keys', () => {
    const [page] = layoutOf('A / B')
    const row = { ...page!.rows[0]!, id: 'row-id', rest: { note: 1 } }
    const layout = [{ ...page!, rows: [row, page!.rows[1]!] }]
    const next = moveNodes(layout, ['A'], gap('p1', 2))
    expect(next[0]!.rows[1]).toBe(row)
    expect(moveNodes(layout, ['A'], beside('r2', 'left'))[0]!.rows[0]!.columns[0]).toBe(row.columns[0])
  })

  test('containers made by a move get keys that nothing else has, the same each time', () => {
    const once = moveNodes(layoutOf('A B C'), ['A'], gap('p1', 1))
    const twice = moveNodes(once, ['B'], gap('p1', 2))
    const keys = twice[0]!.rows.flatMap((row) => [row.key, ...row.columns.map((each) => each.key)])
    expect(new Set(keys).size).toBe(6)
    expect(moveNodes(layoutOf('A B C'), ['A'], gap('p1', 1))).toEqual(once)
  })
})
