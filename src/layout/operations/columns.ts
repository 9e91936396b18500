import type { Key } from '../../base/key.ts'
import { replaceAt } from '../../base/list.ts'
import { createColumn } from '../create.ts'
import { deriveKeys } from '../derive-keys.ts'
import { findNode } from '../find.ts'
import type { Layout, RowNode } from '../layout.ts'

/** Swaps the two columns of a row. The same layout when the row has not exactly two. */
export function swapColumns(layout: Layout, rowKey: Key): Layout {
  return changeRow(layout, rowKey, (row) =>
    row.columns.length === 2 ? { ...row, columns: row.columns.toReversed() } : row,
  )
}

/**
 * Splits the only column of a row: the items from index `from` on (by default the lower half) go into a new column at the right.
 * The same layout when the row has not exactly one column or one side would be empty.
 */
export function splitColumn(layout: Layout, rowKey: Key, from?: number): Layout {
  return changeRow(layout, rowKey, (row) => {
    const [column, second] = row.columns
    if (!column || second) return row
    const at = from ?? Math.ceil(column.items.length / 2)
    const left = column.items.slice(0, at)
    const right = column.items.slice(at)
    if (left.length === 0 || right.length === 0) return row
    return { ...row, columns: [{ ...column, items: left }, createColumn(right, deriveKeys(layout, rowKey))] }
  })
}

/** Joins the columns of a row into its first: the others' items go below. The same layout when the row has not several columns. */
export function joinColumns(layout: Layout, rowKey: Key): Layout {
  return changeRow(layout, rowKey, (row) => {
    const [first, second] = row.columns
    if (!first || !second) return row
    return { ...row, columns: [{ ...first, items: row.columns.flatMap((column) => column.items) }] }
  })
}

function changeRow(layout: Layout, key: Key, change: (row: RowNode) => RowNode): Layout {
  const found = findNode(layout, key)
  if (found?.kind !== 'row') return layout
  const rows = replaceAt(found.page.rows, found.place.row, change(found.node))
  return rows === found.page.rows ? layout : replaceAt(layout, found.place.page, { ...found.page, rows })
}
