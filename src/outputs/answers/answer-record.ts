import type { Key } from '../../base/key.ts'
import type { Answer } from '../../items/item-model.ts'
import type { Question } from './list-questions.ts'

/** The answer to one question, as the platform gives it. Source: format.md §6 (sure). */
export type AnswerRecord = { readonly instruction_id: string; readonly type: string; readonly answer: Answer }

/**
 * All answers of one participant to one datapoint. `record_index` counts from 0, as the import's reports do. How the platform's download
 * wraps the records is not published; this wrapping is ours. `_datapoint` is the datapoint's fingerprint: where the designer answered it.
 */
export type Response = {
  readonly participant: string
  readonly record_index: number
  readonly answers: readonly AnswerRecord[]
  readonly _datapoint?: string
}

/** The answer records of one datapoint, in reading order; a question that is not answered yet has none. */
export function toAnswerRecords(
  questions: readonly Question[],
  answers: ReadonlyMap<Key, Answer>,
): readonly AnswerRecord[] {
  return questions.flatMap(({ key, instructionId, type }) => {
    const answer = answers.get(key) ?? []
    return answer.length === 0 ? [] : [{ instruction_id: instructionId, type, answer }]
  })
}

/** Responses as the text of a JSON file, with two spaces and a line break at the end. */
export function printResponses(responses: readonly Response[]): string {
  return `${JSON.stringify(responses, null, 2)}\n`
}
