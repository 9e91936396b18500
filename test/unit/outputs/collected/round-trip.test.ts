import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../src/base/seeded-random.ts'
import type { Answer } from '../../../../src/items/item-model.ts'
import type { Item } from '../../../../src/items/schemas.ts'
import { printResponses, type Response } from '../../../../src/outputs/answers/answer-record.ts'
import { printCsv } from '../../../../src/outputs/answers/csv-columns.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { mockResponses } from '../../../../src/outputs/answers/mock-responses.ts'
import { type Judgements, printJudged, readJudgements } from '../../../../src/outputs/collected/judgements.ts'
import { itemSamples } from '../../../fixtures/item-samples.ts'
import { arbitraryQuestion } from '../../../support/arbitrary-question.ts'
import { pageWith } from '../../checks/layout-of.ts'
import { collect, tableOf } from './table-of.ts'

const every = pageWith(...Object.values(itemSamples).map(({ item }): Item => item))
const arbitraryPage = fc.array(arbitraryQuestion, { minLength: 1, maxLength: 4 }).map((items) => pageWith(...items))

/** What a CSV cannot tell apart is made the same: 1 and "1". Entries of equal value may change places. */
function plainly(answer: Answer) {
  const entries = answer.map(({ value, ...rest }) => ({
    ...rest,
    ...(value !== undefined && { value: String(value) }),
  }))
  return entries.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
}

function given(answers: ReturnType<typeof collect>) {
  return answers.map(({ participant, datapoint, answers: own }) => ({
    participant,
    datapoint,
    answers: new Map([...own].map(([key, { answer }]) => [key, plainly(answer)])),
  }))
}

function expected(layout: typeof every, responses: readonly Response[]) {
  const keys = new Map(listQuestions(layout).map(({ instructionId, key }) => [instructionId, key]))
  return responses.map(({ participant, record_index, answers }) => ({
    participant,
    datapoint: record_index,
    answers: new Map(answers.map(({ instruction_id, answer }) => [keys.get(instruction_id), plainly(answer)])),
  }))
}

describe('files of the app’s own', () => {
  it.each(['json', 'csv'] as const)('come back from %s as they were written', (form) => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(every), arbitraryPage), fc.nat(), (layout, seed) => {
        const questions = listQuestions(layout)
        // Two options of one value are one and the same in a CSV.
        fc.pre(form === 'json' || questions.every((question) => hasPlainValues(question.item)))
        const manner = createRandom(String(seed)).pick(['valid', 'boundary', 'random'] as const) ?? 'valid'
        const { responses } = mockResponses({ questions, datapoints: [0, 3], annotatorsPerTask: 2, manner, seed })
        const text = form === 'json' ? printResponses(responses) : printCsv(questions, responses)
        const table = tableOf(text, `answers.${form}`)
        expect(table.faultCount).toBe(0)
        const answers = collect(table, layout)
        expect(given(answers)).toEqual(expected(layout, responses))
        expect(answers.flatMap((one) => [...one.answers.values()].flatMap(({ strange }) => strange))).toEqual([])
      }),
    )
  })

  it.each(['json', 'csv'] as const)('bring back from %s whatever was written', (form) => {
    const layout = pageWith({ type: 'free_text', description: 'Why?' })
    const questions = listQuestions(layout)
    fc.assert(
      fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 5 }), (texts) => {
        const responses = texts.map((value, record_index): Response => ({
          participant: value.trim(),
          record_index,
          answers: [{ instruction_id: questions[0]!.instructionId, type: 'free_text', answer: [{ value }] }],
        }))
        const text = form === 'json' ? printResponses(responses) : printCsv(questions, responses)
        expect(given(collect(tableOf(text, `answers.${form}`), layout))).toEqual(expected(layout, responses))
      }),
    )
  })

  it.each(['json', 'csv'] as const)('keep in %s what was thought of each answer', (form) => {
    fc.assert(
      fc.property(fc.array(arbitraryJudgement, { minLength: 1, maxLength: 6 }), (list) => {
        const layout = pageWith(
          { type: 'free_text', description: 'Verdict' },
          { type: 'free_text', description: 'Comment' },
        )
        const questions = listQuestions(layout)
        const { responses } = mockResponses({
          questions,
          datapoints: list.keys(),
          annotatorsPerTask: 1,
          manner: 'random',
          seed: 1,
        })
        const answers = collect(tableOf(printResponses(responses), 'answers.json'), layout)
        const judgements: Judgements = new Map(list.entries())
        const again = tableOf(printJudged(form, questions, answers, judgements), `judged.${form}`)
        expect([...readJudgements(again)]).toEqual(
          [...judgements].filter(([, { verdict, comment }]) => verdict !== null || comment !== ''),
        )
        expect(given(collect(again, layout))).toEqual(given(answers))
      }),
    )
  })
})

const arbitraryText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<https://example.org/a>',
      '=1+1',
      '"a", b\nc',
      '[{"value": 1}]',
      '<script>alert(1)</script>',
      'a|b',
      '["a|b"]',
      '__proto__',
    ),
  )
  .filter((text) => text !== '')

const arbitraryJudgement = fc.record({
  verdict: fc.constantFrom('pass' as const, 'fail' as const, null),
  comment: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '=1+1', '"a", b\nc', '[{"value": 1}]')),
})

function hasPlainValues(item: Item): boolean {
  if (!('options' in item) || !Array.isArray(item.options)) return true
  const values = item.options.map(({ value }) => String(value))
  return new Set(values).size === values.length
}
