import type { Item } from '../items/schemas.ts'
import { findNode } from '../layout/find.ts'
import type { ItemNode, Layout } from '../layout/layout.ts'
import { updateItem } from '../layout/operations/update.ts'

/** The mend that gives an item new data. It leaves the layout as it is when the item has been changed or removed since the check. */
export function replaceData(node: ItemNode, data: Item): (layout: Layout) => Layout {
  return (layout) => {
    const found = findNode(layout, node.key)
    return found?.kind === 'item' && found.node.data === node.data ? updateItem(layout, node.key, data) : layout
  }
}
