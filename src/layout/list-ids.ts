import { countWords } from '../base/number-words.ts'
import type { Layout } from './layout.ts'

/** Every server id in a layout, in reading order. */
export function listIds(layout: Layout): readonly string[] {
  return listNodes(layout).flatMap(({ id }) => (id === undefined ? [] : [id]))
}

/** What an update does to the batch, in numbers and as a sentence. */
export type UpdateSummary = {
  readonly kept: number
  readonly added: number
  readonly deleted: number
  readonly words: string
}

/**
 * What becomes of a batch when it is updated with this layout; `serverIds` are the ids it had when it was opened. Source: format.md §1,
 * "`id` is assigned by the server" (sure): a node sent with its id is kept, one without is new, an id left out is deleted.
 */
export function summariseUpdate(layout: Layout, serverIds: readonly string[]): UpdateSummary {
  const ids = new Set(listIds(layout))
  const kept = ids.size
  const added = listNodes(layout).length - kept
  const deleted = serverIds.filter((id) => !ids.has(id)).length
  const words = `Of the pages, rows, columns and items ${countWords(kept, 'keeps its id', 'keep their ids')}, ${countWords(added, 'is new', 'are new')} and ${countWords(deleted, 'is deleted', 'are deleted')}.`
  return { kept, added, deleted, words }
}

type Node = { readonly id?: string }

function listNodes(layout: Layout): readonly Node[] {
  return layout.flatMap((page) => [
    page,
    ...page.rows.flatMap((row) => [row, ...row.columns.flatMap((column) => [column, ...column.items])]),
  ])
}
