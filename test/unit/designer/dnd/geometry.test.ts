import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ANY_SIDE,
  lineOf,
  resolveSticky,
  resolveTarget,
  sameTarget,
  sidesMeant,
  type Box,
  type PageGeometry,
} from '../../../../src/designer/dnd/geometry.ts'
import { insertFragment } from '../../../../src/layout/operations/insert.ts'
import { canDrop } from '../../../../src/layout/operations/can.ts'
import type { DropTarget } from '../../../../src/layout/layout.ts'
import { itemsOf, layoutOf, pictureOf } from '../../../support/picture.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

/** Row r1 is A over B in one column; row r2 is C beside D. */
const layout = layoutOf('A B / C | D')
const geometry: PageGeometry = {
  page: 'p1',
  box: box(0, 0, 600, 320),
  ground: box(0, 0, 800, 700),
  rows: [
    {
      key: 'r1',
      box: box(50, 40, 550, 140),
      columns: [
        {
          key: 'c1',
          box: box(50, 40, 550, 140),
          items: [
            { key: 'A', box: box(50, 40, 550, 80) },
            { key: 'B', box: box(50, 100, 550, 140) },
          ],
        },
      ],
    },
    {
      key: 'r2',
      box: box(50, 164, 550, 264),
      columns: [
        { key: 'c2', box: box(50, 164, 288, 264), items: [{ key: 'C', box: box(50, 164, 288, 264) }] },
        { key: 'c3', box: box(312, 164, 550, 264), items: [{ key: 'D', box: box(312, 164, 550, 264) }] },
      ],
    },
  ],
}

/** The same on a narrow page: D stands below C. */
const narrow: PageGeometry = {
  ...geometry,
  rows: [
    geometry.rows[0]!,
    {
      key: 'r2',
      box: box(50, 164, 550, 304),
      columns: [
        { key: 'c2', box: box(50, 164, 550, 204), items: [{ key: 'C', box: box(50, 164, 550, 204) }] },
        { key: 'c3', box: box(50, 228, 550, 304), items: [{ key: 'D', box: box(50, 228, 550, 304) }] },
      ],
    },
  ],
}

/** The layout after dropping X at a point. */
function drop(x: number, y: number, on = geometry): string | null {
  const target = resolveTarget(on, { x, y }, 'items')
  if (target === null) return null
  const fragment = { kind: 'items', items: itemsOf('X') } as const
  return canDrop(layout, { kind: 'fragment', fragment }, target) ?? pictureOf(insertFragment(layout, fragment, target))
}

describe('where a thing lands', () => {
  it.each([
    ['above the first row', 300, 20, 'X / A B / C | D'],
    ['just inside the first row', 300, 42, 'X A B / C | D'],
    ['on the upper half of A', 300, 55, 'X A B / C | D'],
    ['between A and B', 300, 90, 'A X B / C | D'],
    ['on the lower half of B', 300, 128, 'A B X / C | D'],
    ['between the rows', 300, 152, 'A B / X / C | D'],
    ['below the last row', 300, 300, 'A B / C | D / X'],
    ['on the left edge of a row of one column', 55, 90, 'X | A B / C | D'],
    ['on the right edge of a row of one column', 545, 90, 'A B | X / C | D'],
    ['on the upper half of C', 200, 190, 'A B / X C | D'],
    ['in the gap between two columns, left of the middle', 298, 240, 'A B / C X | D'],
    ['in the gap between two columns, right of the middle', 302, 240, 'A B / C | D X'],
    ['on the edge of a full row', 548, 220, 'A row holds two columns at most.'],
  ])('%s', (_where, x, y, picture) => {
    expect(drop(x, y)).toBe(picture)
  })

  it.each([
    ['on the upper half of the left column', 300, 170, 'A B / X C | D'],
    ['on the lower half of the left column', 300, 200, 'A B / C X | D'],
    ['below the left column', 300, 212, 'A B / C X | D'],
    ['above the right column', 300, 220, 'A B / C | X D'],
    ['on the upper half of the right column', 300, 240, 'A B / C | X D'],
    ['on the lower half of the right column', 300, 300, 'A B / C | D X'],
    ['at the left edge, where the handle carries it', 38, 240, 'A B / C | X D'],
    ['at the right edge', 549, 300, 'A B / C | D X'],
    ['far beside the row', 10, 240, 'A row holds two columns at most.'],
    ['on the edge of a row of one column', 545, 90, 'A B | X / C | D'],
  ])('of stacked columns is the one under the point: %s', (_where, x, y, picture) => {
    expect(drop(x, y, narrow)).toBe(picture)
  })

  it('is a new row in most of the gap between two rows', () => {
    for (const y of [144, 152, 160]) expect(drop(300, y)).toBe('A B / X / C | D')
    expect([drop(300, 142), drop(300, 162)]).toEqual(['A B X / C | D', 'A B / X C | D'])
  })

  it('is a new column only at an edge that the pointer went towards', () => {
    const way = [40, 46, 44]
    const sway = { left: Math.min(...way), right: Math.max(...way) }
    const straight = (x: number, y: number) =>
      resolveTarget(geometry, { x, y }, 'items', { sides: sidesMeant(sway, x), keys: [] })
    expect(straight(44, 128)).toEqual({ kind: 'column', column: 'c1', index: 2 })
    expect(straight(44, 190), 'nor is a full row in the way').toEqual({ kind: 'column', column: 'c2', index: 0 })
    expect(straight(26, 128)).toEqual({ kind: 'beside', row: 'r1', side: 'left' })
    expect(straight(545, 128), 'the other edge is far away, and meant').toMatchObject({ side: 'right' })
    // From the right edge straight up and down, and back to the left one.
    expect(sidesMeant({ left: 540, right: 545 }, 543)).toEqual({ left: false, right: false })
    expect(sidesMeant({ left: 40, right: 300 }, 60)).toEqual({ left: true, right: true })
  })

  it('is the other side of the row when all of a column is carried to an edge, also where columns are stacked', () => {
    for (const on of [geometry, narrow]) {
      const at = (x: number, keys: readonly string[]) =>
        resolveTarget(on, { x, y: 240 }, 'items', { sides: ANY_SIDE, keys })
      expect(at(490, ['C'])).toEqual({ kind: 'beside', row: 'r2', side: 'right' })
      expect(at(110, ['D'])).toEqual({ kind: 'beside', row: 'r2', side: 'left' })
      expect(at(490, ['A']), 'not what leaves both columns').toMatchObject({ kind: 'column', column: 'c3' })
      expect(at(400, ['C']), 'nor in the middle').toMatchObject({ kind: 'column', column: 'c3' })
    }
  })

  it('is the end of the page anywhere on the ground below it, but not beside the page', () => {
    for (const x of [2, 300, 790]) expect(drop(x, 690)).toBe('A B / C | D / X')
    expect(drop(790, 200)).toBeNull()
  })

  it('is the first column of a row that has none, wherever in the row', () => {
    const empty = { ...geometry, rows: [{ key: 'r1', box: box(50, 40, 550, 140), columns: [] }] }
    for (const x of [52, 300, 548]) {
      expect(resolveTarget(empty, { x, y: 90 }, 'items')).toEqual({ kind: 'beside', row: 'r1', side: 'left' })
    }
  })

  it('is nowhere far from the page', () => {
    expect(drop(-200, 100)).toBeNull()
    expect(drop(300, 710)).toBeNull()
  })

  it('puts rows between rows only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 320 }), (x, y) => {
        expect(resolveTarget(geometry, { x, y }, 'rows')).toMatchObject({ kind: 'row' })
      }),
    )
  })

  it('fills an empty page from anywhere on it', () => {
    expect(resolveTarget({ ...geometry, rows: [] }, { x: 10, y: 300 }, 'items')).toEqual({
      kind: 'row',
      page: 'p1',
      index: 0,
    })
  })

  it('fills an empty row whole, edges too', () => {
    const row = { key: 'r1', box: box(50, 40, 550, 90), columns: [{ key: 'c1', box: box(50, 40, 550, 90), items: [] }] }
    expect(resolveTarget({ ...geometry, rows: [row] }, { x: 52, y: 65 }, 'items')).toEqual({
      kind: 'column',
      column: 'c1',
      index: 0,
    })
  })

  it('says every place by a line on the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 640 }), fc.integer({ min: -40, max: 360 }), (x, y) => {
        const target = resolveTarget(geometry, { x, y }, 'items')
        expect(target).not.toBeNull()
        expect(target && lineOf(geometry, target)).not.toBeNull()
      }),
    )
  })
})

