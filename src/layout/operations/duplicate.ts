import type { Key, KeySource } from '../../base/key.ts'
import { type ColumnNode, type ItemNode, type Layout, MAX_COLUMNS, type PageNode, type RowNode } from '../layout.ts'

/** The layout with the copies, and the copies' keys in reading order. */
export type Duplication = { readonly layout: Layout; readonly created: readonly Key[] }

/**
 * Copies nodes, each copy right after its original; a column only when its row has room for a second. What stands inside a copied node is
 * not copied once more. Copies have no server ids: for the platform they are new. The same layout when there is nothing to copy.
 * Whether a field would then be on a page twice is `canDuplicate`'s to say.
 */
export function duplicateNodes(layout: Layout, keys: readonly Key[], keySource: KeySource): Duplication {
  const selected = new Set(keys)
  const created: Key[] = []
  const double = <T extends { readonly key: Key }>(
    node: T,
    copy: (node: T) => T,
    inside: (node: T) => T,
  ): readonly T[] => {
    if (!selected.has(node.key)) return [inside(node)]
    const twin = copy(node)
    created.push(twin.key)
    return [node, twin]
  }
  const next = expand(layout, (page) =>
    double(
      page,
      (node) => copyPage(node, keySource),
      (node) => withRows(node, expand(node.rows, doubleRow)),
    ),
  )
  return { layout: next, created }

  function doubleRow(row: RowNode): readonly RowNode[] {
    const hasRoom = row.columns.length < MAX_COLUMNS
    return double(
      row,
      (node) => copyRow(node, keySource),
      (node) =>
        withColumns(
          node,
          expand(node.columns, (column) => (hasRoom ? doubleColumn(column) : [insideColumn(column)])),
        ),
    )
  }
  function doubleColumn(column: ColumnNode): readonly ColumnNode[] {
    return double(column, (node) => copyColumn(node, keySource), insideColumn)
  }
  function insideColumn(column: ColumnNode): ColumnNode {
    return withItems(
      column,
      expand(column.items, (item) =>
        double(
          item,
          (node) => copyItem(node, keySource),
          (node) => node,
        ),
      ),
    )
  }
}

/** A copy of an item with a fresh key and no server id. */
export function copyItem(item: ItemNode, keys: KeySource): ItemNode {
  return { key: keys(), data: item.data }
}

/** A copy of a row and all in it with fresh keys and no server ids. */
export function copyRow(row: RowNode, keys: KeySource): RowNode {
  const { id: _, ...rest } = row
  return { ...rest, key: keys(), columns: row.columns.map((column) => copyColumn(column, keys)) }
}

function copyColumn(column: ColumnNode, keys: KeySource): ColumnNode {
  const { id: _, ...rest } = column
  return { ...rest, key: keys(), items: column.items.map((item) => copyItem(item, keys)) }
}

function copyPage(page: PageNode, keys: KeySource): PageNode {
  const { id: _, ...rest } = page
  return { ...rest, key: keys(), rows: page.rows.map((row) => copyRow(row, keys)) }
}

function withRows(page: PageNode, rows: readonly RowNode[]): PageNode {
  return rows === page.rows ? page : { ...page, rows }
}

function withColumns(row: RowNode, columns: readonly ColumnNode[]): RowNode {
  return columns === row.columns ? row : { ...row, columns }
}

function withItems(column: ColumnNode, items: readonly ItemNode[]): ColumnNode {
  return items === column.items ? column : { ...column, items }
}

/** Each value replaced by what `grow` makes of it; the same list when every value stays itself. */
function expand<T>(list: readonly T[], grow: (value: T) => readonly T[]): readonly T[] {
  const next = list.flatMap(grow)
  return next.length === list.length && next.every((value, index) => value === list[index]) ? list : next
}
