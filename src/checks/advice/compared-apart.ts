import { findPairs } from '../../dataset/find-pairs.ts'
import type { Key } from '../../base/key.ts'
import { type Layout, MAX_COLUMNS, type PageNode, type RowNode } from '../../layout/layout.ts'
import type { AdviceDraft } from './advice.ts'
import type { Stimulus } from './stimuli.ts'

/** Fields whose names form a pair are compared; one above the other, the second is read with the first forgotten. */
export function adviseSideBySide(page: PageNode, stimuli: readonly Stimulus[]): readonly AdviceDraft[] {
  const byName = new Map(stimuli.map((stimulus) => [stimulus.name, stimulus.found]))
  return findPairs(stimuli.map(({ name }) => name)).flatMap(([first, second]): readonly AdviceDraft[] => {
    const a = byName.get(first)
    const b = byName.get(second)
    if (!a || !b || a.row.key === b.row.key) return []
    const join = canJoin(page, a.row, b.row)
    return [
      {
        ...b.place,
        key: b.node.key,
        rule: 'compared-apart',
        message: `“${first}” and “${second}” look as if they were compared, but stand in different rows.`,
        reason:
          'Side by side both are in sight at once. One above the other, participants judge the second from memory of the first, and the first has an advantage.',
        ...(join && { fix: { label: 'Put them side by side', apply: joinRows(a.row.key, b.row.key) } }),
      },
    ]
  })
}

/** Neighbours of one column each: what stands beside each other then is all that stood in them. */
function canJoin(page: PageNode, a: RowNode, b: RowNode): boolean {
  const areNeighbours = page.rows.indexOf(b) - page.rows.indexOf(a) === 1
  return areNeighbours && a.columns.length + b.columns.length <= MAX_COLUMNS
}

function joinRows(firstKey: Key, secondKey: Key): (layout: Layout) => Layout {
  return (layout) =>
    layout.map((page) => {
      const first = page.rows.find(({ key }) => key === firstKey)
      const second = page.rows.find(({ key }) => key === secondKey)
      if (!first || !second || !canJoin(page, first, second)) return page
      const joined = { ...first, columns: [...first.columns, ...second.columns] }
      return { ...page, rows: page.rows.flatMap((row) => (row === first ? [joined] : row === second ? [] : [row])) }
    })
}
