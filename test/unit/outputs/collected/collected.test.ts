import { describe, expect, it } from 'vitest'
import type { Item } from '../../../../src/items/schemas.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { provesAnswers } from '../../../../src/outputs/collected/answer-table.ts'
import { addToIndex, collectAnswers, ROWS_AT_A_TIME } from '../../../../src/outputs/collected/collect-answers.ts'
import { listParts, listUnused, matchColumns } from '../../../../src/outputs/collected/match-columns.ts'
import { summariseAnswers } from '../../../../src/outputs/collected/summarise-answers.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { pageWith } from '../../checks/layout-of.ts'
import { collect, tableOf } from './table-of.ts'

const options = [
  { label: 'Response A', value: 'a' },
  { label: 'Response B', value: 'b' },
]
const better: Item = { type: 'multiple_choice', description: 'Which is better?', answer_limit: 1, options }
const faults: Item = {
  type: 'multiple_choice_with_free_text',
  description: 'Faults',
  answer_limit: -1,
  options: options.map((option) => ({ ...option, heading: 'Where?' })),
}
const why: Item = { type: 'free_text', description: 'Why?' }
const weight: Item = {
  type: 'free_text_with_unit',
  description: 'Weight',
  unit_options: [
    { label: 'kilograms', value: 'kg' },
    { label: 'pounds', value: 'lb' },
  ],
  unit_position: 'suffix',
}
const layout = pageWith(better, why)
const questions = listQuestions(layout)

function answersIn(text: string, name: string, items: readonly Item[] = [better, why]) {
  const page = pageWith(...items)
  const keys = listQuestions(page).map(({ key }) => key)
  return collect(tableOf(text, name), page).map(({ participant, datapoint, answers }) => [
    participant,
    datapoint,
    ...keys.map((key) => answers.get(key)?.answer ?? []),
  ])
}

describe('the forms of a file', () => {
  const record = (id: string, value: string) => ({ instruction_id: id, type: 'free_text', answer: [{ value }] })
  const ids = questions.map(({ instructionId }) => instructionId)

  it('are records in each row, whatever the key is called', () => {
    const rows = [{ participant_id: 'p', record_index: 2, results: [record(ids[0]!, 'a'), record(ids[1]!, 'So')] }]
    expect(answersIn(JSON.stringify(rows), 'x.json')).toEqual([['p', 2, [{ value: 'a' }], [{ value: 'So' }]]])
  })

  it('are one record a row, those of one participant and datapoint together', () => {
    const rows = [
      { participant_id: 'p', record_index: 2, ...record(ids[0]!, 'a') },
      { participant_id: 'q', record_index: 2, ...record(ids[0]!, 'b') },
      { participant_id: 'p', record_index: 2, ...record(ids[1]!, 'So') },
    ]
    expect(answersIn(rows.map((row) => JSON.stringify(row)).join('\n'), 'x.jsonl')).toEqual([
      ['p', 2, [{ value: 'a' }], [{ value: 'So' }]],
      ['q', 2, [{ value: 'b' }], []],
    ])
  })

  it('are columns named by the question’s words, of values or of whole answers as JSON', () => {
    const csv = 'Prolific PID,record_index,Which  is better?,Why?\np,0,Response B,"[{""value"": ""So""}]"\nq,1,a,\n'
    expect(answersIn(csv, 'x.csv')).toEqual([
      ['p', 0, [{ value: 'b' }], [{ value: 'So' }]],
      ['q', 1, [{ value: 'a' }], []],
    ])
  })

  it('take a text that looks like an answer as a text, in a file of the app’s own', () => {
    const csv = 'participant,record_index,which_is_better,why\np,0,a,"[{""value"": ""So""}]"\n'
    expect(answersIn(csv, 'x.csv')[0]?.[3]).toEqual([{ value: '[{"value": "So"}]' }])
  })

  it('keep two records of one question apart, and say that one is read from nowhere', () => {
    const rows = [{ participant: 'p', record_index: 0, answers: [record(ids[0]!, 'a'), record(ids[0]!, 'b')] }]
    const table = tableOf(JSON.stringify(rows), 'x.json')
    expect(listUnused(table, matchColumns(table, questions, []))).toEqual([`${ids[0]} again`])
  })

  it('list lines that can’t be read', () => {
    const table = tableOf('participant,record_index,why\np,0,So\nq,1\n', 'x.csv')
    expect([table.rows.length, table.faultCount, table.faults[0]?.line]).toEqual([1, 1, 3])
  })

  it.each([
    ['participant,record_index,why\np,0,So\n', 'x.csv', true],
    [
      '[{"participant":"p","record_index":0,"answers":[{"instruction_id":"i","type":"t","answer":[]}]}]',
      'x.json',
      true,
    ],
    ['{"instruction_id":"i","type":"t","answer":[]}\n', 'x.jsonl', true],
    ['prompt,record_index,participant\nx,0,p\n', 'x.csv', false],
    ['{"instruction_id":"i","answer":"a text"}\n', 'x.jsonl', false],
    ['{"prompt":"x","answers":[{"value":1}]}\n', 'x.jsonl', false],
  ])('prove that a file holds answers: %s', (text, name, isProven) => {
    expect(provesAnswers(readDatasetText(text, name).datapoints)).toBe(isProven)
  })
})

