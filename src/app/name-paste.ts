import { findTable } from './find-table.ts'

/**
 * What a pasted text would be called as a file, so that it can be opened like one: JSON by its first bracket, a table by what parts its
 * values. Null for a text that is neither; such a paste is none of ours.
 */
export function namePaste(text: string): string | null {
  const bare = text.trim()
  if (/^[[{]/.test(bare)) return isLines(bare) ? 'Pasted text.jsonl' : 'Pasted text.json'
  const table = findTable(text)
  if (table === null) return null
  return table.delimiter === '\t' ? 'Pasted table.tsv' : 'Pasted table.csv'
}

/** One JSON object a line, two or more of them. */
function isLines(text: string): boolean {
  const lines = text.split(/\r?\n/, 3).filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => /^\{.*\}$/.test(line.trim()))
}
