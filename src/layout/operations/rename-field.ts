import { mapSame } from '../../base/list.ts'
import { modelOf } from '../../items/schemas.ts'
import { type FoundItem, listItems } from '../find.ts'
import type { ItemNode, Layout } from '../layout.ts'

/** Shows the field `to` wherever the layout shows `from`; keys and ids stay. The same layout when nothing shows `from`. */
export function renameField(layout: Layout, from: string, to: string): Layout {
  return renameFields(layout, new Map([[from, to]]))
}

/** Shows other fields, each by its old name, all at once: two may change places. The same layout when nothing shows any of them. */
export function renameFields(layout: Layout, names: ReadonlyMap<string, string>): Layout {
  return mapSame(layout, (page) => {
    const rows = mapSame(page.rows, (row) => {
      const columns = mapSame(row.columns, (column) => {
        const items = mapSame(column.items, (item) => renameIn(item, names))
        return items === column.items ? column : { ...column, items }
      })
      return columns === row.columns ? row : { ...row, columns }
    })
    return rows === page.rows ? page : { ...page, rows }
  })
}

/** The items that show a field, in reading order: what `renameField` would change. */
export function listUses(layout: Layout, field: string): readonly FoundItem[] {
  return listItems(layout).filter(({ node }) => modelOf(node.data).fieldOf(node.data) === field)
}

function renameIn(item: ItemNode, names: ReadonlyMap<string, string>): ItemNode {
  const model = modelOf(item.data)
  const from = model.fieldOf(item.data)
  const to = from === null ? undefined : names.get(from)
  if (to === undefined || to === from || !model.withField) return item
  return { ...item, data: model.withField(item.data, to) }
}
