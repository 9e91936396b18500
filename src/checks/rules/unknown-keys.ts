import * as z from 'zod/mini'
import { isJsonList, isJsonObject, type JsonObject, ownValue } from '../../base/json.ts'
import type { ItemFinding } from '../../items/item-model.ts'
import { nearestName } from '../nearest-name.ts'

type Finding = Omit<ItemFinding<never>, 'fix'>
type Path = Finding['path']

/** An unknown key: the warning, and what becomes of the key where that is certain: another name, or none (null) when it goes. */
type Found = Finding & { readonly mend?: { readonly label: string; readonly name: string | null } }

/**
 * A warning for each key of `value` that its schema does not have, at every level. A key of `blank` counts as absent where `value` holds
 * the same: that is what a file gets that leaves it out.
 * Source: format.md §1, "Unknown keys and unknown item types" (open): keep them untouched on the round trip, show them, warn.
 */
export function listUnknownKeys(value: unknown, schema: z.core.$ZodType, blank: object): readonly Found[] {
  const found: Found[] = []
  collect(value, partsOf(schema), [], found, blank)
  return found
}

/** The warning for one unknown key at a path, or of a page, row or column. */
export function unknownKey(key: string, path: Path): Found {
  const instead = NOWHERE.get(key)
  return instead === undefined
    ? warn(path, 'It is kept untouched and exported as it came; remove it in the JSON if it is a slip.')
    : {
        ...warn(path, '', takeAway(key)),
        message: `The platform has no "${key}" at any level${instead}. Take it away.`,
      }
}

function warn(path: Path, rest: string, mend?: Found['mend']): Found {
  const message = `The key "${path.at(-1)}"${whereWords(path)} is not part of the format. ${rest}`
  return { rule: 'key-unknown', severity: 'warning', message, path, ...(mend && { mend }) }
}

/** Where inside of an item a key stands: ` of option 3`. */
function whereWords(path: Path): string {
  return path
    .slice(0, -1)
    .map((step, at) =>
      typeof step === 'number'
        ? ` of ${path[at - 1] === 'options' ? 'option' : 'unit'} ${step + 1}`
        : typeof path[at + 1] === 'number'
          ? ''
          : ` of "${step}"`,
    )
    .toReversed()
    .join('')
}

function takeAway(key: string): Found['mend'] {
  return { label: `Take "${key}" away`, name: null }
}

/** An unknown key of an object that may have these keys: what was meant, when one of them is written nearly so. */
function slip(key: string, path: Path, holder: JsonObject, keys: readonly string[], blank: object): Found {
  const meant = NOWHERE.has(key) ? null : nearestName(key, keys)
  if (meant === null) return unknownKey(key, path)
  const held = ownValue(holder, meant)
  // Every item has its type: what came without one is none of a known type.
  const isFree =
    (held ?? '') === '' ||
    (isJsonList(held) && held.length === 0) ||
    (meant !== 'type' && held === Object.getOwnPropertyDescriptor(blank, meant)?.value)
  return isFree
    ? warn(path, `Did you mean "${meant}"?`, { label: `Use "${meant}" instead`, name: meant })
    : warn(path, `"${meant}" is there already: take "${key}" away if it is a slip.`, takeAway(key))
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

function collect(value: unknown, parts: Parts | null, path: Path, found: Found[], blank: object): void {
  if (parts?.kind === 'list' && isJsonList(value))
    value.forEach((entry, at) => collect(entry, parts.entry, [...path, at], found, {}))
  if (parts?.kind !== 'object' || !isJsonObject(value)) return
  for (const [key, part] of Object.entries(value)) {
    const at = [...path, key]
    if (parts.keys.has(key)) collect(part, parts.keys.get(key) ?? null, at, found, {})
    else found.push(slip(key, at, value, [...parts.keys.keys()], blank))
  }
}
