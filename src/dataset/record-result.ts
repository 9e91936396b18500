import { shorten, sliceText } from '../base/cut-text.ts'
import type { Json } from '../base/json.ts'
import { textPosition, type Position } from '../base/text-position.ts'
import { repairLink } from './repair-link.ts'
import { WHOLE_DATAPOINT, type DatapointResult, type RepairMark } from './reading.ts'

/** Mends the links of a datapoint that was just made, in place; `text` is where the places of mended links are looked up. */
export function mendLinks(datapoint: Map<string, Json>, text: string, marks: readonly RepairMark[]): DatapointResult {
  let repairs = marks
  for (const [name, value] of datapoint) {
    if (typeof value !== 'string') {
      if (isTooDeep(value, MAX_VALUE_DEPTH))
        return rawFault(
          `The field "${name}" is nested more than ${MAX_VALUE_DEPTH} levels deep.`,
          text,
          Math.max(0, text.indexOf(JSON.stringify(name))),
        )
      continue
    }
    const repair = repairLink(value)
    if (!repair) continue
    datapoint.set(name, repair.link)
    repairs = [...repairs, ...markLink(repair.hadSpaces, name, text)]
  }
  return { ok: true, datapoint, repairs }
}

/** A fault of the whole datapoint at a character of its text. */
export function rawFault(reason: string, text: string, at: number): DatapointResult {
  return faultAt(reason, text, textPosition(text, at))
}

/** The result with its place: the number of its datapoint, and the line and column where its text starts in the file. */
export function placeResult(
  result: DatapointResult,
  record_index: number,
  line: number,
  column: number,
): DatapointResult {
  if (result.ok) {
    if (result.repairs.length === 0) return result
    return { ...result, repairs: result.repairs.map((mark) => ({ ...mark, ...shiftPosition(mark, line, column) })) }
  }
  return { ...result, fault: { ...result.fault, record_index, ...shiftPosition(result.fault, line, column) } }
}

const MAX_KEPT_TEXT = 10_000
// What is shown of a line with a mistake, which stands in the middle of it.
const MAX_EXCERPT = 60
const MAX_VALUE_DEPTH = 100

/** A position inside a datapoint's text as a position in the file, where that text starts at `line` and `column`. */
export function shiftPosition(position: Position, line: number, column: number): Position {
  return {
    line: position.line + line - 1,
    column: position.line === 1 ? position.column + column - 1 : position.column,
  }
}

/** A fault of the whole datapoint at a position in its text. */
export function faultAt(reason: string, text: string, { line, column }: Position): DatapointResult {
  const value = excerptAt(lineOf(text, line), column - 1)
  return {
    ok: false,
    fault: { record_index: 0, field: WHOLE_DATAPOINT, reason, line, column, value },
    text: shorten(text, MAX_KEPT_TEXT),
  }
}

function excerptAt(line: string, at: number): string {
  const from = Math.max(0, Math.min(at - MAX_EXCERPT / 2, line.length - MAX_EXCERPT))
  const to = from + MAX_EXCERPT
  return `${from > 0 ? '…' : ''}${sliceText(line, from, to).trim()}${to < line.length ? '…' : ''}`
}

function lineOf(text: string, line: number): string {
  let start = 0
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

function markLink(hadSpaces: boolean, field: string, text: string): readonly RepairMark[] {
  const named = text.indexOf(JSON.stringify(field))
  const position = textPosition(text, Math.max(0, text.indexOf('<', Math.max(0, named))))
  const brackets: RepairMark = { kind: 'angle-brackets', count: 1, field, ...position }
  return hadSpaces ? [brackets, { ...brackets, kind: 'link-spaces' }] : [brackets]
}

function isTooDeep(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1))
}
