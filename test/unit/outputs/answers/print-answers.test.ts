import { expect, test } from 'vitest'
import { type Mocked, printAnswers } from '../../../../src/outputs/answers/print-answers.ts'
import { FIRST_PLAN, type AnswerForm } from '../../../../src/outputs/study-settings.ts'
import { AUTO_MANNERS } from '../../../../src/items/answer-model.ts'
import type { Item } from '../../../../src/items/schemas.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { pageWith, question } from '../../checks/layout-of.ts'

const choice: Item = {
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit: 1,
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
}
const questions = listQuestions(pageWith(choice, question))
const settings: Mocked = { annotatorsPerTask: 2, mockDatapoints: 5, mockManner: 'random', mockSeed: 1, datapoints: 3 }
const print = (form: AnswerForm, part: Partial<Mocked> = {}) => printAnswers(form, questions, { ...settings, ...part })

test('one example has an answer to each question', () => {
  expect(JSON.parse(print('record').text)).toMatchObject({
    participant: 'made-up-1',
    record_index: 0,
    answers: [{ type: 'multiple_choice' }, { type: 'free_text' }],
  })
})

test('schema, types and columns are about these questions', () => {
  expect(JSON.parse(print('schema').text)).toMatchObject({ $defs: { WhichAnswer: {}, WhyAnswer: {} } })
  expect(print('types').text).toContain('export type WhichAnswer')
  expect(print('columns').text).toBe('participant\nrecord_index\nwhich\nwhy\n')
})

test('made-up answers stop where the dataset does, and are the same for the same seed', () => {
  const csv = print('mock-csv').text
  expect(csv.trimEnd().split('\n')).toHaveLength(1 + 3 * 2)
  expect(csv.split(/\r?\n/)[0]).toBe('participant,record_index,which,why')
  expect(JSON.parse(print('mock-json', { datapoints: null }).text)).toHaveLength(5 * 2)
  expect(print('mock-json').text).toBe(print('mock-json').text)
  expect(print('mock-json', { mockSeed: 2 }).text).not.toBe(print('mock-json').text)
})

test('made-up answers differ from the start, so that code can be tried on them', () => {
  const text = print('mock-json', { ...FIRST_PLAN, mockDatapoints: 10, datapoints: 10 }).text
  const responses: { answers: { answer: { value: string }[] }[] }[] = JSON.parse(text)
  const valuesOf = (at: number) => new Set(responses.map(({ answers }) => answers[at]?.answer[0]?.value))
  expect(valuesOf(0)).toEqual(new Set(['a', 'b']))
  expect(valuesOf(1).size).toBeGreaterThan(15)
})

test('one example is plain, whatever the made-up answers are like', () => {
  for (const mockManner of AUTO_MANNERS) {
    expect(JSON.parse(print('record', { mockManner }).text)).toMatchObject({
      answers: [
        { answer: [{ value: 'a' }] },
        { answer: [{ value: 'This is a made-up answer to try the layout out.' }] },
      ],
    })
  }
})

test('a question that nothing can answer is named', () => {
  const impossible: Item = { ...choice, options: [] }
  const { text, problems } = printAnswers('record', listQuestions(pageWith(impossible)), settings)
  expect(JSON.parse(text)).toMatchObject({ answers: [] })
  expect(problems).toEqual([expect.stringContaining('“Which?”: no answer could be made up')])
})
