import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { type AnswerTable, createAnswerTableReader } from '../../../../src/outputs/collected/answer-table.ts'
import { collectAnswers, type CollectedAnswer } from '../../../../src/outputs/collected/collect-answers.ts'
import { type Corrections, matchColumns } from '../../../../src/outputs/collected/match-columns.ts'

/** The table in a file's text. */
export function tableOf(text: string, fileName: string): AnswerTable {
  const reader = createAnswerTableReader()
  for (const result of readDatasetText(text, fileName).results) reader.add(result)
  return reader.table()
}

/** All answers of a table, with what is matched by itself and these corrections. */
export function collect(table: AnswerTable, layout: Layout, corrections?: Corrections): readonly CollectedAnswer[] {
  const questions = listQuestions(layout)
  const matching = matchColumns(table, questions, [], corrections)
  const reading = collectAnswers(table, questions, matching, null)
  for (;;) {
    const next = reading.next()
    if (next.done === true) return next.value
  }
}
