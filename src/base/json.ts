import { shorten } from './cut-text.ts'

/** Any JSON value, as JSON.parse yields it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object. It may own keys such as `__proto__`: copy it with spread or `Object.fromEntries`, never by assignment. */
export type JsonObject = { readonly [key: string]: Json }

/** Whether a JSON value is an object (not a list, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a JSON value is a list. `Array.isArray` loses the element type of readonly lists. */
export function isJsonList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

/** The own value at a key, or undefined; never looks at the prototype, so `constructor` is safe to ask for. */
export function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** What a JSON value is, in words for messages: `a list`, `the number 3`, `the text "abc"` (shortened to 40 characters). */
export function nameJson(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  const spelling = spellingOf(value)
  if (spelling !== null) return `the number ${spelling}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return `the text "${shorten(value, 40)}"`
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'a number that is too large'
  return value === true ? 'true' : 'false'
}

/**
 * A number whose own spelling JSON.parse would lose, such as `1212092628029698049` or `1.50`: an object with one odd key that holds the
 * spelling. Plain data, so that it passes from a worker to the page and into what is kept. All other numbers are numbers.
 */
export function spelledNumber(spelling: string): JsonObject {
  return { [SPELLING_KEY]: spelling }
}

/** The spelling of a number that was kept with it; null for every other value. */
export function spellingOf(value: unknown): string | null {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return null
  const spelling = ownValue(value, SPELLING_KEY)
  return typeof spelling === 'string' && NUMBER.test(spelling) ? spelling : null
}

/** The key under which the spelling of a number is kept. No field of a dataset is called so by chance. */
export const SPELLING_KEY = '\0number'

/** How JSON spells a number, as the source of a regular expression. */
export const NUMBER_PATTERN = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?`

const NUMBER = new RegExp(`^${NUMBER_PATTERN}$`)
