import type { AnswerColumn } from '../answers/csv-columns.ts'
import { FINGERPRINT_COLUMN, listColumns, RESPONSE_COLUMNS } from '../answers/csv-columns.ts'
import type { Question } from '../answers/list-questions.ts'
import type { AnswerTable } from './answer-table.ts'

/** A part of a question's answer that may stand in a column of its own: its value, its unit, the text under an option. */
export type AnswerPart = {
  /** Stays the same while the question's words change. */
  readonly id: string
  readonly question: Question
  readonly column: AnswerColumn
  /** Which part it is, in a word or two; empty for the main one. */
  readonly words: string
}

/**
 * How a row finds its datapoint: by its number, counted from 0 or from 1, by the value of a field, or by the fingerprint of what was shown,
 * with the number where several datapoints have the same.
 */
export type DatapointMatch =
  | { readonly by: 'index' | 'number'; readonly column: string }
  | { readonly by: 'fingerprint'; readonly column: typeof FINGERPRINT_COLUMN }
  | { readonly by: 'field'; readonly column: string; readonly field: string }

/** Which column holds what; null for none. */
export type Matching = {
  /** By the part's id. */
  readonly parts: ReadonlyMap<string, string>
  readonly participant: string | null
  readonly datapoint: DatapointMatch | null
}

/** What somebody has set by hand; what is not there is matched by itself. */
export type Corrections = {
  readonly parts: ReadonlyMap<string, string | null>
  readonly participant?: string | null
  readonly datapoint?: DatapointMatch | null
}

/** Nothing is set by hand. */
export const NO_CORRECTIONS: Corrections = { parts: new Map() }

/** The parts of all answers, in reading order; each question begins with its main one. */
export function listParts(questions: readonly Question[]): readonly AnswerPart[] {
  const byId = new Map(questions.map((question) => [question.instructionId, question]))
  const begun = new Set<Question>()
  return listColumns(questions).flatMap((column) => {
    const question = byId.get(column.instructionId)
    if (question === undefined) return []
    const isMain = !begun.has(question)
    begun.add(question)
    const id = JSON.stringify([
      column.instructionId,
      column.key,
      ...(column.option === undefined ? [] : [column.option]),
    ])
    return [{ id, question, column, words: isMain && column.key === 'value' ? '' : partWords(column, question) }]
  })
}

/**
 * Which column of a table holds what, as far as it is certain: by the question's id, by the name that the app gives the column, or by the
 * question's own words where no other question has the same. A row finds its datapoint by its fingerprint, which the designer's own answers
 * have, else by `record_index`, else by the first of the `fields`, whose values are unique, that is a column too; the field comes before the
 * number where the data is a copy, whose datapoints may have other numbers than those that were uploaded. What somebody has corrected stands.
 */
export function matchColumns(
  { names }: Pick<AnswerTable, 'names'>,
  questions: readonly Question[],
  fields: readonly string[],
  corrections: Corrections = NO_CORRECTIONS,
  isCopy = false,
): Matching {
  const there = new Set(names)
  const parts = matchParts(names, questions, corrections)
  const taken = new Set(parts.values())
  const free = (name: string) => there.has(name) && !taken.has(name)
  const own = (name: string | null | undefined) => name === null || (name !== undefined && there.has(name))
  const { participant, datapoint } = corrections
  const field = fields.find(free)
  const byField: DatapointMatch | null = field === undefined ? null : { by: 'field', column: field, field }
  const byIndex: DatapointMatch | null = free(RECORD_INDEX) ? { by: 'index', column: RECORD_INDEX } : null
  const byFingerprint: DatapointMatch | null = free(FINGERPRINT_COLUMN)
    ? { by: 'fingerprint', column: FINGERPRINT_COLUMN }
    : null
  const byItself = byFingerprint ?? (isCopy ? (byField ?? byIndex) : (byIndex ?? byField))
  return {
    parts,
    participant: own(participant)
      ? (participant ?? null)
      : (names.find((name) => free(name) && PARTICIPANT.test(name)) ?? null),
    datapoint: datapoint !== undefined && own(datapoint?.column ?? null) ? datapoint : byItself,
  }
}

/** The columns that nothing is read from, in the order of the file. */
export function listUnused({ names }: Pick<AnswerTable, 'names'>, matching: Matching): readonly string[] {
  const used = new Set<string | undefined>([
    ...matching.parts.values(),
    matching.participant ?? undefined,
    matching.datapoint?.column,
    matching.datapoint?.by === 'fingerprint' ? RECORD_INDEX : undefined,
    VERDICT_COLUMN,
    COMMENT_COLUMN,
  ])
  return names.filter((name) => !used.has(name))
}

/** The columns of what was thought of an answer. No question’s column begins with `_`. */
export const VERDICT_COLUMN = '_verdict'
/** The one of the comments. */
export const COMMENT_COLUMN = '_comment'

const RECORD_INDEX = RESPONSE_COLUMNS[1]

/** What columns of participants’ ids are called: ours, and the platform’s. */
const PARTICIPANT = /^(?:participant|participant[ _-]?id|prolific[ _-]?(?:p?id))$/i

function matchParts(
  names: readonly string[],
  questions: readonly Question[],
  corrections: Corrections,
): ReadonlyMap<string, string> {
  const there = new Set(names)
  const all = listParts(questions)
  const parts = new Map<string, string>()
  const taken = new Set<string>()
  const take = (part: AnswerPart, name: string | undefined) => {
    if (name === undefined || !there.has(name) || taken.has(name) || parts.has(part.id)) return
    parts.set(part.id, name)
    taken.add(name)
  }
  for (const part of all) take(part, corrections.parts.get(part.id) ?? undefined)
  const open = all.filter(({ id }) => !corrections.parts.has(id))
  for (const part of open) if (isMain(part, all)) take(part, part.question.instructionId)
  for (const part of open) take(part, part.column.name)
  const byWords = new Map(names.map((name) => [fold(name), name]))
  for (const part of open) {
    const words = fold(part.question.text)
    const isOnlyOne = questions.filter(({ text }) => fold(text) === words).length === 1
    const isOneColumn = names.filter((name) => fold(name) === words).length === 1
    if (isMain(part, all) && words !== '' && isOnlyOne && isOneColumn) take(part, byWords.get(words))
  }
  return parts
}

function isMain(part: AnswerPart, all: readonly AnswerPart[]): boolean {
  return all.find(({ question }) => question === part.question) === part
}

function partWords({ key, option }: AnswerColumn, { shape }: Question): string {
  if (option === undefined) return KEY_WORDS[key]
  const options = shape.entries.flatMap(({ value }) => (value?.kind === 'option' ? value.options : []))
  const label = options.find(({ value }) => value === option)?.label || String(option)
  return `text under “${label}”`
}

const KEY_WORDS: { readonly [key in AnswerColumn['key']]: string } = {
  value: 'value',
  unit: 'unit',
  explanation: 'text',
  file_key: 'file key',
  file_name: 'file name',
  file_size_mb: 'file size',
  content_type: 'file type',
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}
