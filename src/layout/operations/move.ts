import type { Key } from '../../base/key.ts'
import type { DropTarget, Layout } from '../layout.ts'
import { type Moved, movedKeys, resolveMoved } from '../moved.ts'
import { type Cargo, planInsertion } from './landing.ts'
import { movePages } from './page.ts'
import { rearrange } from './rearrange.ts'

/**
 * Moves items from anywhere, or whole rows, to a place on any page, or whole pages to a gap between pages; they keep their reading order. An index counts in the layout before
 * the move: it is the gap that the person saw. Columns and rows that are emptied by the move disappear. The same layout when nothing
 * moves, when the place is not there, or when it cannot take it (rows inside a row, a third column).
 */
export function moveNodes(layout: Layout, keys: readonly Key[], target: DropTarget): Layout {
  const moved = resolveMoved(layout, keys)
  if (!moved) return layout
  if (moved.kind === 'pages') return target.kind === 'page' ? movePages(layout, movedKeys(moved), target.index) : layout
  const cargo = cargoOf(moved, target)
  const taken = cargo.kind === 'rows' ? new Set(cargo.rows.map((row) => row.key)) : movedKeys(moved)
  const insertion = planInsertion(layout, cargo, target, taken)
  return insertion ? rearrange(layout, taken, insertion) : layout
}

/** Items that fill a whole column take the column along, and a whole row the row: their ids live on, and a move onto itself is none. */
function cargoOf(moved: Exclude<Moved, { kind: 'pages' }>, target: DropTarget): Cargo {
  if (moved.kind === 'rows') return moved
  const items = moved.found.map(({ node }) => node)
  const [first] = moved.found
  const isWholeColumn =
    first?.column.items.length === items.length && moved.found.every(({ column }) => column === first.column)
  if (!first || !isWholeColumn) return { kind: 'items', items }
  if (target.kind === 'row' && first.row.columns.length === 1) return { kind: 'rows', rows: [first.row] }
  return { kind: 'items', items, column: first.column }
}