describe('the matching', () => {
  it('leaves open what is not certain', () => {
    const twice = listQuestions(
      pageWith(better, { ...why, description: 'Reasons' }, { ...why, description: 'Reasons' }),
    )
    const matching = matchColumns({ names: ['worker', 'Reasons', 'WHICH IS BETTER?', 'row'] }, twice, ['prompt'])
    expect(matching).toEqual({ parts: new Map(), participant: null, datapoint: null })
  })

  it('takes the question’s id before the column’s name, and each column once', () => {
    const id = questions[0]!.instructionId
    const [main, reason] = listParts(questions).map((part) => part.id)
    expect(matchColumns({ names: [id, 'which_is_better', 'why', 'Why?'] }, questions, []).parts).toEqual(
      new Map([
        [main, id],
        [reason, 'why'],
      ]),
    )
  })

  it('finds the datapoint by a column that a field of unique values is called like', () => {
    const both = { names: ['id', 'record_index'] }
    expect(matchColumns(both, questions, ['id']).datapoint).toEqual({ by: 'index', column: 'record_index' })
    expect(matchColumns(both, questions, ['id'], undefined, true).datapoint).toMatchObject({ by: 'field', field: 'id' })
    expect(matchColumns(both, questions, [], undefined, true).datapoint).toMatchObject({ by: 'index' })
    const matching = matchColumns({ names: ['id', 'why'] }, questions, ['why', 'id'])
    expect(matching.datapoint).toEqual({ by: 'field', column: 'id', field: 'id' })
  })

  it('keeps what is set by hand, where the file has it', () => {
    const [main, reason] = listParts(questions).map((part) => part.id)
    const corrections = {
      parts: new Map([
        [main!, 'x'],
        [reason!, null],
      ]),
      participant: null,
      datapoint: { by: 'number', column: 'n' } as const,
    }
    const names = ['participant', 'record_index', 'which_is_better', 'why', 'x', 'n']
    expect(matchColumns({ names }, questions, [], corrections)).toEqual({
      parts: new Map([[main, 'x']]),
      participant: null,
      datapoint: { by: 'number', column: 'n' },
    })
    expect(matchColumns({ names: names.slice(0, 4) }, questions, [], corrections)).toEqual({
      parts: new Map(),
      participant: null,
      datapoint: { by: 'index', column: 'record_index' },
    })
  })
})

