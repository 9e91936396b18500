import { countWords } from '../base/number-words.ts'
import type { Layout } from './layout.ts'
import { listIds } from './list-ids.ts'
import { listNodes } from './list-nodes.ts'

/** What an update does to the batch, in numbers and as a sentence. */
export type UpdateSummary = {
  readonly kept: number
  readonly added: number
  readonly deleted: number
  readonly words: string
}

/**
 * What becomes of a batch when it is updated with this layout; `serverIds` are the ids it had when it was opened. Source: format.md §1,
 * "`id` is assigned by the server" (sure): a node sent with its id is kept, one without is new, an id left out is deleted. A node with the
 * id of another is neither; the checks refuse it.
 */
export function summariseUpdate(layout: Layout, serverIds: readonly string[]): UpdateSummary {
  const all = listIds(layout)
  const ids = new Set(all)
  const kept = ids.size
  const added = listNodes(layout).length - all.length
  const repeated = all.length - kept
  const deleted = [...new Set(serverIds)].filter((id) => !ids.has(id)).length
  const words = `Of the pages, rows, columns and items ${countWords(kept, 'keeps its id', 'keep their ids')}, ${countWords(added, 'is new', 'are new')} and ${countWords(deleted, 'is deleted', 'are deleted')}.`
  const twice = ` ${countWords(repeated, 'has the id of another', 'have the id of another')}: see the problems.`
  return { kept, added, deleted, words: repeated === 0 ? words : `${words}${twice}` }
}
