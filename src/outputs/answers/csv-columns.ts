import type { Json } from '../../base/json.ts'
import type { Datapoint } from '../../dataset/schema.ts'
import { createDatapointWriter } from '../../dataset/write.ts'
import type { AnswerOption, AnswerShape } from '../../items/answer-model.ts'
import type { AnswerEntry } from '../../items/item-model.ts'
import type { Response } from './answer-record.ts'
import type { Question } from './list-questions.ts'
import { firstFree, slugOf } from './name-questions.ts'

/** One column of a table of answers: which key of which question's answer stands in it. */
export type AnswerColumn = {
  readonly name: string
  readonly instructionId: string
  readonly key: keyof AnswerEntry
  /** Only for a text that belongs to one option of several: the option's value. */
  readonly option?: AnswerOption['value']
  /** Whether several values can stand in one cell. */
  readonly isList: boolean
}

/** The keys of an answer's entry, in the order of their columns. Source: format.md §6. */
export const ENTRY_KEYS = [
  'value',
  'unit',
  'explanation',
  'file_key',
  'file_name',
  'file_size_mb',
  'content_type',
] as const

/** The first columns of every table. */
export const RESPONSE_COLUMNS = ['participant', 'record_index'] as const

/** The column of the datapoints' fingerprints, behind the answers. No question’s column begins with `_`. */
export const FINGERPRINT_COLUMN = '_datapoint'

/**
 * The columns of the questions, in reading order, named by the questions' words: `why`, `weight` and `weight_unit`, and for the texts
 * under several chosen options one column each, `what_is_wrong_explanation_spelling`. Names are unique; of equals the second ends in `_2`.
 */
export function listColumns(questions: readonly Question[]): readonly AnswerColumn[] {
  const used = new Set<string>(RESPONSE_COLUMNS)
  return questions.flatMap(({ text, instructionId, shape }) => {
    const endings = listEndings(shape)
    const stem = slugOf(text) || 'question'
    const named = firstFree(
      (count) => (count === 1 ? stem : `${stem}_${count}`),
      (name) => endings.every(({ ending }) => !used.has(name + ending)),
    )
    return endings.map(({ ending, key, option }) => {
      used.add(named + ending)
      const isList = shape.maxEntries > 1 && option === undefined
      return { name: named + ending, instructionId, key, isList, ...(option !== undefined && { option }) }
    })
  })
}

/**
 * The cells of a response: column name → text. Several values stand in one cell, with `|` between them; when one of them holds a `|`
 * itself, the cell is a JSON list. A question without an answer has empty cells.
 */
export function toCsvRow(columns: readonly AnswerColumn[], response: Response): Datapoint {
  const answers = new Map(response.answers.map(({ instruction_id, answer }) => [instruction_id, answer]))
  const row = new Map<string, Json>([
    ['participant', response.participant],
    ['record_index', String(response.record_index)],
  ])
  for (const { name, instructionId, key, option, isList } of columns) {
    const entries = (answers.get(instructionId) ?? []).filter(({ value }) => option === undefined || value === option)
    const values = entries.flatMap((entry) => (entry[key] === undefined ? [] : [String(entry[key])]))
    row.set(name, cellOf(values, isList))
  }
  if (response._datapoint !== undefined) row.set(FINGERPRINT_COLUMN, response._datapoint)
  return row
}

/** Responses as the text of a CSV file. Texts stay as they were written: open it as data, not as formulas. */
export function printCsv(questions: readonly Question[], responses: readonly Response[]): string {
  const columns = listColumns(questions)
  const own = responses.some(({ _datapoint }) => _datapoint !== undefined) ? [FINGERPRINT_COLUMN] : []
  const writer = createDatapointWriter('csv', [...RESPONSE_COLUMNS, ...columns.map(({ name }) => name), ...own])
  return writer.head + responses.map((response) => writer.next(toCsvRow(columns, response))).join('') + writer.tail
}

type Ending = { readonly ending: string; readonly key: keyof AnswerEntry; readonly option?: AnswerOption['value'] }

/** What a question's columns add to its name. */
function listEndings({ entries, maxEntries }: AnswerShape): readonly Ending[] {
  const keys = ENTRY_KEYS.filter((key) => entries.some((entry) => entry[key] !== undefined))
  const options = entries.flatMap(({ value }) => (value?.kind === 'option' ? value.options : []))
  const used = new Set<string>()
  return keys.flatMap((key): readonly Ending[] => {
    if (key === 'value') return [{ ending: '', key }]
    if (maxEntries === 1 || options.length === 0) return [{ ending: `_${key}`, key }]
    return options.map(({ value }, at) => {
      const stem = `_${key}_${slugOf(String(value)) || at + 1}`
      const ending = firstFree(
        (count) => (count === 1 ? stem : `${stem}_${count}`),
        (name) => !used.has(name),
      )
      used.add(ending)
      return { ending, key, option: value }
    })
  })
}

function cellOf(values: readonly string[], isList: boolean): string {
  return isList && values.some((value) => value.includes('|')) ? JSON.stringify(values) : values.join('|')
}
