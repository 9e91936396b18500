import type { Json } from './json.ts'
import { repairJson } from './repair-json.ts'
import type { RepairKind, RepairTally } from './repair-tally.ts'
import { textPosition } from './text-position.ts'

/** What was mended so that a text could be read as JSON, how often, and where first (line and column from 1). */
export type TextRepair = {
  readonly kind: RepairKind
  readonly count: number
  readonly firstLine: number
  readonly firstColumn: number
  /** A sentence for the person who opened the file. */
  readonly message: string
}

/** Why a text is no JSON: a sentence that names the place and what was expected; line and column from 1. */
export type JsonTextProblem = { readonly message: string; readonly line: number; readonly column: number }

/** What reading a text as JSON gives. */
export type JsonTextResult =
  | { readonly ok: true; readonly value: Json; readonly repairs: readonly TextRepair[] }
  | { readonly ok: false; readonly problem: JsonTextProblem }

/** How many levels of lists and objects a text may hold: deeper ones cannot be written again without running out of stack. */
export const MAX_JSON_DEPTH = 1500

/**
 * Reads a text as JSON. Valid JSON is taken as it is; anything else is mended where the mend is certain (format.md §7: a byte-order mark,
 * line numbers, smart quotes, trailing commas, raw line breaks in texts, words round the JSON, odd spaces), and each mend is listed. `parse` is
 * what reads valid JSON.
 */
export function parseJsonText(text: string, parse: (json: string) => Json = JSON.parse): JsonTextResult {
  const hasMark = text.startsWith('\uFEFF')
  const body = hasMark ? text.slice(1) : text
  if (body === '') return fileProblem('The file is empty.')
  if (body.trim() === '') return fileProblem('The file holds nothing but white space.')

  const markRepairs = hasMark ? [describeRepair(body, { kind: 'byte-order-mark', count: 1, offset: 0 })] : []
  const value = parseStrictly(body, parse)
  if (value !== undefined) {
    const tooDeep = findTooDeep(body)
    if (tooDeep !== null)
      return problemAt(body, tooDeep, `more than ${MAX_JSON_DEPTH} levels of brackets stand inside each other.`)
    return { ok: true, value, repairs: markRepairs }
  }
  if (isBinary(body)) return fileProblem('This is not a text file. Choose a file of text in UTF-8.')

  const repaired = repairJson(body, MAX_JSON_DEPTH)
  if (!repaired.ok) return problemAt(body, repaired.offset, repaired.message)
  const mended = parseStrictly(repaired.text, parse)
  if (mended === undefined) return fileProblem('This is not JSON, and it could not be mended.')
  return {
    ok: true,
    value: mended,
    repairs: [...markRepairs, ...repaired.repairs.map((tally) => describeRepair(body, tally))],
  }
}

function fileProblem(message: string): JsonTextResult {
  return { ok: false, problem: { message, line: 1, column: 1 } }
}

function problemAt(text: string, offset: number, message: string): JsonTextResult {
  const { line, column } = textPosition(text, offset)
  return { ok: false, problem: { message: `Line ${line}, column ${column}: ${message}`, line, column } }
}

function parseStrictly(text: string, parse: (json: string) => Json): Json | undefined {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** Where the nesting of a valid JSON text first goes below the limit, or null. Walks the text, so that no depth can overflow the stack. */
function findTooDeep(text: string): number | null {
  if (text.length <= MAX_JSON_DEPTH) return null
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (inText) {
      if (char === '\\') at++
      else if (char === '"') inText = false
    } else if (char === '"') inText = true
    else if (char === '[' || char === '{') {
      if (++depth > MAX_JSON_DEPTH) return at
    } else if (char === ']' || char === '}') depth--
  }
  return null
}

/** Whether a text is bytes of something else: a zero, or many characters that no text holds. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 2000)
  const odd = Array.from(start).filter((char) => char === '\uFFFD' || (char < ' ' && !'\t\n\r\f'.includes(char))).length
  return text.includes('\0') || odd > start.length / 10
}

function describeRepair(text: string, tally: RepairTally): TextRepair {
  const { kind, count, offset } = tally
  const { line, column } = textPosition(text, offset)
  const place = count > 1 ? `first on line ${line}` : `line ${line}`
  return { kind, count, firstLine: line, firstColumn: column, message: `${REPAIR_WORDS[kind](count)} (${place}).` }
}

const REPAIR_WORDS: { readonly [K in RepairKind]: (count: number) => string } = {
  'byte-order-mark': () => 'A byte-order mark was left out',
  'line-number': (count) => (count > 1 ? `${count} line numbers were left out` : 'A line number was left out'),
  'text-before': () => 'Words before the JSON were left out',
  'text-after': () => 'Words after the JSON were left out',
  'smart-quote': (count) =>
    count > 1 ? `${count} texts in curly quotation marks were read` : 'A text in curly quotation marks was read',
  'trailing-comma': (count) => (count > 1 ? `${count} commas too many were left out` : 'A comma too many was left out'),
  'line-break': (count) =>
    count > 1 ? `${count} raw line breaks inside texts were kept` : 'A raw line break inside a text was kept',
  'control-character': (count) =>
    count > 1
      ? `${count} raw control characters inside texts were kept`
      : 'A raw control character inside a text was kept',
  space: (count) =>
    count > 1 ? `${count} unusual spaces between texts were left out` : 'An unusual space between texts was left out',
}
