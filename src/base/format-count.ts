/** A whole number for reading: `12,480`. */
export function formatCount(count: number): string {
  // The browser's own way fetches its knowledge of languages first, which took a tenth of the whole start.
  return Number.isSafeInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : count.toLocaleString('en')
}
