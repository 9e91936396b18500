import { countWords, numberWords } from '../../base/number-words.ts'
import { printResponses, type Response } from './answer-record.ts'
import { createAnswerSchema } from './answer-schema.ts'
import { listColumns, printCsv, RESPONSE_COLUMNS } from './csv-columns.ts'
import type { Question } from './list-questions.ts'
import { mockResponses } from './mock-responses.ts'
import { printAnswerTypes } from './print-answer-types.ts'
import type { AnswerForm, StudySettings } from '../study-settings.ts'

/** A file about the answers: its name, its type for the browser, its text, and what could not be put into it. */
export type AnswerFile = {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly problems: readonly string[]
}

/** More datapoints than this are not answered by made-up participants. */
export const MOST_MOCKED = 1000

/** What is to be shown of what comes back, as a file. `datapoints` is how many the dataset has; made-up answers stop there. */
export function printAnswers(form: AnswerForm, questions: readonly Question[], settings: Mocked): AnswerFile {
  if (form === 'schema') return plain('answers.schema.json', JSON_TYPE, printJson(createAnswerSchema(questions)))
  if (form === 'types') return plain('answers.ts', 'text/plain', printAnswerTypes(questions))
  if (form === 'columns') return plain('answer-columns.txt', 'text/plain', printColumns(questions))
  const isOne = form === 'record'
  const { responses, problems } = mock(questions, settings, isOne)
  if (isOne) return { name: 'answer-example.json', type: JSON_TYPE, text: printJson(responses[0] ?? null), problems }
  return form === 'mock-csv'
    ? { name: 'made-up-answers.csv', type: 'text/csv', text: printCsv(questions, responses), problems }
    : { name: 'made-up-answers.json', type: JSON_TYPE, text: printResponses(responses), problems }
}

/** The settings that made-up answers hang on. */
export type Mocked = Pick<StudySettings, 'annotatorsPerTask' | 'mockDatapoints' | 'mockManner' | 'mockSeed'> & {
  /** How many datapoints there are; null without a dataset, where numbers are made up too. */
  readonly datapoints: number | null
}

type Made = { readonly responses: readonly Response[]; readonly problems: readonly string[] }

/** What made-up answers are, and are not, in two sentences. */
export function mockWords(settings: Omit<Mocked, 'mockManner' | 'mockSeed'>): string {
  const { annotatorsPerTask, datapoints } = settings
  const count = mockedCount(settings)
  const which =
    datapoints === null || count === datapoints
      ? countWords(count, 'datapoint')
      : `the first ${numberWords(count)} of ${countWords(datapoints, 'datapoint')}`
  const who = annotatorsPerTask === 1 ? '1 made-up person' : `${numberWords(annotatorsPerTask)} made-up people`
  return `Answers to ${which} by ${who}, ${annotatorsPerTask === 1 ? 'who' : 'each of whom'} answers all of these. They have the form of real answers but do not follow the study’s groups and places: in the study a participant answers one group.`
}

function mockedCount({ mockDatapoints, datapoints }: Pick<Mocked, 'mockDatapoints' | 'datapoints'>): number {
  return Math.min(MOST_MOCKED, mockDatapoints, datapoints ?? mockDatapoints)
}

function mock(questions: readonly Question[], settings: Mocked, isOne: boolean): Made {
  const { annotatorsPerTask, mockManner, mockSeed } = settings
  return mockResponses({
    questions,
    datapoints: Array.from({ length: isOne ? 1 : mockedCount(settings) }, (_, index) => index),
    annotatorsPerTask: isOne ? 1 : annotatorsPerTask,
    // One example is to be read, many are to be analysed.
    manner: isOne ? 'valid' : mockManner,
    seed: mockSeed,
  })
}

function plain(name: string, type: string, text: string): AnswerFile {
  return { name, type, text, problems: [] }
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** One column a line. */
function printColumns(questions: readonly Question[]): string {
  return `${[...RESPONSE_COLUMNS, ...listColumns(questions).map(({ name }) => name)].join('\n')}\n`
}

const JSON_TYPE = 'application/json'
