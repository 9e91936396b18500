import type { Layout } from '../layout.ts'
import { listIds, withoutIds } from '../list-ids.ts'

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
  const kept = withoutIds(pages, (id) => {
    if (free.delete(id)) return true
    if (!own.has(id)) foreign++
    return false
  })
  return { pages: kept, notes: foreignWords(foreign) }
}

/** That ids were left out which this batch never had: a sentence, or none. */
export function foreignWords(count: number): readonly string[] {
  if (count === 0) return []
  return [
    count === 1
      ? 'An id that this batch does not know was left out; the platform gives a new one.'
      : `${count} ids that this batch does not know were left out; the platform gives new ones.`,
  ]
}
