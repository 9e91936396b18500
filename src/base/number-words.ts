/** A whole number for reading: `12,480`. */
export function formatCount(count: number): string {
  // The browser's own way fetches its knowledge of languages first, which took a tenth of the whole start.
  return Number.isSafeInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : count.toLocaleString('en')
}

/** A whole number with its word: `1 group`, `12,480 groups`. `many` is `one` with an s if absent. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** A number for reading, with at most `places` decimals: `12,480`, `0.5`. */
export function numberWords(number: number, places = 0): string {
  const rounded = Number(number.toFixed(places))
  const whole = formatCount(Math.trunc(Math.abs(rounded)))
  const [, fraction] = String(Math.abs(rounded)).split('.')
  return `${rounded < 0 ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Things in a row: `a`, `a and b`, `a, b and c`; after `most` of them how many more there are. */
export function listWords(things: readonly string[], most = 5, join: 'and' | 'or' = 'and'): string {
  const shown = things.length > most ? [...things.slice(0, most), `${numberWords(things.length - most)} more`] : things
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${join} ${shown[shown.length - 1]}`
}
