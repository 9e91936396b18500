import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { AUTO_MANNERS } from '../../../../src/items/answer-model.ts'
import type { Answer } from '../../../../src/items/item-model.ts'
import { isQuestion, type Item } from '../../../../src/items/schemas.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { printResponses, type Response, toAnswerRecords } from '../../../../src/outputs/answers/answer-record.ts'
import { createAnswerSchema } from '../../../../src/outputs/answers/answer-schema.ts'
import { listQuestions, type Question } from '../../../../src/outputs/answers/list-questions.ts'
import { mockResponses } from '../../../../src/outputs/answers/mock-responses.ts'
import { printAnswerTypes } from '../../../../src/outputs/answers/print-answer-types.ts'
import { itemSamples } from '../../../fixtures/item-samples.ts'
import { arbitraryQuestion } from '../../../support/arbitrary-question.ts'
import { layoutOf, pageWith, prompt, question } from '../../checks/layout-of.ts'
import { isValid } from '../../checks/validate.ts'

const samples: readonly Item[] = Object.values(itemSamples).map(({ item }) => item)
const every = pageWith(...samples)
const arbitraryPage: fc.Arbitrary<Layout> = fc
  .array(arbitraryQuestion, { maxLength: 6 })
  .map((items) => pageWith(...items))
const mock = (
  questions: readonly Question[],
  seed: number | string = 1,
  manner: (typeof AUTO_MANNERS)[number] = 'random',
) => mockResponses({ questions, datapoints: [0, 1, 7], annotatorsPerTask: 2, manner, seed })
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))

const which: Item = { type: 'free_text', description: 'Which?' }

describe('the questions', () => {
  it('are those of the body pages, in reading order, by the server’s id or by their place', () => {
    const layout = layoutOf({ position: 'intro', rows: [[[question]]] }, { rows: [[[prompt, question], [which]]] })
    const [page] = layout.slice(1)
    const first = page!.rows[0]!.columns[0]!.items[1]!
    const withId: Layout = JSON.parse(
      JSON.stringify(layout).replace(`"key":"${first.key}"`, `"key":"${first.key}","id":"abc"`),
    )
    expect(listQuestions(withId).map(({ instructionId, text }) => [instructionId, text])).toEqual([
      ['abc', 'Why?'],
      ['page_2_row_1_column_2_item_1', 'Which?'],
    ])
  })

  it('have ids of their own, also when a file gives one id twice', () => {
    const layout: Layout = JSON.parse(
      JSON.stringify(pageWith(question, question)).replaceAll('"data"', '"id":"same","data"'),
    )
    expect(listQuestions(layout).map(({ instructionId }) => instructionId)).toEqual([
      'same',
      'page_1_row_1_column_1_item_2',
    ])
  })
})

describe('answer records', () => {
  it('are the platform’s, and leave out what is not answered', () => {
    const [first, second] = listQuestions(pageWith(question, itemSamples.multiple_choice.item))
    const answers = new Map<string, Answer>([[second!.key, [{ value: 'b' }]]])
    expect(toAnswerRecords([first!, second!], answers)).toEqual([
      { instruction_id: 'page_1_row_1_column_1_item_2', type: 'multiple_choice', answer: [{ value: 'b' }] },
    ])
  })
})

