import type * as z from 'zod/mini'
import { isJsonList, isJsonObject, type JsonObject, nameJson, ownValue } from '../../base/json.ts'
import { mapSame } from '../../base/list.ts'
import type { ItemModel } from '../../items/item-model.ts'
import type { Item } from '../../items/schemas.ts'
import { type Shape, shapeOf } from './shape.ts'

/** Something about an item, with a path inside of it and a sentence that begins with the key. */
export type ItemRemark = { readonly path: readonly (string | number)[]; readonly message: string }

/** Something mended in an item; `was` says what it was, in words. */
export type ItemNote = ItemRemark & { readonly was: string }

/** What a required key was that is filled in. */
export const MISSING = 'missing'

/** An item's data (null when its shape is wrong), what was filled in or left out, and every wrong shape. */
export type ParsedItem = {
  readonly data: Item | null
  readonly notes: readonly ItemNote[]
  readonly problems: readonly ItemRemark[]
}

/**
 * An item's data from what the file holds without its `id`: the very same object, unless required keys were missing or null, or an optional
 * one was a text that may not be empty. Those are filled in from the model (and noted, unless they are empty texts, which the checks report
 * anyway), these left out and noted.
 */
export function parseItemData(raw: JsonObject, model: ItemModel<Item>): ParsedItem {
  const notes: ItemNote[] = []
  let filled: { readonly [key: string]: unknown } = raw
  for (const [key, blank] of Object.entries<unknown>(model.blank)) {
    if (!isMissing(ownValue(raw, key))) continue
    filled = { ...filled, [key]: blank }
    if (blank === '') continue
    const words = Array.isArray(blank) ? 'an empty list' : JSON.stringify(blank)
    notes.push({ path: [key], message: `"${key}" was missing; set to ${words}.`, was: MISSING })
  }
  const shape = shapeOf(model.schema)
  for (const key of shape?.kind === 'object' ? shape.neverEmpty : []) {
    if (ownValue(raw, key) !== '') continue
    const { [key]: empty, ...others } = filled
    filled = others
    notes.push(leftOut(key, empty))
  }
  const data = fillTexts(filled, shape)
  if (isItem(data, model)) return { data, notes, problems: [] }
  return { data: null, notes, problems: shapeProblems(data, model) }
}

/** Whether a value has the shape of an item: the schema finds nothing, or nothing but wrong values. */
function isItem(data: unknown, model: ItemModel<Item>): data is Item {
  return shapeProblems(data, model).length === 0
}

/** That a key which says nothing was left out. */
export function leftOut(key: string, value: unknown): ItemNote {
  const was = nameJson(value)
  return { path: [key], message: `"${key}" was ${was}; left out.`, was }
}

/** Whether there is nothing: absent, or null, as answers may hold what is absent. */
export function isMissing(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

/** Puts empty texts where required ones are missing inside of an item (an option's label); the same value when none is. */
function fillTexts(value: unknown, shape: Shape | null): unknown {
  if (shape?.kind === 'list' && isJsonList(value))
    return mapSame<unknown>(value, (entry) => fillTexts(entry, shape.entry))
  if (shape?.kind !== 'object' || !isJsonObject(value)) return value
  let filled: { readonly [key: string]: unknown } = value
  for (const key of shape.texts) if (isMissing(ownValue(value, key))) filled = { ...filled, [key]: '' }
  for (const [key, inside] of shape.inside) {
    const held = ownValue(value, key)
    const next = fillTexts(held, inside)
    if (next !== held) filled = { ...filled, [key]: next }
  }
  return filled
}

/** The schema's complaints that speak of the shape, in words. */
function shapeProblems(data: unknown, model: ItemModel<Item>): readonly ItemRemark[] {
  const result = model.schema.safeParse(data)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    const value = valueAt(data, path)
    if (VALUE_CODES.has(issue.code) || isWrongWholeNumber(issue, value)) return []
    const expected = expectedWords(issue)
    const wrong =
      value === undefined ? `is missing; it must be ${expected}` : `must be ${expected}, but it is ${nameJson(value)}`
    return [{ path, message: `${pathWords(path)} ${wrong}.` }]
  })
}

/** Codes of zod that speak of a value, not of a shape: such an item opens, and the checks report it. */
const VALUE_CODES: ReadonlySet<string> = new Set([
  'too_small',
  'too_big',
  'invalid_format',
  'not_multiple_of',
  'custom',
])

/** zod calls 2.5 where a whole number belongs a wrong type; for us the shape is right and the value wrong. */
function isWrongWholeNumber(issue: z.core.$ZodIssue, value: unknown): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'int' && Number.isFinite(value)
}

function expectedWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return anyOf(issue.values.map((value) => JSON.stringify(value) ?? String(value)))
  if (issue.code === 'invalid_union') return anyOf(issue.errors.flat().map(expectedWords))
  if (issue.code === 'invalid_type') return TYPE_WORDS.get(issue.expected) ?? issue.expected
  return 'of another shape'
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
])

function anyOf(words: readonly string[]): string {
  const unique = [...new Set(words)]
  const last = unique.pop() ?? ''
  return unique.length > 0 ? `${unique.join(', ')} or ${last}` : last
}

/** A path inside an item in words: `"label" of entry 3 in "options"`. */
function pathWords(path: readonly (string | number)[]): string {
  const words = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${step}"`)).toReversed()
  const [first = 'it', ...others] = words
  const joined = others.map((word) => `${word.startsWith('entry') ? 'of' : 'in'} ${word}`)
  const whole = [first, ...joined].join(' ')
  return whole.startsWith('e') ? `E${whole.slice(1)}` : whole
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof step === 'number' && isJsonList(value)) value = value[step]
    else if (typeof step === 'string' && isJsonObject(value)) value = ownValue(value, step)
    else return undefined
  }
  return value
}
