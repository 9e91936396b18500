import { replaceAt } from '../../base/list.ts'
import type { FoundItem } from '../../layout/find.ts'
import type { ItemNode, Layout } from '../../layout/layout.ts'

/** Gives an item what another one says, its server id too where that has one; its own key stays. */
export function replaceItem(layout: Layout, { page, row, column, place, node }: FoundItem, other: ItemNode): Layout {
  const items = replaceAt(column.items, place.item, { ...node, ...other, key: node.key })
  const columns = replaceAt(row.columns, place.column, { ...column, items })
  const rows = replaceAt(page.rows, place.row, { ...row, columns })
  return replaceAt(layout, place.page, { ...page, rows })
}
