/** The cells of one row, as they stand there, and the line that it begins on, from 1. */
export type CellRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * The rows of a text as spreadsheets copy them and people write them; rows without words are left out. Without a separator each row is one
 * cell. What stands in quotes is one cell, whatever it holds, but only where the quotes are all round it: others are letters, so that
 * speech stays as it is. For files, whose faults are to be told, `dataset/` has its own reader.
 */
export function splitCells(text: string, separator: string | null): readonly CellRow[] {
  const quoted = new RegExp(String.raw`[^\S\r\n\t]*"((?:[^"]|"")*)"[^\S\r\n\t]*(?=[${separator ?? ''}\r\n]|$)`, 'y')
  const bare = new RegExp(String.raw`[^${separator ?? ''}\r\n]*`, 'y')
  const rows: CellRow[] = []
  let cells: string[] = []
  let start = 1
  let line = 1
  for (let at = 0; at <= text.length; at++) {
    quoted.lastIndex = at
    bare.lastIndex = at
    const inQuotes = quoted.exec(text)
    const [whole = '', inside = whole] = inQuotes ?? bare.exec(text) ?? []
    cells.push(inQuotes === null ? whole : inside.replaceAll('""', '"'))
    line += countBreaks(whole)
    at += whole.length
    if (at < text.length && text[at] === separator) continue
    rows.push({ line: start, cells })
    cells = []
    if (text.startsWith('\r\n', at)) at++
    start = ++line
  }
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
}

function countBreaks(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1
}
