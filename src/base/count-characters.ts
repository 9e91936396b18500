/** How many characters a text has: whole signs as a reader counts them by code point, not the halves that JavaScript stores. */
export function countCharacters(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0)
}

const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g
