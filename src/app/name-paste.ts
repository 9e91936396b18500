/**
 * What a pasted text would be called as a file, so that it can be opened like one: JSON by its first bracket, a table by the same number
 * of tabs or commas in each of its first lines. Null for a text that is neither; such a paste is none of ours.
 */
export function namePaste(text: string): string | null {
  const bare = text.trim()
  if (/^[[{]/.test(bare)) return isLines(bare) ? 'Pasted text.jsonl' : 'Pasted text.json'
  const lines = bare.split(/\r?\n/, 6)
  if (lines.length < 2) return null
  if (isTable(lines, '\t')) return 'Pasted table.tsv'
  return isTable(lines, ',') ? 'Pasted table.csv' : null
}

/** One JSON object a line, two or more of them. */
function isLines(text: string): boolean {
  const lines = text.split(/\r?\n/, 3).filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => /^\{.*\}$/.test(line.trim()))
}

function isTable(lines: readonly string[], separator: string): boolean {
  const counts = lines.map((line) => line.split(separator).length)
  return counts[0] !== undefined && counts[0] > 1 && counts.every((count) => count === counts[0])
}
