import type { Layout } from './layout.ts'
import { listNodes } from './list-nodes.ts'

/** Every server id in a layout, in reading order. */
export function listIds(layout: Layout): readonly string[] {
  return listNodes(layout).flatMap(({ node: { id } }) => (id === undefined ? [] : [id]))
}

/** The layout with each id where it stands first only: what else has it is new. */
export function withoutRepeatedIds(layout: Layout): Layout {
  const seen = new Set<string>()
  return withoutIds(layout, (id) => !seen.has(id) && seen.add(id).size > 0)
}

/** The layout without the ids that are not kept, asked for in reading order. */
export function withoutIds(layout: Layout, isKept: (id: string) => boolean): Layout {
  const own = <T extends { readonly id?: string }>(node: T): T => {
    const next = { ...node }
    if (node.id !== undefined && !isKept(node.id)) Reflect.deleteProperty(next, 'id')
    return next
  }
  return layout.map((page) => ({
    ...own(page),
    rows: page.rows.map((row) => ({
      ...own(row),
      columns: row.columns.map((column) => ({ ...own(column), items: column.items.map(own) })),
    })),
  }))
}
