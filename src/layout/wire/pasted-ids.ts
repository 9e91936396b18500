import type { Layout, PageNode } from '../layout.ts'
import { listIds } from '../list-ids.ts'

/**
 * Pasted pages without the server ids that may not stay, and what is to be said of it. An id may stay once, if the server gave it to this
 * batch (`serverIds`) and no node of the layout has it now.
 */
export function withoutForeignIds(
  pages: Layout,
  layout: Layout,
  serverIds: readonly string[],
): { readonly pages: Layout; readonly notes: readonly string[] } {
  const own = new Set(serverIds)
  const free = new Set(serverIds)
  for (const id of listIds(layout)) free.delete(id)
  let foreign = 0
  const kept = (id: string | undefined) => {
    if (id === undefined) return {}
    if (free.delete(id)) return { id }
    if (!own.has(id)) foreign++
    return {}
  }
  const cleared = pages.map(({ id: pageId, ...page }): PageNode => ({
    ...page,
    ...kept(pageId),
    rows: page.rows.map(({ id: rowId, ...row }) => ({
      ...row,
      ...kept(rowId),
      columns: row.columns.map(({ id: columnId, ...column }) => ({
        ...column,
        ...kept(columnId),
        items: column.items.map(({ id, ...item }) => ({ ...item, ...kept(id) })),
      })),
    })),
  }))
  return { pages: cleared, notes: foreign === 0 ? [] : [foreignWords(foreign)] }
}

function foreignWords(count: number): string {
  return count === 1
    ? 'An id that this batch does not know was left out; the platform gives a new one.'
    : `${count} ids that this batch does not know were left out; the platform gives new ones.`
}
