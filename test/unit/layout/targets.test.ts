import { describe, expect, test } from 'vitest'
import type { DropTarget } from '../../../src/layout/layout.ts'
import type { DropSubject } from '../../../src/layout/operations/can.ts'
import { currentTarget, describeTarget, listTargets, targetKey } from '../../../src/layout/targets.ts'
import { itemsOf, layoutOf } from '../../support/picture.ts'
import { computingTime } from '../../support/computing-time.ts'

const nodes = (...keys: string[]): DropSubject => ({ kind: 'nodes', keys })
const item: DropSubject = { kind: 'fragment', fragment: { kind: 'items', items: itemsOf('X') } }
const rows: DropSubject = { kind: 'fragment', fragment: { kind: 'rows', rows: [] } }

function words(picture: string, subject: DropSubject, page?: string): readonly string[] {
  const layout = layoutOf(picture)
  return listTargets(layout, subject, page).map((target) => describeTarget(layout, target))
}

describe('listTargets', () => {
  test('new items find every place in reading order', () => {
    expect(words('A B / C | D', item)).toEqual([
      'At the start of Page 1',
      'New column at the left of Row 1',
      'Row 1, before Item 1',
      'Row 1, before Item 2',
      'Row 1, after Item 2',
      'New column at the right of Row 1',
      'Between Row 1 and Row 2',
      'Left column of Row 2, before Item 1',
      'Left column of Row 2, after Item 1',
      'Right column of Row 2, before Item 1',
      'Right column of Row 2, after Item 1',
      'At the end of Page 1',
    ])
  })

  test('new rows find the gaps between rows', () => {
    expect(words('A B / C | D // ', rows)).toEqual([
      'At the start of Page 1',
      'Between Row 1 and Row 2 of Page 1',
      'At the end of Page 1',
      'On Page 2, which is empty',
    ])
  })

  test('an item on the move finds each change once, and where it stands once', () => {
    expect(words('A / B / C', nodes('B'))).toEqual([
      'At the start of Page 1',
      'New column at the left of Row 1',
      'Row 1, before Item 1',
      'Row 1, after Item 1',
      'New column at the right of Row 1',
      'Row 2, before Item 1',
      'New column at the left of Row 3',
      'Row 3, before Item 1',
      'Row 3, after Item 1',
      'New column at the right of Row 3',
      'At the end of Page 1',
    ])
  })

  test('an item that leaves a column of two finds the other side of its row', () => {
    expect(words('A | B', nodes('A'))).toEqual([
      'At the start of Page 1',
      'Left column of Row 1, before Item 1',
      'Right column of Row 1, before Item 1',
      'Right column of Row 1, after Item 1',
      'New column at the right of Row 1',
      'At the end of Page 1',
    ])
  })

  test('rows on the move find gaps only', () => {
    expect(words('A / B / C', nodes('r2'))).toEqual([
      'At the start of Page 1',
      'Between Row 1 and Row 2',
      'At the end of Page 1',
    ])
  })

  test('below what leaves is the same gap as above it', () => {
    expect(words('A | B / C', nodes('A', 'B'))).toEqual([
      'At the start of Page 1',
      'Left column of Row 1, before Item 1',
      'Right column of Row 1, before Item 1',
      'New column at the left of Row 2',
      'Row 2, before Item 1',
      'Row 2, after Item 1',
      'New column at the right of Row 2',
      'At the end of Page 1',
    ])
    expect(words('A / B / C', nodes('r1', 'r3'))).toEqual(['At the start of Page 1', 'Between Row 2 and Row 3'])
  })

  test('a page key asks for that page only', () => {
    expect(words('A // -', nodes('A'), 'p2')).toEqual([
      'At the start of Page 2',
      'New column at the left of Row 1 of Page 2',
      'Row 1 of Page 2, which is empty',
      'New column at the right of Row 1 of Page 2',
      'At the end of Page 2',
    ])
  })

  test('a row without columns is one place', () => {
    expect(words('()', item)).toEqual([
      'At the start of Page 1',
      'New column at the left of Row 1',
      'At the end of Page 1',
    ])
  })

  test('pages find the gaps between pages, each once; none on a page, and none together with other things', () => {
    expect(words('A // B // C', nodes('p2'))).toEqual(['Before Page 1', 'Between Page 1 and Page 2', 'After Page 3'])
    expect(words('A // B // C', nodes('p1', 'p2'))).toEqual(['Before Page 1', 'After Page 3'])
    expect(words('A // B // C', nodes('p1', 'p3'))).toEqual(['Before Page 1', 'Between Page 2 and Page 3'])
    expect(words('A // B', nodes('p1'), 'p1')).toEqual([])
    expect(words('A // B', nodes('p1', 'B'))).toEqual([])
  })

  test('lists the places of 1000 items quickly', () => {
    const picture = Array.from({ length: 250 }, (_, index) => `A${index} B${index} | C${index} D${index}`).join(' / ')
    const layout = layoutOf(picture)
    expect(listTargets(layout, nodes('A100', 'C200')).length).toBeGreaterThan(1500)
    expect(computingTime(() => listTargets(layout, nodes('A100', 'C200')))).toBeLessThan(1000)
  })
})

test.each([
  ['A B', ['B'], { kind: 'column', column: 'c1', index: 1 }],
  ['A B | C', ['C', 'B'], { kind: 'column', column: 'c1', index: 1 }],
  ['A / B // C', ['r3', 'r2'], { kind: 'row', page: 'p1', index: 1 }],
  ['A // B // C', ['p3', 'p2'], { kind: 'page', index: 1 }],
  ['A // B', ['p1', 'B'], null],
  ['A', [], null],
])('currentTarget: %s, %j', (picture, keys, expected) => {
  expect(currentTarget(layoutOf(picture), keys)).toEqual(expected)
})

test.each<[DropTarget, string]>([
  [{ kind: 'row', page: 'gone', index: 0 }, 'A place that is no longer there'],
  [{ kind: 'row', page: 'p1', index: 99 }, 'At the end of Page 1'],
  [{ kind: 'row', page: 'p1', index: -1 }, 'At the start of Page 1'],
  [{ kind: 'column', column: 'c1', index: 99 }, 'Row 1 of Page 1, after Item 1'],
  [{ kind: 'beside', row: 'r3', side: 'left' }, 'New column at the left of Row 1 of Page 2'],
])('%j in words', (target, expected) => {
  expect(describeTarget(layoutOf('A / B // C'), target)).toBe(expected)
})

test('targets have keys that tell them apart', () => {
  const targets = listTargets(layoutOf('A B | C / D // E'), item)
  expect(new Set(targets.map(targetKey)).size).toBe(targets.length)
})
