import type { Layout } from './layout.ts'

/** What an update would keep and add: nodes with a server id and nodes without one, and the same as a sentence. */
export type IdCount = { readonly kept: number; readonly added: number; readonly words: string }

/** Counts server ids. Source: format.md §1, "`id` is assigned by the server" (sure): with its id a node is kept, without one it is new. */
export function listIds(layout: Layout): IdCount {
  let kept = 0
  let added = 0
  const count = (node: { readonly id?: string }) => {
    if (node.id === undefined) added++
    else kept++
  }
  for (const page of layout) {
    count(page)
    for (const row of page.rows) {
      count(row)
      for (const column of row.columns) {
        count(column)
        column.items.forEach(count)
      }
    }
  }
  const total = kept + added
  const words =
    `${kept} of ${total} pages, rows, columns and items keep their id` +
    (added === 0 ? '.' : `, ${added} without one ${added === 1 ? 'is' : 'are'} added.`) +
    ' Whatever the batch holds beside these is deleted.'
  return { kept, added, words }
}
