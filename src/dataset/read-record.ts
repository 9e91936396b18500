import { parseJsonText, type TextRepair } from '../base/json-text.ts'
import { isJsonObject, nameJson, spellingOf, type Json, type JsonObject } from '../base/json.ts'
import { parseSpelled } from '../base/parse-spelled.ts'
import { textPosition, type Position } from '../base/text-position.ts'
import { keepSpellings } from './keep-spellings.ts'
import { mayNeedRepair } from './repair-link.ts'
import type { DatapointResult, RepairMark } from './reading.ts'
import { faultAt, mendLinks, rawFault } from './record-result.ts'

/**
 * Reads one datapoint from its text. Lines and columns are counted from the start of that text, and `record_index` is 0: `placeResult`
 * puts them where they stand in the file. Never throws.
 */
export type RecordReader = (text: string) => DatapointResult

/** Reads a datapoint of JSONL or JSON. Blanks and commas after the object are no part of it. */
export const readJsonRecord: RecordReader = (text) => {
  try {
    return readValue(JSON.parse(text), text, NO_MARKS, text)
  } catch {
    return readBroken(text)
  }
}

// `json` is what the value was parsed from, where its numbers may still have to be given their spelling.
function readValue(value: Json, text: string, marks: readonly RepairMark[], json: string | null): DatapointResult {
  const isNumber = json === null && spellingOf(value) !== null
  if (isJsonObject(value) && !isNumber) return readObject(value, text, marks, json)
  return rawFault(`A datapoint has to be an object such as {"prompt": "…"}; this is ${nameJson(value)}.`, text, 0)
}

// Nearly every datapoint holds plain texts only, and needs no second look.
function readObject(
  object: JsonObject,
  text: string,
  marks: readonly RepairMark[],
  json: string | null,
): DatapointResult {
  const datapoint = new Map<string, Json>()
  let needsLook = false
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null
    datapoint.set(name, value)
    needsLook ||= typeof value !== 'string' || mayNeedRepair(value)
  }
  if (!needsLook) return { ok: true, datapoint, repairs: marks }
  const result = mendLinks(datapoint, text, marks)
  if (result.ok && json !== null) keepSpellings(datapoint, json)
  return result
}

function readBroken(text: string): DatapointResult {
  const cut = text.slice(0, elementEnd(text))
  const comma = text.indexOf(',', cut.length)
  const marks: readonly RepairMark[] =
    comma === -1 ? NO_MARKS : [{ kind: 'trailing-comma', count: 1, ...textPosition(text, comma) }]
  const parsed = parseJsonText(cut, parseSpelled)
  if (!parsed.ok) {
    const { message, line, column } = parsed.problem
    return faultAt(capitalize(message.replace(LINES_OF_TEXT, '')), cut, { line, column })
  }
  // Words round an object are harmless in a layout; here they may be a second datapoint, which must not vanish.
  const lost = parsed.repairs.find(({ kind }) => kind === 'text-before' || kind === 'text-after')
  if (lost) return faultAt('More than one object stands here, or other text beside it.', cut, positionOf(lost))
  return readValue(parsed.value, cut, [...marks, ...parsed.repairs.flatMap(markText)], null)
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

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

// They are counted from the start of the datapoint, and would be taken for those of the file.
const LINES_OF_TEXT = /^Line \d+, column \d+: | on line \d+(?= is not closed\.$)/g

const NO_MARKS: readonly RepairMark[] = []
