import type { Key } from '../base/key.ts'
import { modelOf } from '../items/schemas.ts'
import type { ColumnNode, ItemNode, Layout, PageNode, Place, RowNode } from './layout.ts'

/** A page where it stands. */
export type FoundPage = {
  readonly kind: 'page'
  readonly node: PageNode
  readonly place: Place & { readonly page: number }
  readonly page: PageNode
}

/** A row where it stands, with the page that holds it. */
export type FoundRow = {
  readonly kind: 'row'
  readonly node: RowNode
  readonly place: Place & { readonly row: number }
  readonly page: PageNode
  readonly row: RowNode
}

/** A column where it stands, with the page and row that hold it. */
export type FoundColumn = {
  readonly kind: 'column'
  readonly node: ColumnNode
  readonly place: Place & { readonly row: number; readonly column: number }
  readonly page: PageNode
  readonly row: RowNode
  readonly column: ColumnNode
}

/** An item where it stands, with the page, row and column that hold it. */
export type FoundItem = {
  readonly kind: 'item'
  readonly node: ItemNode
  readonly place: Required<Place>
  readonly page: PageNode
  readonly row: RowNode
  readonly column: ColumnNode
}

/** A node where it stands. `page`, `row` and `column` are its ancestors and, at its own level, the node itself. */
export type Found = FoundPage | FoundRow | FoundColumn | FoundItem

/** The node with this key, or null when the layout does not hold it. */
export function findNode(layout: Layout, key: Key): Found | null {
  for (const [page, pageNode] of layout.entries()) {
    if (pageNode.key === key) return nodeAt(layout, { page })
    for (const [row, rowNode] of pageNode.rows.entries()) {
      if (rowNode.key === key) return nodeAt(layout, { page, row })
      for (const [column, columnNode] of rowNode.columns.entries()) {
        if (columnNode.key === key) return nodeAt(layout, { page, row, column })
        const item = columnNode.items.findIndex((node) => node.key === key)
        if (item >= 0) return nodeAt(layout, { page, row, column, item })
      }
    }
  }
  return null
}

/** The node at a place, or null when nothing stands there. */
export function nodeAt(layout: Layout, place: Place): Found | null {
  const page = layout[place.page]
  if (!page) return null
  if (place.row === undefined) return { kind: 'page', node: page, place: { page: place.page }, page }
  const row = page.rows[place.row]
  if (!row) return null
  const rowPlace = { page: place.page, row: place.row }
  if (place.column === undefined) return { kind: 'row', node: row, place: rowPlace, page, row }
  const column = row.columns[place.column]
  if (!column) return null
  const columnPlace = { ...rowPlace, column: place.column }
  if (place.item === undefined) return { kind: 'column', node: column, place: columnPlace, page, row, column }
  const node = column.items[place.item]
  if (!node) return null
  return { kind: 'item', node, place: { ...columnPlace, item: place.item }, page, row, column }
}

/**
 * Every item in reading order: top to bottom, the left column before the right. For a page alone, `pageIndex` is the page number (from 0)
 * that its places carry.
 */
export function listItems(source: Layout | PageNode, pageIndex = 0): readonly FoundItem[] {
  const found: FoundItem[] = []
  if ('rows' in source) collectItems(source, pageIndex, found)
  else source.forEach((page, index) => collectItems(page, index, found))
  return found
}

/** The names of the dataset fields that a page shows. An item that names no field yet is left out. */
export function fieldsOnPage(page: PageNode): ReadonlySet<string> {
  const fields = new Set<string>()
  for (const { node } of listItems(page)) {
    const field = modelOf(node.data).fieldOf(node.data)
    if (field) fields.add(field)
  }
  return fields
}

/** A place in words, counted from 1: "Page 1, Row 2, Column 1, Item 3". */
export function placeWords(place: Place): string {
  const words = [`Page ${place.page + 1}`]
  if (place.row !== undefined) words.push(`Row ${place.row + 1}`)
  if (place.column !== undefined) words.push(`Column ${place.column + 1}`)
  if (place.item !== undefined) words.push(`Item ${place.item + 1}`)
  return words.join(', ')
}

function collectItems(page: PageNode, pageIndex: number, found: FoundItem[]): void {
  for (const [rowIndex, row] of page.rows.entries()) {
    for (const [columnIndex, column] of row.columns.entries()) {
      for (const [item, node] of column.items.entries()) {
        const place = { page: pageIndex, row: rowIndex, column: columnIndex, item }
        found.push({ kind: 'item', node, place, page, row, column })
      }
    }
  }
}
