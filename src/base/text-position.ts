/** A place in a text as people count it: line and column from 1, the column in UTF-16 units as editors count. */
export type Position = { readonly line: number; readonly column: number }

/** Where an offset (from 0) stands. Lines end with `\n`, `\r\n` or `\r`. */
export function textPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const breaks = before.match(/\r\n|\r|\n/g)
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: (breaks?.length ?? 0) + 1, column: offset - lineStart + 1 }
}
