import type { Key } from '../../base/key.ts'
import type { Layout } from '../layout.ts'
import { rearrange } from './rearrange.ts'

/**
 * Removes pages, rows, columns and items. Columns and rows that are emptied by this disappear. A layout keeps at least one page: when all
 * pages are among the keys, the first stays, without rows. The same layout when none of the keys is in it.
 */
export function removeNodes(layout: Layout, keys: readonly Key[]): Layout {
  const taken = new Set(keys)
  const kept = layout.filter((page) => !taken.has(page.key))
  const [first] = layout
  if (kept.length === 0 && first)
    return layout.length === 1 && first.rows.length === 0 ? layout : [{ ...first, rows: [] }]
  return rearrange(kept.length === layout.length ? layout : kept, taken, null)
}
