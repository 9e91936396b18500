import type { Key } from '../base/key.ts'
import { type FoundItem, listItems } from './find.ts'
import type { Layout, PageNode, RowNode } from './layout.ts'

/** What a selection moves: whole pages, whole rows, or items from anywhere, in reading order. */
export type Moved =
  | { readonly kind: 'pages'; readonly pages: readonly PageNode[] }
  | { readonly kind: 'rows'; readonly rows: readonly RowNode[] }
  | { readonly kind: 'items'; readonly found: readonly FoundItem[] }

/**
 * What moves when these nodes are moved: pages when all of the selection stands in selected pages, rows when it stands in selected rows,
 * otherwise items (a column and a row then stand for their items). Null when pages are among other things or nothing of it is in the layout.
 */
export function resolveMoved(layout: Layout, keys: readonly Key[]): Moved | null {
  const selected = new Set(keys)
  const pages = layout.filter(({ key }) => selected.has(key))
  const rows: RowNode[] = []
  let rowsOnly = true
  for (const page of layout) {
    if (selected.has(page.key)) continue
    for (const row of page.rows) {
      if (selected.has(row.key)) rows.push(row)
      else if (
        row.columns.some((column) => selected.has(column.key) || column.items.some((item) => selected.has(item.key)))
      )
        rowsOnly = false
    }
  }
  if (pages.length > 0) return rows.length > 0 || !rowsOnly ? null : { kind: 'pages', pages }
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
  if (moved.kind === 'items') return new Set(moved.found.map(({ node }) => node.key))
  return new Set((moved.kind === 'rows' ? moved.rows : moved.pages).map(({ key }) => key))
}
