import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../base/json.ts'
import type { ItemNode } from '../../layout/layout.ts'
import { serializeItem } from '../../layout/wire/serialize.ts'

/** What a key means when it is left out, so that leaving it out is no difference. Source: format.md §2. */
const DEFAULTS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['content_format', 'html'],
  ['disable_dropdown', false],
  ['exclusive', false],
])

/** Deeper than an item can be; what is further inside is not looked at. */
const MAX_DEPTH = 60

/** An item as the file holds it, without its id, without what says nothing: empty optional keys and defaults. */
export function plainItem(node: ItemNode): JsonObject {
  const known = plainItems.get(node)
  if (known !== undefined) return known
  const value = withoutDefaults(serializeItem(node, { ids: 'omit' }), 0)
  const plain = isJsonObject(value) ? value : {}
  plainItems.set(node, plain)
  return plain
}

// Nodes never change, and each is asked for several times in one comparison.
const plainItems = new WeakMap<ItemNode, JsonObject>()

/** The same text for the same content, whatever the order of the keys. */
export function canonicalText(value: Json, depth = 0): string {
  if (depth > MAX_DEPTH) return '"…"'
  if (isJsonList(value)) return `[${value.map((entry) => canonicalText(entry, depth + 1)).join(',')}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const parts = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null, depth + 1)}`)
  return `{${parts.join(',')}}`
}

/** All texts inside of a value, in order. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isJsonList(value)) return value.flatMap(textsIn)
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : []
}

function withoutDefaults(value: Json, depth: number): Json {
  if (depth > MAX_DEPTH) return '…'
  if (isJsonList(value)) return value.map((entry) => withoutDefaults(entry, depth + 1))
  if (!isJsonObject(value)) return value
  const kept = Object.entries(value).filter(([key, held]) => held !== null && DEFAULTS.get(key) !== held)
  return Object.fromEntries(kept.map(([key, held]) => [key, withoutDefaults(held, depth + 1)]))
}
