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
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
  if (typeof value === 'number') return `the number ${value}`
  return value === true ? 'true' : 'false'
}
