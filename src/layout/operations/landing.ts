import type { Key } from '../../base/key.ts'
import { createColumn, createRow } from '../create.ts'
import { deriveKeys } from '../derive-keys.ts'
import { findNode, type Found } from '../find.ts'
import { type ColumnNode, type DropTarget, type Fragment, type Layout, MAX_COLUMNS, type RowNode } from '../layout.ts'
import type { Insertion } from './rearrange.ts'

/** What lands: a fragment, and the column it fills alone, if there is one, so that the column moves with its `id` and unknown keys. */
export type Cargo = Fragment & { readonly column?: ColumnNode }

/**
 * What goes in where when a cargo lands on a target while `taken` leaves. Null when it cannot: the place is not there, the cargo is
 * empty, rows would land inside a row or anything between pages, or the row would hold more than two columns.
 */
export function planInsertion(
  layout: Layout,
  cargo: Cargo,
  target: DropTarget,
  taken: ReadonlySet<Key>,
): Insertion | null {
  const first = cargo.kind === 'rows' ? cargo.rows[0] : cargo.items[0]
  const found = targetNode(layout, target)
  if (!first || found === null || target.kind === 'page') return null
  if (cargo.kind === 'rows') return target.kind === 'row' ? { ...target, rows: cargo.rows } : null
  if (target.kind === 'column') return { ...target, items: cargo.items }

  const keys = deriveKeys(layout, first.key, cargo)
  const column = cargo.column ?? createColumn(cargo.items, keys)
  if (target.kind === 'row') return { ...target, rows: [createRow([column], keys)] }
  if (found.kind !== 'row' || columnsLeft(found.node, taken) >= MAX_COLUMNS) return null
  return { ...target, column }
}

/** How many columns a row keeps when `taken` leaves: a column that is emptied by this goes, one that was empty before stays. */
export function columnsLeft(row: RowNode, taken: ReadonlySet<Key>): number {
  return row.columns.filter(
    ({ key, items }) => !taken.has(key) && (items.length === 0 || items.some((item) => !taken.has(item.key))),
  ).length
}

/** The node that a target speaks of; null when it is gone, and for a gap between pages, which speaks of none. */
export function targetNode(layout: Layout, target: DropTarget): Found | null {
  if (target.kind === 'page') return null
  const [key, level] =
    target.kind === 'column'
      ? [target.column, 'column']
      : target.kind === 'beside'
        ? [target.row, 'row']
        : [target.page, 'page']
  const found = findNode(layout, key)
  return found?.kind === level ? found : null
}
