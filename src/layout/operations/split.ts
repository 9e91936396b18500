import type { Key } from '../../base/key.ts'
import { createColumn, createRow } from '../create.ts'
import { deriveKeys } from '../derive-keys.ts'
import { findNode } from '../find.ts'
import type { Layout, RowNode } from '../layout.ts'

/**
 * Splits rows: a row of two columns into a row for each, a row of one column into a row for each of its items. A column or an item stands
 * for its row. The reading order stays; the first of the new rows keeps the row's key and id, a column that gets a row keeps its own. The
 * same layout when no row can be split.
 */
export function splitRows(layout: Layout, keys: readonly Key[]): Layout {
  let next = layout
  for (const row of touchedRows(layout, keys)) next = splitRow(next, row)
  return next
}

/** Why rows cannot be split, as a sentence; null when at least one of them can. The twin of `splitRows`. */
export function canSplit(layout: Layout, keys: readonly Key[]): string | null {
  const rows = touchedRows(layout, keys)
  if (rows.length === 0) return 'Select a row, a column or an item first.'
  return rows.some(isSplittable) ? null : 'There is nothing to split: a row needs two columns or two items.'
}

function isSplittable({ columns }: RowNode): boolean {
  const [first, second] = columns
  return second !== undefined || (first?.items.length ?? 0) > 1
}

/** The rows that a selection stands in, in its order, each once. A page stands for none. */
function touchedRows(layout: Layout, keys: readonly Key[]): readonly RowNode[] {
  const rows = keys.flatMap((key) => {
    const found = findNode(layout, key)
    return found === null || found.kind === 'page' ? [] : [found.row]
  })
  return [...new Set(rows)]
}

function splitRow(layout: Layout, row: RowNode): Layout {
  if (!isSplittable(row)) return layout
  const keys = deriveKeys(layout, row.key)
  const [first, ...others] = row.columns
  const columns =
    others.length > 0 || first === undefined
      ? row.columns
      : first.items.map((item, index) => (index === 0 ? { ...first, items: [item] } : createColumn([item], keys)))
  const rows = columns.map((column, index) => (index === 0 ? { ...row, columns: [column] } : createRow([column], keys)))
  return layout.map((page) =>
    page.rows.includes(row) ? { ...page, rows: page.rows.flatMap((each) => (each === row ? rows : [each])) } : page,
  )
}
