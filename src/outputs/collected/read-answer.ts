import { isJsonList, type Json, type JsonObject, ownValue } from '../../base/json.ts'
import { textOfValue } from '../../base/print-json.ts'
import type { Datapoint } from '../../dataset/schema.ts'
import type { AnswerOption } from '../../items/answer-model.ts'
import type { Answer, AnswerEntry } from '../../items/item-model.ts'
import { ENTRY_KEYS } from '../answers/csv-columns.ts'
import type { Question } from '../answers/list-questions.ts'
import { entriesIn } from './answer-table.ts'
import type { AnswerPart } from './match-columns.ts'

/** The answer to a question as a row gives it. */
export type ReadAnswer = {
  /** Values that are none of the options are there too, as they came. */
  readonly answer: Answer
  /** What does not fit the question, a sentence each. */
  readonly strange: readonly string[]
  /** How many options were named by their label instead of their value. */
  readonly byLabel: number
}

/** A part of the answer with the column that holds it. */
export type PlacedPart = { readonly part: AnswerPart; readonly name: string; readonly isWhole: boolean }

/** No answer at all. */
export const UNANSWERED: ReadAnswer = { answer: [], strange: [], byLabel: 0 }

/** Reads the answer to a question out of a row. `placed` are the question's parts that have a column. */
export function readAnswer(question: Question, placed: readonly PlacedPart[], row: Datapoint): ReadAnswer {
  const whole = placed.find(({ isWhole }) => isWhole)
  const wholeEntries = whole === undefined ? null : entriesIn(row.get(whole.name), true)
  const raw =
    wholeEntries === null ? fromCells(question, placed, row) : { entries: wholeEntries.map(toEntry), lost: [] }
  return raw.entries.length === 0 && raw.lost.length === 0 ? UNANSWERED : settle(question, raw)
}

/** The options that a question's values are chosen from; none where they are written or files. */
export function optionsOf({ shape }: Question): readonly AnswerOption[] {
  return shape.entries.flatMap(({ value }) => (value?.kind === 'option' ? value.options : []))
}

/** The units of a question; none for a question without. */
export function unitsOf({ shape }: Question): readonly AnswerOption[] {
  return shape.entries.flatMap(({ unit }) => (unit?.kind === 'option' ? unit.options : []))
}

type Raw = {
  readonly entries: readonly AnswerEntry[]
  /** Texts under options that were not chosen. */
  readonly lost: readonly string[]
}

function fromCells(question: Question, placed: readonly PlacedPart[], row: Datapoint): Raw {
  const options = optionsOf(question)
  const entries: Writable[] = []
  for (const { part, name } of placed) {
    if (part.column.option !== undefined) continue
    const cell = row.get(name)
    for (const [at, value] of splitCell(
      cell,
      part.column.isList,
      part.column.key === 'value' ? options : [],
    ).entries()) {
      const entry = (entries[at] ??= {})
      if (value !== '') setKey(entry, part.column.key, value)
    }
  }
  const lost: string[] = []
  for (const { part, name } of placed) {
    const { option, key } = part.column
    const text = option === undefined ? '' : textOfCell(row.get(name))
    if (option === undefined || text === '') continue
    const entry = entries.find(
      ({ value }) => value !== undefined && findOption(options, value)?.option.value === option,
    )
    if (entry === undefined) lost.push(`There is a ${part.words}, which was not chosen: “${text}”.`)
    else setKey(entry, key, text)
  }
  return { entries: entries.filter((entry) => Object.keys(entry).length > 0), lost }
}

type Writable = { -readonly [key in keyof AnswerEntry]: AnswerEntry[key] }

function setKey(entry: Writable, key: keyof AnswerEntry, value: AnswerEntry['value']): void {
  if (value === undefined) return
  if (key === 'value') entry.value = value
  else if (key !== 'file_size_mb') entry[key] = String(value)
  else if (String(value).trim() !== '' && Number.isFinite(Number(value))) entry.file_size_mb = Number(value)
}

function toEntry(object: JsonObject): AnswerEntry {
  const entry: Writable = {}
  for (const key of ENTRY_KEYS) {
    const value = ownValue(object, key)
    if (value !== undefined && value !== null) setKey(entry, key, plain(value))
  }
  return entry
}

function plain(value: Json): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : textOfValue(value)
}

/** The values of a cell: one, or several with `|` between them, or as a JSON list where one of them holds a `|` itself. */
function splitCell(
  cell: Json | undefined,
  isList: boolean,
  options: readonly AnswerOption[],
): readonly (string | number | boolean)[] {
  if (cell === undefined || cell === null || cell === '') return []
  if (isJsonList(cell)) return cell.map(plain)
  if (!isList || typeof cell !== 'string') return [plain(cell)]
  const readings = [listIn(cell), cell.split('|'), [cell]].flatMap((one) => (one === null ? [] : [one]))
  return readings.find((one) => one.every((value) => findOption(options, value) !== null)) ?? readings[0] ?? []
}

function listIn(cell: string): readonly string[] | null {
  if (!cell.startsWith('[')) return null
  try {
    const list: unknown = JSON.parse(cell)
    const isOurs = Array.isArray(list) && list.every((one) => typeof one === 'string')
    return isOurs && list.some((one) => one.includes('|')) ? list : null
  } catch {
    return null
  }
}

function textOfCell(cell: Json | undefined): string {
  return cell === undefined || cell === null ? '' : textOfValue(cell)
}

/** The option that a value means: the one of this value, else the only one of this label. */
function findOption(
  options: readonly AnswerOption[],
  value: string | number | boolean,
): { readonly option: AnswerOption; readonly isLabel: boolean } | null {
  const option =
    options.find((one) => one.value === value) ?? options.find((one) => String(one.value) === String(value))
  if (option !== undefined) return { option, isLabel: false }
  const [labelled, second] = options.filter(({ label }) => label === value)
  return labelled === undefined || second !== undefined ? null : { option: labelled, isLabel: true }
}

function settle(question: Question, { entries, lost }: Raw): ReadAnswer {
  const options = optionsOf(question)
  const units = unitsOf(question)
  const strange: string[] = []
  let byLabel = 0
  const answer = entries.map((entry): AnswerEntry => {
    const settled: Writable = { ...entry }
    if (options.length > 0 && entry.value !== undefined) {
      const found = findOption(options, entry.value)
      if (found === null) strange.push(`“${entry.value}” is none of the options.`)
      else settled.value = found.option.value
      if (found?.isLabel === true) byLabel++
    }
    if (units.length > 0 && entry.unit !== undefined) {
      const found = findOption(units, entry.unit)
      if (found === null) strange.push(`“${entry.unit}” is none of the units.`)
      else settled.unit = String(found.option.value)
      if (found?.isLabel === true) byLabel++
    }
    return settled
  })
  return { answer, strange: [...strange, ...lost], byLabel }
}
