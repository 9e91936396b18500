import { listQuestions } from '../answers/list-questions.ts'
import { printAnswers } from '../answers/print-answers.ts'
import { groupingOf } from '../batch/batch-details.ts'
import type { ExportEntry, ExportInput } from '../export-catalogue.ts'
import type { AnswerForm } from '../study-settings.ts'

/** What the answers will look like, so that analysis code can be written before the study. */
export function listAnswerExports({ layout, details, plan, dataset }: ExportInput): readonly ExportEntry[] {
  const questions = listQuestions(layout)
  const entry = (form: AnswerForm, id: string, title: string, purpose: string): ExportEntry => {
    const made = () =>
      printAnswers(form, questions, {
        ...plan,
        annotatorsPerTask: groupingOf(details).annotatorsPerTask,
        datapoints: dataset === null ? null : dataset.count - dataset.leftOut,
      })
    const name = NAMES[form]
    return {
      id,
      group: 'answers',
      title,
      purpose,
      fileName: name,
      mediaType: name.endsWith('.csv') ? 'text/csv' : 'application/json',
      blocked: questions.length === 0 ? 'No body page asks a question. Add one in the design.' : null,
      inZip: `answers/${name}`,
      make: () => made().text,
    }
  }
  return [
    entry('schema', 'answer-schema', 'Answer schema', 'A JSON Schema to check a file of answers with.'),
    entry('mock-json', 'mock-json', 'Made-up answers, JSON', 'To write analysis code before the study.'),
    entry('mock-csv', 'mock-csv', 'Made-up answers, CSV', 'Made-up answers as a table, for a spreadsheet.'),
  ]
}

/** The names that `printAnswers` gives, known before anything is made. */
const NAMES: Readonly<Record<AnswerForm, string>> = {
  record: 'answer-example.json',
  schema: 'answers.schema.json',
  types: 'answers.ts',
  columns: 'answer-columns.txt',
  'mock-json': 'made-up-answers.json',
  'mock-csv': 'made-up-answers.csv',
}
