import type { KeySource } from '../base/key.ts'
import type { Item } from '../items/schemas.ts'
import type { ColumnNode, ItemNode, Layout, PageNode, RowNode } from './layout.ts'

/** A new item node around an item's data. */
export function createItem(data: Item, keys: KeySource): ItemNode {
  return { key: keys(), data }
}

/** A new column that holds these items from top to bottom. */
export function createColumn(items: readonly ItemNode[], keys: KeySource): ColumnNode {
  return { key: keys(), items }
}

/** A new row that holds these columns side by side. */
export function createRow(columns: readonly ColumnNode[], keys: KeySource): RowNode {
  return { key: keys(), columns }
}

/** A new page that holds these rows. `extra` gives its name and when it is shown; without it the page is a body page. */
export function createPage(
  rows: readonly RowNode[],
  keys: KeySource,
  extra: Pick<PageNode, 'name' | 'display_position'> = {},
): PageNode {
  return { key: keys(), ...extra, rows }
}

/** A layout to begin with: one body page without rows. */
export function emptyLayout(keys: KeySource): Layout {
  return [createPage([], keys)]
}
