import { modelOf } from '../../items/schemas.ts'
import type { Found } from '../../layout/find.ts'
import type { RowNode } from '../../layout/layout.ts'
import { pageName } from '../../layout/page-name.ts'
import { quote } from './key-words.ts'

/** What a node is called in a comparison: an item by type and text, a row with one item like the item, the others by their kind. */
export function nodeWords(found: Found): string {
  if (found.kind === 'item') {
    const model = modelOf(found.node.data)
    const words = model.describe(found.node.data)
    return words === '' ? model.label : `${model.label} ${quote(words)}`
  }
  if (found.kind === 'page') return found.node.name === undefined ? 'The page' : `The page ${quote(found.node.name)}`
  if (found.kind === 'column') return 'The column'
  return rowWords(found.node, found)
}

function rowWords(row: RowNode, found: Found): string {
  const items = row.columns.flatMap((column) => column.items.map((node) => ({ node, column })))
  const [first] = items
  if (first === undefined) return 'The empty row'
  const place = { ...found.place, row: found.place.row ?? 0, column: 0, item: 0 }
  const words = nodeWords({ kind: 'item', node: first.node, place, page: found.page, row, column: first.column })
  return items.length === 1 ? words : `The row of ${items.length} items that begins with ${words}`
}

/** Where a node stands: the page, null where there is but one on both sides, and the way from there. */
export type Where = { readonly page: string | null; readonly inside: readonly string[] }

/** Where a node stands: "Row 3, left column, Item 2", without what goes without saying; `manyPages` when a side has several. */
export function whereOf(found: Found, manyPages: boolean): Where {
  const { place } = found
  if (found.kind === 'page') return { page: null, inside: [`Page ${place.page + 1}`] }
  const inside = [`Row ${(place.row ?? 0) + 1}`]
  const columns = found.row.columns.length
  if (place.column !== undefined && (columns > 1 || found.kind === 'column')) {
    inside.push(columns > 2 ? `Column ${place.column + 1}` : place.column === 0 ? 'left column' : 'right column')
  }
  if (found.kind === 'item' && found.column.items.length > 1) inside.push(`Item ${found.place.item + 1}`)
  return { page: manyPages ? pageName(found.page, place.page) : null, inside }
}

/** A place as one phrase: "Page 2, Row 3". */
export function whereWords({ page, inside }: Where): string {
  return [...(page === null ? [] : [page]), ...inside].join(', ')
}

/** From where to where: "Page 1, Row 2 → Row 3", with both pages where they differ. */
export function wayWords(from: Where, to: Where): string {
  const isSamePage = from.page === to.page
  const [start, end] = [from, to].map((where) => whereWords(isSamePage ? { ...where, page: null } : where))
  const way = start === end ? end : `${start} → ${end}`
  return isSamePage && to.page !== null ? `${to.page}, ${way}` : `${way}`
}
