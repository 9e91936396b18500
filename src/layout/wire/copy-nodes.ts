import type { JsonObject } from '../../base/json.ts'
import type { Key } from '../../base/key.ts'
import type { Layout } from '../layout.ts'
import { resolveMoved } from '../moved.ts'
import { serializeItem, serializePage, serializeRow } from './serialize.ts'

/**
 * Nodes as the text that the clipboard carries: the file's own JSON, a list of items, of rows `{ columns }` or of pages `{ rows }`, one
 * page being the bare object. Server ids go along; pasting decides which of them may stay. Null when there is nothing to copy.
 */
export function copyNodes(layout: Layout, keys: readonly Key[]): string | null {
  const selected = new Set(keys)
  const pages = layout.filter((page) => selected.has(page.key))
  const [page, second] = pages.map((each) => serializePage(each, KEEP))
  if (page !== undefined) return print(second === undefined ? page : pages.map((each) => serializePage(each, KEEP)))
  const moved = resolveMoved(layout, keys)
  if (moved === null || moved.kind === 'pages') return null
  if (moved.kind === 'rows') return print(moved.rows.map((row) => serializeRow(row, KEEP)))
  return print(moved.found.map(({ node }) => serializeItem(node, KEEP)))
}

const KEEP = { ids: 'keep' } as const

function print(value: JsonObject | readonly JsonObject[]): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
