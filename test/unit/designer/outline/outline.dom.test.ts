import { describe, expect, it, test } from 'vitest'
import { lineTitle } from '../../../../src/designer/outline/line-title.ts'
import type { Carried } from '../../../../src/designer/dnd/geometry.ts'
import { listBranches, listLines } from '../../../../src/designer/outline/list-lines.ts'
import { findByLetters } from '../../../../src/designer/outline/outline-keys.ts'
import { LINE_HEIGHT, markOf, resolveOutline } from '../../../../src/designer/outline/outline-target.ts'
import { describeTarget, listTargets, targetKey } from '../../../../src/layout/targets.ts'
import { itemsOf, layoutOf } from '../../../support/picture.ts'

const layout = layoutOf('A B / C | D // ?E / -')

function drawn(collapsed: readonly string[] = []): readonly string[] {
  return listLines(layout, new Set(collapsed)).map(
    (line) => `${'  '.repeat(line.level - 1)}${line.isExpanded === false ? '+' : ''}${lineTitle(line)}`,
  )
}

describe('the lines', () => {
  it('are the nodes from top to bottom; the only column of a row has no line', () => {
    expect(drawn()).toEqual([
      'Page 1',
      '  Row 1',
      '    Rich text: A',
      '    Rich text: B',
      '  Row 2',
      '    Left column',
      '      Rich text: C',
      '    Right column',
      '      Rich text: D',
      'Page 2',
      '  Row 1',
      '    Free text: E',
      '  Row 2',
    ])
  })

  it('leave out what is folded away', () => {
    expect(drawn(['r1', 'c2', 'p2'])).toEqual([
      'Page 1',
      '  +Row 1',
      '  Row 2',
      '    +Left column',
      '    Right column',
      '      Rich text: D',
      '+Page 2',
    ])
    expect(listBranches(layout)).toEqual(['p1', 'r1', 'r2', 'c2', 'c3', 'p2', 'r3', 'r4'])
  })

  it('say their place among their siblings, and their parent', () => {
    const lines = listLines(layout, new Set())
    expect(lines.map(({ position, setSize }) => `${position}/${setSize}`)).toEqual(
      '1/2 1/2 1/2 2/2 2/2 1/2 1/1 2/2 1/1 2/2 1/2 1/1 2/2'.split(' '),
    )
    expect(lines.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 0, 4, 5, 4, 7, null, 9, 10, 9])
  })
})

/** Where a thing lands at a share of the line with this name, at a share of the width. */
function land(name: string, down: number, across = 0.5, collapsed: readonly string[] = [], what: Carried = 'items') {
  const lines = listLines(layout, new Set(collapsed))
  const at = lines.findIndex((line) => lineTitle(line) === name)
  const target = resolveOutline(layout, lines, { x: across * 250, y: (at + down) * LINE_HEIGHT, width: 250 }, what)
  return target === null ? null : describeTarget(layout, target)
}

