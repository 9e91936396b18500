import { shortName } from '../../base/short-name.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { Layout } from '../../layout/layout.ts'
import { listQuestions } from '../answers/list-questions.ts'
import { mockWords, printAnswers } from '../answers/print-answers.ts'
import { groupingOf } from '../batch/batch-details.ts'
import type { SwapRecord } from '../counterbalance/counterbalance.ts'
import { listSwaps } from '../counterbalance/list-swaps.ts'
import {
  NOTHING_TURNED,
  printUnswap,
  SNIPPET_LANGUAGES,
  type SnippetLanguage,
  unclearWords,
} from '../counterbalance/print-unswap.ts'
import type { ExportEntry, ExportInput } from '../export-catalogue.ts'
import { safeName } from '../safe-name.ts'
import type { AnswerForm } from '../study-settings.ts'

/** What the answers will look like, so that analysis code can be written before the study. */
export function listAnswerExports({ layout, schema, details, plan, dataset }: ExportInput): readonly ExportEntry[] {
  const questions = listQuestions(layout)
  const settings = {
    ...plan,
    annotatorsPerTask: groupingOf(details).annotatorsPerTask,
    datapoints: dataset === null ? null : dataset.count - dataset.leftOut,
  }
  const entry = (form: AnswerForm, id: string, title: string, purpose: string): ExportEntry => {
    const name = NAMES[form]
    return {
      id,
      group: 'answers',
      title,
      purpose,
      fileName: name,
      mediaType: name.endsWith('.csv') ? 'text/csv' : 'application/json',
      blocked: questions.length === 0 ? NO_QUESTION : null,
      ...(form !== 'schema' && { note: mockWords(settings) }),
      inZip: `answers/${name}`,
      make: () => printAnswers(form, questions, settings).text,
    }
  }
  return [
    entry('schema', 'answer-schema', 'Answer schema', 'A JSON Schema to check a file of answers with.'),
    entry('mock-json', 'mock-json', 'Made-up answers, JSON', 'To write analysis code before the study.'),
    entry('mock-csv', 'mock-csv', 'Made-up answers, CSV', 'Made-up answers as a table, for a spreadsheet.'),
    ...plan.swapped.flatMap((record) => listUnswaps(record, layout, schema, questions.length === 0)),
  ]
}

/** The code that reads the answers of counterbalanced datapoints back; none where the schema has nothing of what changed places. */
function listUnswaps(
  { pairs, orderField }: SwapRecord,
  layout: Layout,
  schema: Schema | null,
  hasNoQuestion: boolean,
): readonly ExportEntry[] {
  const known = new Set(schema?.fields.map(({ name }) => name))
  const missing = [orderField, ...pairs.flat()].filter((name) => !known.has(name))
  if (missing.includes(orderField) && missing.length > 1) return []
  const list = listSwaps(layout, schema, pairs)
  const note = list.swaps.length === 0 ? NOTHING_TURNED : unclearWords(list)
  return SNIPPET_LANGUAGES.map((language) => {
    const { title, ending, mediaType } = LANGUAGES[language]
    const fileName = `unswap_${safeName(orderField, 'order')}.${ending}`
    return {
      id: `unswap-${language}-${orderField}`,
      group: 'answers',
      title: `Swapped answers, ${title}`,
      purpose: `Code for the analysis: with the field “${shortName(orderField)}” joined to them, it turns the answers to swapped datapoints round.`,
      fileName,
      mediaType,
      blocked: hasNoQuestion ? NO_QUESTION : missing.length === 0 ? null : goneWords(missing),
      ...(note !== null && { note }),
      inZip: `answers/${fileName}`,
      make: () => printUnswap(list, orderField, language),
    }
  })
}

function goneWords(names: readonly string[]): string {
  const fields = names.map((name) => `“${shortName(name)}”`).join(', ')
  return `The datapoints were counterbalanced, but the schema no longer has ${fields}. Bring ${names.length === 1 ? 'it' : 'them'} back, or counterbalance again.`
}

const NO_QUESTION = 'No body page asks a question. Add one in the design.'

const LANGUAGES: Readonly<
  Record<SnippetLanguage, { readonly title: string; readonly ending: string; readonly mediaType: string }>
> = {
  python: { title: 'Python', ending: 'py', mediaType: 'text/x-python' },
  javascript: { title: 'JavaScript', ending: 'js', mediaType: 'text/javascript' },
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
