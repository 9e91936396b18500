import type { Key } from '../../base/key.ts'
import { replaceAt } from '../../base/list.ts'
import { patchItem } from '../../items/patch-item.ts'
import type { Item } from '../../items/schemas.ts'
import { findNode } from '../find.ts'
import type { DisplayPosition, Layout, PageNode } from '../layout.ts'

/** Gives an item new data; its key and server id stay. The same layout when the data is the very same or the item is not there. */
export function updateItem(layout: Layout, key: Key, data: Item): Layout {
  const found = findNode(layout, key)
  if (found?.kind !== 'item' || found.node.data === data) return layout
  const { page, row, column, place } = found
  const items = replaceAt(column.items, place.item, { ...found.node, data })
  const columns = replaceAt(row.columns, place.column, { ...column, items })
  const rows = replaceAt(page.rows, place.row, { ...row, columns })
  return replaceAt(layout, place.page, { ...page, rows })
}

/** What can be changed of a page; a key that is absent stays as it is, an empty or undefined one is taken off the page. */
export type PageChange = {
  readonly name?: string | undefined
  readonly display_position?: DisplayPosition | '' | undefined
}

/** Changes a page's name or when it is shown. The same layout when nothing changes or the page is not there. */
export function updatePage(layout: Layout, key: Key, change: PageChange): Layout {
  const found = findNode(layout, key)
  if (found?.kind !== 'page') return layout
  const { name: oldName, display_position: oldPosition, ...others } = found.node
  const name = ('name' in change ? change.name : oldName) || undefined
  const position = ('display_position' in change ? change.display_position : oldPosition) || undefined
  if (name === oldName && position === oldPosition) return layout
  const page: PageNode = { ...others, ...(name && { name }), ...(position && { display_position: position }) }
  return replaceAt(layout, found.place.page, page)
}

/** Takes a key of the file that this designer does not know off a page, row or column. The same layout when it is not there. */
export function removeKey(layout: Layout, key: Key, name: string): Layout {
  const found = findNode(layout, key)
  if (found === null || found.kind === 'item' || !Object.hasOwn(found.node.rest ?? {}, name)) return layout
  const { [name]: _, ...others } = found.node.rest ?? {}
  const change = { rest: Object.keys(others).length === 0 ? undefined : others }
  const { page, place } = found
  if (found.kind === 'page') return replaceAt(layout, place.page, patchItem(page, change))
  const row =
    found.kind === 'row'
      ? patchItem(found.row, change)
      : { ...found.row, columns: replaceAt(found.row.columns, found.place.column, patchItem(found.column, change)) }
  return replaceAt(layout, place.page, { ...page, rows: replaceAt(page.rows, found.place.row, row) })
}