describe('an answer', () => {
  const strangeIn = (csv: string, ...items: Item[]) => {
    const page = pageWith(...items)
    const [asked] = listQuestions(page)
    return collect(tableOf(csv, 'x.csv'), page)[0]?.answers.get(asked!.key)
  }

  it('keeps a value that no option has, and says so', () => {
    expect(strangeIn('which_is_better\nC|a\n', better)).toEqual({
      answer: [{ value: 'C|a' }],
      strange: ['“C|a” is none of the options.'],
      byLabel: 0,
    })
  })

  it('reads an option named by its label, unless two have it', () => {
    expect(strangeIn('which_is_better\nResponse B\n', better)).toMatchObject({ answer: [{ value: 'b' }], byLabel: 1 })
    const same = { ...better, options: options.map((option) => ({ ...option, label: 'Same' })) }
    expect(strangeIn('which_is_better\nSame\n', same)?.strange).toEqual(['“Same” is none of the options.'])
  })

  it('keeps a text under an option that was not chosen out of the answer, and shows it', () => {
    const csv = 'faults,faults_explanation_a,faults_explanation_b\na,Here,There\n'
    expect(strangeIn(csv, faults)).toEqual({
      answer: [{ value: 'a', explanation: 'Here' }],
      strange: ['There is a text under “Response B”, which was not chosen: “There”.'],
      byLabel: 0,
    })
  })

  it('marks a unit that the question does not have', () => {
    expect(strangeIn('weight,weight_unit\n5,stone\n', weight)).toMatchObject({
      answer: [{ value: '5', unit: 'stone' }],
      strange: ['“stone” is none of the units.'],
    })
  })
})

describe('the datapoint of an answer', () => {
  const find = (by: 'index' | 'number', value: string) =>
    collect(tableOf(`n,why\n${value},So\n`, 'x.csv'), layout, {
      parts: new Map(),
      datapoint: { by, column: 'n' },
    })[0]?.datapoint

  it.each([
    ['index', '3', 3],
    ['number', '3', 2],
    ['number', '0', null],
    ['index', '2.0', 2],
    ['index', '-1', null],
    ['index', 'x', null],
    ['index', '""', null],
  ] as const)('by %s %s is %s', (by, value, datapoint) => {
    expect(find(by, value)).toBe(datapoint)
  })

  it('is found by a field where only one datapoint has the value', () => {
    const index = new Map<string, number | null>()
    for (const [at, value] of ['x', 'y', 7, 'y', '', null].entries()) addToIndex(index, value, at)
    const table = tableOf('id,why\n7,So\ny,So\nz,So\n"",So\n', 'x.csv')
    const matching = matchColumns(table, questions, ['id'])
    const reading = collectAnswers(table, questions, matching, index).next()
    expect(reading.done === true && reading.value.map(({ datapoint }) => datapoint)).toEqual([2, null, null, null])
  })
})

describe('the summary', () => {
  const csv = [
    'participant,record_index,which_is_better,why',
    'p,0,a,So',
    'q,0,a,',
    'r,0,b,So',
    'p,0,b,once more',
    'p,1,C,So',
    'q,1,,So',
    ',,b,So',
  ].join('\n')
  const [choice, text] = summariseAnswers(questions, collect(tableOf(csv, 'x.csv'), layout))

  it('counts each option and what none has', () => {
    expect(choice).toMatchObject({ answered: 6, unanswered: 1 })
    expect(choice?.counts).toEqual([
      { value: 'a', label: 'Response A', count: 2, isKnown: true },
      { value: 'b', label: 'Response B', count: 3, isKnown: true },
      { value: 'C', label: 'C', count: 1, isKnown: false },
    ])
    expect(text).toMatchObject({ answered: 6, unanswered: 1, counts: [], agreement: null })
  })

  it('compares the first answers of several participants to the same datapoint', () => {
    expect(choice?.agreement).toEqual({ datapoints: 1, pairs: 3, same: 1 })
  })
})

it('pauses while many answers are read', () => {
  const rows = Array.from({ length: ROWS_AT_A_TIME * 2 + 1 }, (_, at) => `p,${at},a,So`)
  const table = tableOf(`participant,record_index,which_is_better,why\n${rows.join('\n')}\n`, 'x.csv')
  const reading = collectAnswers(table, questions, matchColumns(table, questions, []), null)
  expect([reading.next(), reading.next()].map(({ value }) => value)).toEqual([ROWS_AT_A_TIME, ROWS_AT_A_TIME * 2])
  const last = reading.next()
  expect(last.done === true && last.value.at(-1)).toMatchObject({ row: ROWS_AT_A_TIME * 2, participant: 'p' })
})
