/**
 * What becomes of null where all values are written as text: the field is left out. A strict schema refuses a datapoint that misses a field,
 * so there its text is empty. Source: format.md §3 (sure).
 */
export function nullWords(strict: boolean): string {
  return strict ? 'null becomes an empty text, because strict is on' : 'null is left out'
}