describe('where a thing lands', () => {
  test.each([
    ['on the upper half of an item', land('Rich text: B', 0.3), 'Row 1 of Page 1, before Item 2'],
    ['on its lower half', land('Rich text: B', 0.8), 'Row 1 of Page 1, after Item 2'],
    ['there, but further out', land('Rich text: B', 0.8, 0.05), 'Between Row 1 and Row 2 of Page 1'],
    ['below the last item of a page, further out', land('Rich text: D', 0.8, 0.05), 'At the end of Page 1'],
    ['on the upper edge of a row', land('Row 2', 0.1), 'Between Row 1 and Row 2 of Page 1'],
    ['in the middle of a row', land('Row 1', 0.5), 'Row 1 of Page 1, before Item 1'],
    ['at the left end of a row', land('Row 1', 0.5, 0.05), 'New column at the left of Row 1 of Page 1'],
    ['at the right end of a row', land('Row 1', 0.5, 0.95), 'New column at the right of Row 1 of Page 1'],
    ['on a folded row', land('Row 1', 0.5, 0.5, ['r1']), 'Row 1 of Page 1, after Item 2'],
    ['on the lower edge of a folded row', land('Row 1', 0.9, 0.5, ['r1']), 'Between Row 1 and Row 2 of Page 1'],
    ['on a column', land('Right column', 0.5), 'Right column of Row 2 of Page 1, before Item 1'],
    ['on a folded column', land('Right column', 0.5, 0.5, ['c3']), 'Right column of Row 2 of Page 1, after Item 1'],
    ['on a page', land('Page 2', 0.6), 'At the start of Page 2'],
    ['on its upper edge', land('Page 2', 0.1), 'At the end of Page 1'],
    ['on a folded page', land('Page 2', 0.6, 0.5, ['p2']), 'At the end of Page 2'],
    [
      'as a row, on the upper half of all of a row',
      land('Left column', 0.5, 0.5, [], 'rows'),
      'Between Row 1 and Row 2 of Page 1',
    ],
    ['as a page, on the upper half of all of a page', land('Row 1', 0.5, 0.5, [], 'pages'), 'Before Page 1'],
    ['as a page, on its lower half', land('Rich text: D', 0.5, 0.5, [], 'pages'), 'Between Page 1 and Page 2'],
    ['as a page, on the line of a page', land('Page 2', 0.6, 0.5, [], 'pages'), 'Between Page 1 and Page 2'],
    ['as a page, below a folded page', land('Page 2', 0.7, 0.5, ['p2'], 'pages'), 'After Page 2'],
    ['as a row, on the lower half of all of a row', land('Rich text: D', 0.2, 0.5, [], 'rows'), 'At the end of Page 1'],
  ])('%s', (_where, words, expected) => {
    expect(words).toBe(expected)
  })

  it('is the end of the last page below all lines, and nowhere without lines', () => {
    const lines = listLines(layout, new Set())
    expect(resolveOutline(layout, lines, { x: 100, y: 9999, width: 250 }, 'items')).toEqual({
      kind: 'row',
      page: 'p2',
      index: 2,
    })
    expect(resolveOutline([], [], { x: 100, y: 10, width: 250 }, 'items')).toBeNull()
  })

  it('reaches every place that the arrow keys reach, but the sides of an empty row', () => {
    const lines = listLines(layout, new Set())
    const reached = new Set<string>()
    for (let y = 0; y < (lines.length + 1) * LINE_HEIGHT; y += 1) {
      for (let x = 2; x < 250; x += 12) {
        const target = resolveOutline(layout, lines, { x, y, width: 250 }, 'items')
        if (target !== null) reached.add(targetKey(target))
      }
    }
    const subject = { kind: 'fragment', fragment: { kind: 'items', items: itemsOf('X') } } as const
    const missed = listTargets(layout, subject)
      .map(targetKey)
      .filter((key) => !reached.has(key))
    expect(missed).toEqual(['beside:r4:left', 'beside:r4:right'])
  })
})

describe('the mark of a place', () => {
  const mark = (picture: 'open' | 'folded', target: Parameters<typeof markOf>[2]) =>
    markOf(layout, listLines(layout, new Set(picture === 'folded' ? ['r1', 'p2'] : [])), target)

  test.each([
    [mark('open', { kind: 'row', page: 'p1', index: 1 }), { kind: 'between', at: 4, level: 2 }],
    [mark('open', { kind: 'row', page: 'p1', index: 2 }), { kind: 'between', at: 9, level: 2 }],
    [mark('open', { kind: 'column', column: 'c1', index: 1 }), { kind: 'between', at: 3, level: 3 }],
    [mark('open', { kind: 'column', column: 'c3', index: 1 }), { kind: 'between', at: 9, level: 4 }],
    [mark('open', { kind: 'beside', row: 'r1', side: 'left' }), { kind: 'side', at: 1, side: 'left' }],
    [mark('folded', { kind: 'column', column: 'c1', index: 1 }), { kind: 'into', at: 1 }],
    [mark('folded', { kind: 'row', page: 'p2', index: 1 }), { kind: 'into', at: 7 }],
    [mark('open', { kind: 'page', index: 1 }), { kind: 'between', at: 9, level: 1 }],
    [mark('folded', { kind: 'page', index: 2 }), { kind: 'between', at: 8, level: 1 }],
    [mark('open', { kind: 'column', column: 'gone', index: 1 }), null],
  ])('is %j', (found, expected) => {
    expect(found).toEqual(expected)
  })
})

test('letters lead to the next line that begins with them, round the end', () => {
  const titles = ['Page 1', 'Row 1', 'Rich text: A', 'Row 2', 'Page 2']
  expect(findByLetters(titles, 0, 'r')).toBe(1)
  expect(findByLetters(titles, 1, 'r')).toBe(2)
  expect(findByLetters(titles, 1, 'row')).toBe(1)
  expect(findByLetters(titles, 3, 'P')).toBe(4)
  expect(findByLetters(titles, 4, 'p')).toBe(0)
  expect(findByLetters(titles, 4, 'x')).toBeNull()
})
