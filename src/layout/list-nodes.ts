import type { Found } from './find.ts'
import type { Layout } from './layout.ts'

/** Every page, row, column and item with its place, in reading order; a node stands before what it holds. */
export function listNodes(layout: Layout): readonly Found[] {
  const found: Found[] = []
  for (const [pageIndex, page] of layout.entries()) {
    found.push({ kind: 'page', node: page, place: { page: pageIndex }, page })
    for (const [rowIndex, row] of page.rows.entries()) {
      const rowPlace = { page: pageIndex, row: rowIndex }
      found.push({ kind: 'row', node: row, place: rowPlace, page, row })
      for (const [columnIndex, column] of row.columns.entries()) {
        const place = { ...rowPlace, column: columnIndex }
        found.push({ kind: 'column', node: column, place, page, row, column })
        for (const [item, node] of column.items.entries()) {
          found.push({ kind: 'item', node, place: { ...place, item }, page, row, column })
        }
      }
    }
  }
  return found
}
