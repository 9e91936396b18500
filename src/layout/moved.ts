import type { Key } from '../base/key.ts'
import { type FoundItem, listItems } from './find.ts'
import type { Layout, RowNode } from './layout.ts'

/** What a selection moves: whole rows, or items from anywhere, in reading order. */
export type Moved =
  | { readonly kind: 'rows'; readonly rows: readonly RowNode[] }
  | { readonly kind: 'items'; readonly found: readonly FoundItem[] }

/**
 * What moves when these nodes are moved: rows when all of the selection stands in selected rows, otherwise items (a column and a row then
 * stand for their items). Null when a page is among them or nothing of it is in the layout.
 */
export function resolveMoved(layout: Layout, keys: readonly Key[]): Moved | null {
  const selected = new Set(keys)
  const rows: RowNode[] = []
  let rowsOnly = true
  for (const page of layout) {
    if (selected.has(page.key)) return null
    for (const row of page.rows) {
      if (selected.has(row.key)) rows.push(row)
      else if (
        row.columns.some((column) => selected.has(column.key) || column.items.some((item) => selected.has(item.key)))
      )
        rowsOnly = false
    }
  }
  if (rows.length > 0 && rowsOnly) return { kind: 'rows', rows }
  const found = resolveItems(layout, keys)
  return found.length > 0 ? { kind: 'items', found } : null
}

/** The items that a selection holds, in reading order: a page, row or column stands for its items. */
export function resolveItems(layout: Layout, keys: readonly Key[]): readonly FoundItem[] {
  const selected = new Set(keys)
  return listItems(layout).filter(({ node, column, row, page }) =>
    [node, column, row, page].some(({ key }) => selected.has(key)),
  )
}

/** The keys that leave their place when this moves. */
export function movedKeys(moved: Moved): ReadonlySet<Key> {
  return new Set(moved.kind === 'rows' ? moved.rows.map((row) => row.key) : moved.found.map(({ node }) => node.key))
}
