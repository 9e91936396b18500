import type { Json } from '../base/json.ts'

/** Whether a field is there but has nothing to show: an empty text, one of blanks only, or null. */
export function isEmptyValue(value: Json): boolean {
  if (typeof value !== 'string') return value === null
  // The first character decides nearly always.
  return value === '' || (value.charCodeAt(0) <= 32 && value.trim() === '')
}

/** The rules of the checks that empty values break. The import names null apart: it is no text. Source: format.md §3 (likely). */
export const EMPTY_RULES = ['empty', 'is-null'] as const