describe('made-up responses', () => {
  it('are valid by the JSON Schema, whatever the layout asks', () => {
    fc.assert(
      fc.property(arbitraryPage, fc.constantFrom(...AUTO_MANNERS), fc.integer(), (layout, manner, seed) => {
        const questions = listQuestions(layout)
        const { responses, problems } = mock(questions, seed, manner)
        fc.pre(problems.length === 0)
        expect(isValid(asJson(responses), createAnswerSchema(questions)), JSON.stringify(responses)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are one for each participant and datapoint, the same for the same seed, and do not hang on each other', () => {
    const questions = listQuestions(every)
    const { responses } = mock(questions)
    expect(responses.map(({ participant, record_index }) => `${participant} ${record_index}`)).toEqual([
      'made-up-1 0',
      'made-up-2 0',
      'made-up-1 1',
      'made-up-2 1',
      'made-up-1 7',
      'made-up-2 7',
    ])
    expect(mock(questions).responses).toEqual(responses)
    expect(mock(questions, 2).responses).not.toEqual(responses)
    const alone = mockResponses({ questions, datapoints: [7], annotatorsPerTask: 1, manner: 'random', seed: 1 })
    expect(alone.responses[0]).toEqual(responses[4])
  })

  it('say which question accepts nothing, and leave it out', () => {
    const questions = listQuestions(
      pageWith(question, { ...itemSamples.free_text.item, validation: { type: 'string', max: 0 } }),
    )
    const { responses, problems } = mock(questions)
    expect(responses[0]!.answers).toHaveLength(1)
    expect(problems).toEqual([
      'Page 1, Row 1, Column 1, Item 2 “Why did you choose it?”: no answer could be made up, because its options or bounds accept none, or only very long ones. Mend them in the design.',
    ])
  })
})

describe('the JSON Schema refuses', () => {
  const questions = listQuestions(every)
  const schema = createAnswerSchema(questions)
  const samplesAnswered = (): Response => ({
    participant: 'p',
    record_index: 0,
    answers: toAnswerRecords(questions, new Map(questions.map((one) => [one.key, answerOf(one)]))),
  })
  const changed = (type: string, answer: Json): Json =>
    asJson([
      {
        ...samplesAnswered(),
        answers: samplesAnswered().answers.map((one) => (one.type === type ? { ...one, answer } : one)),
      },
    ])

  it('nothing of what the samples answer', () => {
    expect(questions.map(({ item }) => item)).toEqual(samples.filter(isQuestion))
    expect(questions.length).toBeGreaterThanOrEqual(5)
    expect(isValid(asJson([samplesAnswered()]), schema)).toBe(true)
  })

  it.each<[string, Json]>([
    ['an unknown option', changed('multiple_choice', [{ value: 'c' }])],
    ['two options where one is asked', changed('multiple_choice', [{ value: 'a' }, { value: 'b' }])],
    ['an empty answer', changed('free_text', [])],
    ['a text that is too short', changed('free_text', [{ value: 'Too short.' }])],
    ['a text that is too long', changed('free_text', [{ value: 'x'.repeat(401) }])],
    ['a blank text', changed('multiple_choice_with_free_text', [{ value: 'yes', explanation: ' ' }])],
    ['a missing explanation', changed('multiple_choice_with_free_text', [{ value: 'yes' }])],
    ['a unit that is not offered', changed('free_text_with_unit', [{ value: '2', unit: 'days' }])],
    ['a number in words', changed('free_text_with_unit', [{ value: 'two', unit: 'h' }])],
    ['a number above the unit’s bound', changed('free_text_with_unit', [{ value: 11, unit: 'h' }])],
    ['a file without its size', changed('file_upload', [{ file_key: 'k', file_name: 'n', content_type: 't' }])],
    ['a response without a record index', asJson([{ participant: 'p', answers: samplesAnswered().answers }])],
    ['a missing answer', asJson([{ ...samplesAnswered(), answers: samplesAnswered().answers.slice(1) }])],
    [
      'one question answered twice in place of another',
      asJson([
        { ...samplesAnswered(), answers: [...samplesAnswered().answers.slice(1), samplesAnswered().answers[1]] },
      ]),
    ],
    ['an unknown question', JSON.parse(JSON.stringify([samplesAnswered()]).replace('column_1_item', 'column_3_item'))],
  ])('%s', (_, file) => {
    expect(isValid(file, schema)).toBe(false)
  })

  it('every response, when there are no options to choose from', () => {
    const empty = listQuestions(pageWith({ ...itemSamples.multiple_choice.item, options: [] }))
    const answers = [{ instruction_id: empty[0]!.instructionId, type: 'multiple_choice', answer: [{ value: 'a' }] }]
    expect(isValid([{ participant: 'p', record_index: 0, answers }], createAnswerSchema(empty))).toBe(false)
  })

  it('and accepts a number as a number', () => {
    expect(isValid(changed('free_text_with_unit', [{ value: 9.5, unit: 'h' }]), schema)).toBe(true)
  })
})

describe('the TypeScript types', () => {
  it('name each question by its words, with literal values', () => {
    const text = printAnswerTypes(listQuestions(every))
    const at = samples.indexOf(itemSamples.multiple_choice.item) + 1
    expect(text).toContain(`/**
 * Which response is more helpful? (Page 1, Row 1, Column 1, Item ${at})
 * - "a": Response A
 * - "b": Response B
 * - "neither": Neither
 */
export type WhichResponseIsMoreHelpfulAnswer = {
  instruction_id: "page_1_row_1_column_1_item_${at}"
  type: "multiple_choice"
  answer: { value: "a" | "b" | "neither" }[]
}`)
    expect(text).toContain(
      'answer: ({ value: string | number; unit: "min" } | { value: string | number; unit: "h" })[]',
    )
    expect(text).toContain('answer: { value: "yes" | "no"; explanation: string }[]')
    expect(text).toContain(
      'answer: { file_key: string; file_name: string; file_size_mb: number; content_type: string }[]',
    )
  })

  it('compile, accept made-up responses and refuse others, whatever the questions are called', () => {
    const hostile = fc.sample(arbitraryQuestion, { seed: 5, numRuns: 120 })
    const questions = listQuestions(pageWith(...samples, ...hostile))
    const solvable = questions.filter((one) => one.model.autoAnswer(one.item, 'valid', { ...NO_DRAWS }) !== null)
    const { responses } = mockResponses({
      questions: solvable,
      datapoints: [0],
      annotatorsPerTask: 1,
      manner: 'valid',
      seed: 1,
    })
    const folder = mkdtempSync(join(tmpdir(), 'answer-types-'))
    try {
      writeFileSync(join(folder, 'types.ts'), printAnswerTypes(questions))
      writeFileSync(
        join(folder, 'use.ts'),
        `import type { AnswerRecord, Response, WhichResponseIsMoreHelpfulAnswer } from './types.ts'
export const responses: Response[] = ${printResponses(responses)}
export const good: WhichResponseIsMoreHelpfulAnswer['answer'] = [{ value: 'a' }]
// @ts-expect-error This value is none of the options.
export const bad: WhichResponseIsMoreHelpfulAnswer['answer'] = [{ value: 'c' }]
// @ts-expect-error There is no such question.
export const other: AnswerRecord['instruction_id'] = 'page_9'
`,
      )
      const compiler = join(process.cwd(), 'node_modules/.bin/tsc')
      const options = [
        '--noEmit',
        '--strict',
        '--allowImportingTsExtensions',
        '--module',
        'esnext',
        '--types',
        '',
        '--target',
        'es2022',
        'use.ts',
      ]
      expect(runIn(folder, compiler, options)).toBe('')
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 30_000)
})

const NO_DRAWS = {
  next: () => 0,
  whole: (min: number) => min,
  pick: <T>(list: readonly T[]) => list[0],
  shuffle: <T>(list: readonly T[]) => [...list],
  order: (count: number) => Uint32Array.from({ length: count }, (_, at) => at),
}

function answerOf({ item }: Question): Answer {
  return itemSamples[item.type].answer
}

/** What a program prints; empty when it ends well without a word. */
function runIn(cwd: string, program: string, options: readonly string[]): string {
  try {
    return execFileSync(program, options, { cwd, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
