import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../src/items/item-model.ts'
import type { Item } from '../../../../src/items/schemas.ts'
import { type Response, toAnswerRecords } from '../../../../src/outputs/answers/answer-record.ts'
import { listColumns, printCsv, RESPONSE_COLUMNS, toCsvRow } from '../../../../src/outputs/answers/csv-columns.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { itemSamples } from '../../../fixtures/item-samples.ts'
import { arbitraryQuestion } from '../../../support/arbitrary-question.ts'
import { pageWith, question } from '../../checks/layout-of.ts'

const every = pageWith(...Object.values(itemSamples).map(({ item }): Item => item))
const arbitraryPage = fc.array(arbitraryQuestion, { maxLength: 6 }).map((items) => pageWith(...items))

describe('the columns', () => {
  it('are there for every type of question', () => {
    const questions = listQuestions(every)
    const answered = new Set(listColumns(questions).map(({ instructionId }) => instructionId))
    expect([...answered]).toEqual(questions.map(({ instructionId }) => instructionId))
    expect(questions.map(({ type }) => type)).toEqual(expect.arrayContaining(['multiple_choice', 'file_upload']))
  })

  it('are named by the questions', () => {
    const { multiple_choice, multiple_choice_with_free_text, free_text, free_text_with_unit, file_upload } = itemSamples
    const asked = [multiple_choice, multiple_choice_with_free_text, free_text, free_text_with_unit, file_upload]
    const layout = pageWith(...asked.map(({ item }): Item => item))
    expect(listColumns(listQuestions(layout)).map(({ name }) => name)).toEqual([
      'which_response_is_more_helpful',
      'is_anything_in_the_response_wrong',
      'is_anything_in_the_response_wrong_explanation',
      'why_did_you_choose_it',
      'how_long_did_the_task_take',
      'how_long_did_the_task_take_unit',
      'add_a_photo_of_the_label_file_key',
      'add_a_photo_of_the_label_file_name',
      'add_a_photo_of_the_label_file_size_mb',
      'add_a_photo_of_the_label_content_type',
    ])
  })

  it('are unique, never empty, and the same again', () => {
    fc.assert(
      fc.property(arbitraryPage, (layout) => {
        const names = [...RESPONSE_COLUMNS, ...listColumns(listQuestions(layout)).map(({ name }) => name)]
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) expect(name).toMatch(/^[\p{ID_Continue}]+$/u)
        expect(listColumns(listQuestions(layout))).toEqual(listColumns(listQuestions(layout)))
      }),
    )
  })

  it.each([
    [
      ['Why?', 'Why?'],
      ['why', 'why_2'],
    ],
    [
      ['Participant', '?!'],
      ['participant_2', 'question'],
    ],
    [
      ['Qualité de l’été', 'أي الإجابتين؟'],
      ['qualite_de_lete', 'أي_الإجابتين'],
    ],
    [['How would you rate the overall quality of the response?'], ['how_would_you_rate_the_overall_quality']],
  ])('%j are called %j', (texts, names) => {
    const items = texts.map((description): Item => ({ type: 'free_text', description }))
    expect(listColumns(listQuestions(pageWith(...items))).map(({ name }) => name)).toEqual(names)
  })
})

describe('a table row', () => {
  const several: Item = {
    ...itemSamples.multiple_choice_with_free_text.item,
    answer_limit: -1,
    description: 'Faults',
    options: [
      { label: 'Spelling', value: 'spelling', heading: 'Where?' },
      { label: 'Other', value: 'x|y', heading: 'What?' },
    ],
  }
  const questions = listQuestions(
    pageWith(several, { ...itemSamples.multiple_choice.item, answer_limit: -1, description: 'All' }),
  )
  const columns = listColumns(questions)
  const rowOf = (first: Answer, second: Answer) => {
    const answers = toAnswerRecords(
      questions,
      new Map([
        [questions[0]!.key, first],
        [questions[1]!.key, second],
      ]),
    )
    return Object.fromEntries(toCsvRow(columns, { participant: 'p1', record_index: 3, answers }))
  }

  it('joins several values, and gives each option’s text a cell of its own', () => {
    expect(rowOf([{ value: 'spelling', explanation: 'Line 2' }], [{ value: 'a' }, { value: 'b' }])).toEqual({
      participant: 'p1',
      record_index: '3',
      faults: 'spelling',
      faults_explanation_spelling: 'Line 2',
      faults_explanation_x_y: '',
      all: 'a|b',
    })
  })

  it('writes a list where a value holds the separator, and nothing where nothing is answered', () => {
    expect(rowOf([{ value: 'x|y', explanation: 'a|b' }], [])).toEqual({
      participant: 'p1',
      record_index: '3',
      faults: '["x|y"]',
      faults_explanation_spelling: '',
      faults_explanation_x_y: 'a|b',
      all: '',
    })
  })

  it('comes back from the CSV as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const [why] = listQuestions(pageWith(question))
        const responses = texts.map((value, record_index): Response => ({
          participant: 'p',
          record_index,
          answers: [{ instruction_id: why!.instructionId, type: 'free_text', answer: [{ value }] }],
        }))
        const { data } = Papa.parse<{ why: string }>(printCsv([why!], responses).trimEnd(), { header: true })
        expect(data.map(({ why: text }) => text)).toEqual(texts)
      }),
    )
  })
})
