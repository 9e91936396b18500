import { NUMBER_PATTERN, SPELLING_KEY, spellingOf, type Json } from './json.ts'

/** Whether a value is a number, in whichever form. */
export function isNumberValue(value: unknown): boolean {
  return typeof value === 'number' || spellingOf(value) !== null
}

/** A value as JSON, every number in its own spelling. `indent` as of JSON.stringify. */
export function printJson(value: Json, indent?: number): string {
  const json = JSON.stringify(value, null, indent)
  // A quotation mark inside of a text stands behind a backslash, so that only the object itself can look like this.
  return json.includes(MARK) ? json.replace(PRINTED, '$1') : json
}

/** A value as text: a text as it is, all else as JSON. */
export function textOfValue(value: Json): string {
  return typeof value === 'string' ? value : printJson(value)
}

const MARK = JSON.stringify(SPELLING_KEY)
const PRINTED = new RegExp(String.raw`\{\s*${MARK.replaceAll('\\', '\\\\')}:\s*"(${NUMBER_PATTERN})"\s*\}`, 'g')
