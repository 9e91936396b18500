import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNode } from '../../../src/layout/find.ts'
import { firstChange } from '../../../src/layout/first-change.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { addPage } from '../../../src/layout/operations/add.ts'
import { groupInColumns } from '../../../src/layout/operations/group-in-columns.ts'
import { moveNodes } from '../../../src/layout/operations/move.ts'
import { movePage } from '../../../src/layout/operations/page.ts'
import { removeNodes } from '../../../src/layout/operations/remove.ts'
import { updateItem, updatePage } from '../../../src/layout/operations/update.ts'
import { countingKeys } from '../../../src/base/key.ts'
import { arbitraryLayout } from '../../support/arbitrary-layout.ts'
import { keysOf, layoutOf } from '../../support/picture.ts'

const NEW = { type: 'rich_text', content: 'new' } as const
const layout = layoutOf('A / B C // D / E | F')

describe('firstChange looks at', () => {
  test.each<[string, (layout: Layout) => Layout, string | null]>([
    ['nothing', (same) => same, null],
    ['a text', (now) => updateItem(now, 'E', { type: 'rich_text', content: 'new' }), 'E'],
    ['a move to another page', (now) => moveNodes(now, ['A'], { kind: 'row', page: 'p2', index: 1 }), 'A'],
    ['a move inside of a column', (now) => moveNodes(now, ['C'], { kind: 'column', column: 'c2', index: 0 }), 'C'],
    ['rows that changed places', (now) => moveNodes(now, ['r1'], { kind: 'row', page: 'p1', index: 2 }), 'B'],
    ['a group', (now) => groupInColumns(now, ['A', 'B']), 'B'],
    ['what stands where something was deleted', (now) => removeNodes(now, ['B']), 'C'],
    ['the row that lost its last item', (now) => removeNodes(now, ['C']), 'r2'],
    ['the page that lost a row', (now) => removeNodes(now, ['r1']), 'p1'],
    ['a page’s name', (now) => updatePage(now, 'p2', { name: 'x' }), 'p2'],
    ['a new page', (now) => addPage(now, 1, countingKeys('new')), 'new1'],
    ['a page that moved', (now) => movePage(now, 'p2', 0), 'p2'],
  ])('%s', (_what, change, key) => {
    expect(firstChange(layout, change(layout))).toBe(key)
  })

  test('what has changed on the page that is shown, before what has on others', () => {
    const both = updateItem(updateItem(layout, 'A', NEW), 'F', NEW)
    expect([firstChange(layout, both, 'p2'), firstChange(layout, both, 'p1')]).toEqual(['F', 'A'])
    expect(firstChange(layout, updateItem(layout, 'A', NEW), 'p2'), 'elsewhere alone').toBe('A')
  })

  test('the page that is shown when all is new, also where it is empty', () => {
    const other = layoutOf('G // H // ').map((page) => ({ ...page, key: `new ${page.key}` }))
    expect([0, 1, 2].map((at) => firstChange(layout, other, other[at]!.key))).toEqual(['G', 'H', other[2]!.key])
  })

  test('the page that is shown when another one is gone', () => {
    const more = addPage(layout, 1, countingKeys('new'))
    expect(['p1', 'p2'].map((page) => firstChange(more, layout, page))).toEqual(['p1', 'p2'])
  })

  test('what undo brings back', () => {
    expect(firstChange(removeNodes(layout, ['F']), layout)).toBe('F')
    expect(firstChange(removeNodes(layout, ['p2']), layout)).toBe('D')
  })

  test('something that is there, whenever something changed', () => {
    fc.assert(
      fc.property(arbitraryLayout, fc.nat(), (any, pick) => {
        const keys = keysOf(any)
        const next = removeNodes(any, [keys[pick % keys.length]!])
        for (const [before, after] of [
          [any, next],
          [next, any],
        ] as const) {
          const key = firstChange(before, after)
          if (before === after) expect(key).toBeNull()
          else expect(findNode(after, key!)).not.toBeNull()
        }
      }),
    )
  })
})
