import * as z from 'zod/mini'
import type { ItemFinding } from '../../items/item-model.ts'

type Finding = Omit<ItemFinding<never>, 'fix'>
type Path = Finding['path']

/**
 * A warning for each key of `value` that its schema does not have, at every level.
 * Source: format.md §1, "Unknown keys and unknown item types" (open): keep them untouched on the round trip, show them, warn.
 */
export function listUnknownKeys(value: unknown, schema: z.core.$ZodType): readonly Finding[] {
  const found: Finding[] = []
  collect(value, partsOf(schema), [], found)
  return found
}

/** The warning for one unknown key at a path, or of a page, row or column. */
export function unknownKey(key: string, path: Path): Finding {
  const instead = NOWHERE.get(key)
  return {
    rule: 'key-unknown',
    severity: 'warning',
    message:
      instead === undefined
        ? `The key "${key}" is not part of the format. It is kept untouched and exported as it came; remove it in the JSON if it is a slip.`
        : `The platform has no "${key}" at any level${instead}. Take it away.`,
    path,
  }
}

/** The label of the mend that takes a key away; null where it may be one that the platform has by now. */
export function takeAwayLabel(key: string): string | null {
  return NOWHERE.has(key) ? `Take "${key}" away` : null
}

/** The keys that are at no level, and what holds instead. Source: format.md §1 (sure). */
const NOWHERE: ReadonlyMap<string, string> = new Map([
  ['order', ': what stands first comes first'],
  ['title', ': the name of a page stays in this designer'],
  ['width', ''],
  ['required', ''],
  ['created_by', ''],
])

/** What a schema knows: the keys of an object with what is inside of each, or what each entry of a list is. Null when it takes anything. */
type Parts =
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Parts | null> }
  | { readonly kind: 'list'; readonly entry: Parts }

const known = new WeakMap<z.core.$ZodType, Parts | null>()

function partsOf(schema: z.core.$ZodType): Parts | null {
  const before = known.get(schema)
  if (before !== undefined) return before
  const parts = readParts(schema)
  known.set(schema, parts)
  return parts
}

function readParts(schema: z.core.$ZodType): Parts | null {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return partsOf(schema._zod.def.innerType)
  if (schema instanceof z.ZodMiniArray) {
    const entry = partsOf(schema._zod.def.element)
    return entry && { kind: 'list', entry }
  }
  // A schema with a catchall (a loose object) has no unknown keys.
  if (!(schema instanceof z.ZodMiniObject) || schema._zod.def.catchall) return null
  const entries: readonly (readonly [string, z.core.$ZodType])[] = Object.entries(schema._zod.def.shape)
  return { kind: 'object', keys: new Map(entries.map(([key, part]) => [key, partsOf(part)])) }
}

function collect(value: unknown, parts: Parts | null, path: Path, found: Finding[]): void {
  if (parts === null || typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (parts.kind === 'list') collect(part, parts.entry, [...path, Number(key)], found)
    else if (parts.keys.has(key)) collect(part, parts.keys.get(key) ?? null, [...path, key], found)
    else found.push(unknownKey(key, [...path, key]))
  }
}
