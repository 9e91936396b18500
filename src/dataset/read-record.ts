import { parseJsonText, type TextRepair } from '../base/json-text.ts'
import { isJsonObject, nameJson, type Json, type JsonObject } from '../base/json.ts'
import { textPosition, type Position } from '../base/text-position.ts'
import { datapointFrom } from './datapoint.ts'
import { mayNeedRepair, repairLink } from './repair-link.ts'
import { WHOLE_DATAPOINT, type DatapointResult, type RepairMark } from './reading.ts'

/**
 * Reads one datapoint from its text. Lines and columns are counted from the start of that text, and `record_index` is 0: `placeResult`
 * puts them where they stand in the file. Never throws.
 */
export type RecordReader = (text: string) => DatapointResult

/** Reads a datapoint of JSONL or JSON. Blanks and commas after the object are no part of it. */
export const readJsonRecord: RecordReader = (text) => {
  try {
    return readValue(JSON.parse(text), text, NO_MARKS)
  } catch {
    return readBroken(text)
  }
}

/** Mends the links of a datapoint that was just made, in place; `text` is where the places of mended links are looked up. */
export function mendLinks(datapoint: Map<string, Json>, text: string, marks: readonly RepairMark[]): DatapointResult {
  let repairs = marks
  for (const [name, value] of datapoint) {
    if (typeof value !== 'string') {
      if (isTooDeep(value, MAX_VALUE_DEPTH))
        return rawFault(`The field "${name}" is nested more than ${MAX_VALUE_DEPTH} levels deep.`, text, 0)
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

const NO_MARKS: readonly RepairMark[] = []
const MAX_KEPT_TEXT = 10_000
const MAX_EXCERPT = 60
// How much of the text before a mistake is shown with it.
const LEAD = 20
const MAX_VALUE_DEPTH = 100

/** A position inside a datapoint's text as a position in the file, where that text starts at `line` and `column`. */
export function shiftPosition(position: Position, line: number, column: number): Position {
  return {
    line: position.line + line - 1,
    column: position.line === 1 ? position.column + column - 1 : position.column,
  }
}

function readValue(value: Json, text: string, marks: readonly RepairMark[]): DatapointResult {
  if (isJsonObject(value)) return readObject(value, text, marks)
  return rawFault(`A datapoint has to be an object such as {"prompt": "…"}; this is ${nameJson(value)}.`, text, 0)
}

// Nearly every datapoint holds plain texts only, and needs no second look.
function readObject(object: JsonObject, text: string, marks: readonly RepairMark[]): DatapointResult {
  const datapoint = datapointFrom(object)
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (typeof value !== 'string' || mayNeedRepair(value)) return mendLinks(datapoint, text, marks)
  }
  return { ok: true, datapoint, repairs: marks }
}

function readBroken(text: string): DatapointResult {
  const cut = text.slice(0, elementEnd(text))
  const comma = text.indexOf(',', cut.length)
  const marks: readonly RepairMark[] =
    comma === -1 ? NO_MARKS : [{ kind: 'trailing-comma', count: 1, ...textPosition(text, comma) }]
  const parsed = parseJsonText(cut)
  if (!parsed.ok) {
    const { message, line, column } = parsed.problem
    return faultAt(capitalize(message.replace(/^Line \d+, column \d+: /, '')), cut, { line, column })
  }
  // Words round an object are harmless in a layout; here they may be a second datapoint, which must not vanish.
  const lost = parsed.repairs.find(({ kind }) => kind === 'text-before' || kind === 'text-after')
  if (lost) return faultAt('More than one object stands here, or other text beside it.', cut, positionOf(lost))
  return readValue(parsed.value, cut, [...marks, ...parsed.repairs.flatMap(markText)])
}

function markText(repair: TextRepair): readonly RepairMark[] {
  const { kind, count } = repair
  return kind === 'text-before' || kind === 'text-after' ? [] : [{ kind, count, ...positionOf(repair) }]
}

function positionOf({ firstLine, firstColumn }: TextRepair): Position {
  return { line: firstLine, column: firstColumn }
}

/** Where the text of a datapoint ends: before the blanks, commas and the bracket that follow it in the file. */
export function elementEnd(text: string): number {
  const isObject = text.trimStart().startsWith('{')
  let end = text.length
  while (end > 0 && isAfterElement(text.charCodeAt(end - 1), isObject)) end--
  return end
}

function isAfterElement(code: number, isObject: boolean): boolean {
  return code <= 32 || code === 44 || (isObject && code === 93)
}

function markLink(hadSpaces: boolean, field: string, text: string): readonly RepairMark[] {
  const named = text.indexOf(JSON.stringify(field))
  const position = textPosition(text, Math.max(0, text.indexOf('<', Math.max(0, named))))
  const brackets: RepairMark = { kind: 'angle-brackets', count: 1, field, ...position }
  return hadSpaces ? [brackets, { ...brackets, kind: 'link-spaces' }] : [brackets]
}

function faultAt(reason: string, text: string, { line, column }: Position): DatapointResult {
  const value = shorten(
    lineOf(text, line)
      .slice(Math.max(0, column - 1 - LEAD))
      .trim(),
    MAX_EXCERPT,
  )
  return {
    ok: false,
    fault: { record_index: 0, field: WHOLE_DATAPOINT, reason, line, column, value },
    text: shorten(text, MAX_KEPT_TEXT),
  }
}

function lineOf(text: string, line: number): string {
  let start = 0
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}

function isTooDeep(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1))
}
