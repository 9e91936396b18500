import type { Json } from '../../base/json.ts'
import { createDatapointWriter } from '../../dataset/write.ts'
import { FINGERPRINT_COLUMN, listColumns, RESPONSE_COLUMNS, toCsvRow } from '../answers/csv-columns.ts'
import type { Question } from '../answers/list-questions.ts'
import type { AnswerTable } from './answer-table.ts'
import type { CollectedAnswer } from './collect-answers.ts'
import { COMMENT_COLUMN, VERDICT_COLUMN } from './match-columns.ts'

/** What can be thought of an answer. */
export type Verdict = 'pass' | 'fail'

/** What somebody thought of one answer. */
export type Judgement = { readonly verdict: Verdict | null; readonly comment: string }

/** By the row of the answer. */
export type Judgements = ReadonlyMap<number, Judgement>

/** Nothing is thought of an answer yet. */
export const NOT_JUDGED: Judgement = { verdict: null, comment: '' }

/** What a file of answers that was judged here before says of its answers. */
export function readJudgements({ rows }: Pick<AnswerTable, 'rows'>): Judgements {
  const judgements = new Map<number, Judgement>()
  for (const [at, row] of rows.entries()) {
    const said = row.get(VERDICT_COLUMN)
    const verdict = said === 'pass' || said === 'fail' ? said : null
    const comment = row.get(COMMENT_COLUMN)
    const text = typeof comment === 'string' ? comment : ''
    if (verdict !== null || text !== '') judgements.set(at, { verdict, comment: text })
  }
  return judgements
}

/**
 * All answers with what was thought of each, as a JSON or a CSV file: the app's own form, so that it opens again, with two columns more. Where a
 * row has no datapoint, its `record_index` is empty.
 */
export function printJudged(
  form: 'json' | 'csv',
  questions: readonly Question[],
  answers: readonly CollectedAnswer[],
  judgements: Judgements,
): string {
  const columns = listColumns(questions)
  const own = answers.some(({ fingerprint }) => fingerprint !== '') ? [FINGERPRINT_COLUMN] : []
  const names = [...RESPONSE_COLUMNS, ...columns.map(({ name }) => name), ...own, VERDICT_COLUMN, COMMENT_COLUMN]
  const writer = createDatapointWriter(form, names)
  const lines = answers.map(({ row, participant, datapoint, fingerprint, answers: read }) => {
    const { verdict, comment } = judgements.get(row) ?? NOT_JUDGED
    const records = questions.flatMap(({ key, instructionId, type }) => {
      const { answer = [] } = read.get(key) ?? {}
      return answer.length === 0 ? [] : [{ instruction_id: instructionId, type, answer }]
    })
    const judged: readonly (readonly [string, Json])[] = [
      ...(fingerprint === '' ? [] : [[FINGERPRINT_COLUMN, fingerprint] as const]),
      [VERDICT_COLUMN, verdict ?? ''],
      [COMMENT_COLUMN, comment],
    ]
    if (form === 'json') {
      const record: readonly (readonly [string, Json])[] = [
        ['participant', participant],
        ['record_index', datapoint],
        ['answers', records],
      ]
      return writer.next(new Map([...record, ...judged]))
    }
    const cells = toCsvRow(columns, { participant, record_index: datapoint ?? 0, answers: records })
    return writer.next(new Map([...cells, ...(datapoint === null ? [['record_index', ''] as const] : []), ...judged]))
  })
  return writer.head + lines.join('') + writer.tail
}
