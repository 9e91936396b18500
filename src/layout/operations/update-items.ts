import type { Key } from '../../base/key.ts'
import type { Item } from '../../items/schemas.ts'
import type { Layout } from '../layout.ts'
import { resolveItems } from '../moved.ts'
import { updateItem } from './update.ts'

/** Changes several items alike; a page, row or column stands for its items. The same layout when `change` gives the same data for each. */
export function updateItems(layout: Layout, keys: readonly Key[], change: (data: Item) => Item): Layout {
  return resolveItems(layout, keys).reduce(
    (current, { node }) => updateItem(current, node.key, change(node.data)),
    layout,
  )
}
