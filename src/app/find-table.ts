import { delimiterOf } from '../dataset/detect-format.ts'
import { readFirstRecords } from '../dataset/read-first-records.ts'

/** A table in a pasted text: what parts its values, and whether there is no doubt. A text with commas can be a table, or sentences. */
export type FoundTable = { readonly delimiter: '\t' | ',' | ';'; readonly isCertain: boolean }

/**
 * The table that a text could be: as many values in each of its first lines, read as in a file, where a value in quotes may hold anything.
 * Null for a text that can be none.
 */
export function findTable(text: string): FoundTable | null {
  const head = text.slice(0, HEAD).replace(/^\s*\n/, '')
  const mark = delimiterOf(head)
  const likely = mark === ',' || mark === ';' ? (['\t', mark] as const) : (['\t'] as const)
  for (const delimiter of likely) {
    const records = readFirstRecords(head, delimiter, LINES, text.length > HEAD)
    if (!isTable(records ?? splitLines(head, delimiter))) continue
    return { delimiter, isCertain: delimiter === '\t' || (records !== null && !isProse(text, delimiter)) }
  }
  return null
}

/** Characters that are looked at. */
const HEAD = 65_536
/** Lines that are looked at. */
const LINES = 6

type Records = readonly (readonly string[])[]

/** The first lines with each quote as a letter like any other. */
function splitLines(head: string, delimiter: string): Records {
  return head.split(/\r?\n/, LINES).map((line) => line.split(delimiter))
}

function isTable(read: Records): boolean {
  const records = read.slice(0, read.findLastIndex((record) => record.some((value) => value.trim() !== '')) + 1)
  const [header = []] = records
  if (records.length < 2 || records.some(({ length }) => length !== header.length)) return false
  // Names hold a letter or a number. A mark at the end of every line, as in code and lists, parts nothing.
  const isNamed = header.every((name) => name.trim() === '' || /[\p{L}\p{N}]/u.test(name))
  const filled = header.filter((_, index) => records.some((record) => record[index]?.trim() !== ''))
  return isNamed && filled.length > 1
}

/** Lines that read like sentences: a blank follows each comma or semicolon, and there is one in every line. */
function isProse(text: string, delimiter: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const tight = new RegExp(`${delimiter}\\S`)
  return lines.every((line) => line.includes(`${delimiter} `) && !tight.test(line))
}
