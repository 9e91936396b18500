import type { Key } from '../../base/key.ts'
import type { Json } from '../../base/json.ts'
import { textOfValue } from '../../base/print-json.ts'
import type { Datapoint } from '../../dataset/schema.ts'
import { FINGERPRINT_COLUMN, RESPONSE_COLUMNS } from '../answers/csv-columns.ts'
import type { Question } from '../answers/list-questions.ts'
import type { AnswerTable } from './answer-table.ts'
import { type DatapointMatch, listParts, type Matching } from './match-columns.ts'
import { type PlacedPart, readAnswer, type ReadAnswer, UNANSWERED } from './read-answer.ts'

/** What one participant answered to one datapoint. */
export type CollectedAnswer = {
  /** Its place in the file, from 0. */
  readonly row: number
  /** Empty where the file names none. */
  readonly participant: string
  /** The datapoint, from 0; null where the row does not say which. */
  readonly datapoint: number | null
  /** That of the datapoint when it was answered; empty where the file has none. */
  readonly fingerprint: string
  /** By the question's item. */
  readonly answers: ReadonlyMap<Key, ReadAnswer>
}

/** The datapoints by the value of a field, or by the key of a fingerprinted row; null for one that several have. */
export type ValueIndex = ReadonlyMap<string, number | null>

/** Notes which datapoint (from 0) has which value in a field. A datapoint without one is not found by it. */
export function addToIndex(index: Map<string, number | null>, value: Json | undefined, datapoint: number): void {
  const text = textOf(value)
  if (text !== '') index.set(text, index.has(text) ? null : datapoint)
}

/** What a row with a fingerprint says of its datapoint. `key` is the same for the same fingerprint at the same place. */
export type FingerprintedRow = { readonly key: string; readonly fingerprint: string; readonly place: number | null }

/** The fingerprint that a row has, and where the datapoint stood then, from 0; null for a row without one. */
export function readFingerprint(row: Datapoint): FingerprintedRow | null {
  const fingerprint = textOf(row.get(FINGERPRINT_COLUMN))
  if (fingerprint === '') return null
  const place = numberIn(row, RESPONSE_COLUMNS[1], 0)
  return { key: JSON.stringify([fingerprint, place]), fingerprint, place }
}

/** How many rows are read between two pauses. */
export const ROWS_AT_A_TIME = 200

/**
 * Reads all answers of a table; after each few rows it gives back how many are read, so that the screen can be drawn between. `index` is needed
 * where a row finds its datapoint by a field, or by its fingerprint, where without a dataset the number stands for it.
 */
export function* collectAnswers(
  table: AnswerTable,
  questions: readonly Question[],
  matching: Matching,
  index: ValueIndex | null,
): Generator<number, readonly CollectedAnswer[], void> {
  const placed = placeParts(table, questions, matching)
  const all: CollectedAnswer[] = []
  for (const [at, row] of table.rows.entries()) {
    const answers = new Map<Key, ReadAnswer>()
    for (const question of questions) {
      const read = readAnswer(question, placed.get(question) ?? [], row)
      if (read !== UNANSWERED) answers.set(question.key, read)
    }
    const participant = matching.participant === null ? '' : textOf(row.get(matching.participant))
    const datapoint = findDatapoint(row, matching.datapoint, index)
    const fingerprint = textOf(row.get(FINGERPRINT_COLUMN))
    all.push({ row: at, participant, datapoint, fingerprint, answers })
    if (all.length % ROWS_AT_A_TIME === 0) yield all.length
  }
  return all
}

/** The questions whose answer stands whole in one column, with that column; the columns of the further parts are not needed there. */
export function placeParts(
  { whole }: Pick<AnswerTable, 'whole'>,
  questions: readonly Question[],
  { parts }: Pick<Matching, 'parts'>,
): ReadonlyMap<Question, readonly PlacedPart[]> {
  const placed = new Map<Question, PlacedPart[]>(questions.map((question) => [question, []]))
  for (const part of listParts(questions)) {
    const name = parts.get(part.id)
    if (name !== undefined) placed.get(part.question)?.push({ part, name, isWhole: whole.has(name) })
  }
  return placed
}

function findDatapoint(row: Datapoint, match: DatapointMatch | null, index: ValueIndex | null): number | null {
  if (match === null) return null
  if (match.by === 'field') return index?.get(textOf(row.get(match.column))) ?? null
  if (match.by !== 'fingerprint') return numberIn(row, match.column, match.by === 'index' ? 0 : 1)
  const own = readFingerprint(row)
  if (own === null || index === null) return numberIn(row, RESPONSE_COLUMNS[1], 0)
  return index.get(own.key) ?? null
}

function numberIn(row: Datapoint, column: string, first: 0 | 1): number | null {
  const text = textOf(row.get(column))
  const number = /^\d+(?:\.0+)?$/.test(text) ? Number(text) - first : -1
  return Number.isSafeInteger(number) && number >= 0 ? number : null
}

function textOf(value: Json | undefined): string {
  return value === undefined || value === null ? '' : textOfValue(value).trim()
}