describe('staying with a place', () => {
  const trail = (points: readonly { x: number; y: number }[]) => {
    const seen: DropTarget[] = []
    let previous: DropTarget | null = null
    for (const point of points) {
      const next: DropTarget | null = resolveSticky(geometry, point, 'items', previous)
      if (next !== null && (previous === null || !sameTarget(next, previous))) seen.push(next)
      previous = next
    }
    return seen
  }

  it('does not flip while the pointer trembles on the midpoint between two columns', () => {
    const trembling = Array.from({ length: 200 }, (_, index) => ({ x: 300 + (index % 2 === 0 ? -2 : 2), y: 240 }))
    expect(trail(trembling)).toHaveLength(1)
  })

  it('changes once on the way across, in both directions', () => {
    const across = Array.from({ length: 60 }, (_, index) => ({ x: 270 + index, y: 240 }))
    expect(trail(across)).toHaveLength(2)
    expect(trail(across.toReversed())).toHaveLength(2)
  })
})

describe('lines', () => {
  it('knows no line for a place that is not on the page', () => {
    expect(lineOf(geometry, { kind: 'row', page: 'p9', index: 0 })).toBeNull()
    expect(lineOf(geometry, { kind: 'beside', row: 'r9', side: 'left' })).toBeNull()
    expect(lineOf(geometry, { kind: 'column', column: 'c9', index: 0 })).toBeNull()
  })

  it('keep apart at the end of one stacked column and the start of the next', () => {
    expect(lineOf(narrow, { kind: 'column', column: 'c2', index: 1 })).toEqual(box(50, 209, 550, 209))
    expect(lineOf(narrow, { kind: 'column', column: 'c3', index: 0 })).toEqual(box(50, 223, 550, 223))
  })

  it('are all of a page or a column that is empty', () => {
    const empty = {
      key: 'r1',
      box: box(50, 40, 550, 90),
      columns: [{ key: 'c1', box: box(50, 40, 550, 90), items: [] }],
    }
    expect(lineOf({ ...geometry, rows: [] }, { kind: 'row', page: 'p1', index: 0 })).toEqual(geometry.box)
    expect(lineOf({ ...geometry, rows: [empty] }, { kind: 'column', column: 'c1', index: 0 })).toEqual(empty.box)
  })

  it('stands upright beside a row and lies flat in a column', () => {
    expect(lineOf(geometry, { kind: 'beside', row: 'r1', side: 'left' })).toEqual(box(42, 40, 42, 140))
    expect(lineOf(geometry, { kind: 'column', column: 'c1', index: 1 })).toEqual(box(50, 90, 550, 90))
  })
})
