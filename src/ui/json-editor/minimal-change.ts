/** A replacement of one stretch of a text. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string }

/**
 * The shortest single replacement that turns one text into another: what both begin and end with stays. Null when they are equal.
 * An editor that is told only this keeps the caret, the selection and the scrolled place.
 */
export function minimalChange(before: string, after: string): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
