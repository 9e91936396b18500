import { describe, expect, it } from 'vitest'
import {
  type AnswerFilter,
  filterAnswers,
  filterId,
  listFilters,
} from '../../../../src/designer/collected/filter-answers.ts'
import { listOpenPoints } from '../../../../src/designer/collected/list-open-points.ts'
import type { Item } from '../../../../src/items/schemas.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import type { Judgements } from '../../../../src/outputs/collected/judgements.ts'
import { matchColumns } from '../../../../src/outputs/collected/match-columns.ts'
import { findOrderField } from '../../../../src/outputs/collected/order-field.ts'
import { summariseAnswers } from '../../../../src/outputs/collected/summarise-answers.ts'
import { pageWith } from '../../checks/layout-of.ts'
import { collect, tableOf } from '../../outputs/collected/table-of.ts'

const good: Item = {
  type: 'multiple_choice',
  description: 'Good?',
  answer_limit: 1,
  options: [
    { label: 'Yes', value: 'yes' },
    { label: 'No', value: 'no' },
  ],
}
const why: Item = { type: 'free_text', description: 'Why?' }
const layout = pageWith(good, why)
const questions = listQuestions(layout)
const [first, second] = questions
const table = tableOf('participant,record_index,good,why\np,0,yes,So\nq,5,Maybe,\nr,x,No,So\ns\n', 'x.csv')
const answers = collect(table, layout)
const judgements: Judgements = new Map([
  [0, { verdict: 'pass', comment: '' }],
  [1, { verdict: 'fail', comment: 'Too short' }],
  [2, { verdict: null, comment: 'Look again' }],
])

describe('filters', () => {
  it.each<[AnswerFilter, readonly number[]]>([
    [{ kind: 'all' }, [0, 1, 2]],
    [{ kind: 'pass' }, [0]],
    [{ kind: 'fail' }, [1]],
    [{ kind: 'open' }, [2]],
    [{ kind: 'strange' }, [1]],
    [{ kind: 'value', question: first!.instructionId, value: 'no' }, [2]],
    [{ kind: 'value', question: first!.instructionId, value: 'Maybe' }, [1]],
    [{ kind: 'answered', question: second!.instructionId }, [0, 2]],
    [{ kind: 'unanswered', question: second!.instructionId }, [1]],
    [{ kind: 'unanswered', question: 'gone' }, []],
  ])('%j leaves %j', (filter, rows) => {
    expect(filterAnswers(filter, answers, questions, judgements)).toEqual(rows)
  })

  it('are told apart, and offer only values that were given', () => {
    const list = listFilters(summariseAnswers(questions, answers))
    expect(new Set(list.map(({ filter }) => filterId(filter))).size).toBe(list.length)
    expect(list.map(({ label }) => label).slice(5)).toEqual([
      'Good? Yes',
      'Good? No',
      'Good? Maybe',
      'Good? Answered',
      'Good? Not answered',
      'Why? Answered',
      'Why? Not answered',
    ])
  })
})

describe('what could not be matched', () => {
  it('is said in sentences', () => {
    const matching = matchColumns(table, questions, [])
    expect(listOpenPoints({ table, questions, matching, answers, count: 3, fileName: 'rows.jsonl' })).toEqual([
      '1 line could not be read. The first is line 5: This line has 1 value, but the first line names 4 fields. Values that hold the separator have to stand in quotes.',
      '1 answer names no datapoint that can be found.',
      '1 answer is to a datapoint beyond the end of the open dataset, so “record_index” counts in another file. Open the data that was uploaded, or match by the value of a field.',
      '1 answer has a value that does not fit its question. It is shown as it came.',
      '1 option was named by the label instead of the value, and read by it.',
    ])
  })

  it('warns of numbers in a copy that was made here, which may have lost datapoints, and of nothing where a field matches', () => {
    const points = (fileName: string, isCopy: boolean, fields: readonly string[]) => {
      const named = tableOf('record_index,id,q\n0,x,1\n', 'x.csv')
      const matching = matchColumns(named, questions, fields, undefined, isCopy)
      return listOpenPoints({ table: named, questions, matching, answers: null, count: 3, fileName })
    }
    const warning =
      'The open data, “rows edited.jsonl”, is a copy that was made here. Where datapoints were left out of it, “record_index” may count in the file before, and answers then stand at other datapoints than theirs. Open the data that was uploaded, or match by the value of a field.'
    expect(points('rows edited.jsonl', true, [])).toContain(warning)
    expect(points('rows edited.jsonl', true, ['id'])).not.toContain(warning)
    expect(points('rows.jsonl', false, []).join()).not.toContain('a copy')
    expect(points('rows.jsonl', false, ['id']).join()).not.toContain('a copy')
  })

  it('names the questions without a column', () => {
    const other = tableOf('a,b\n1,2\n', 'x.csv')
    const matching = matchColumns(other, questions, [])
    expect(listOpenPoints({ table: other, questions, matching, answers: null, count: null, fileName: null })).toEqual([
      'No column is certain to hold the answers to “Good?” and “Why?”. Choose one below.',
      'No column is certain to say which datapoint was answered. Choose one below.',
    ])
  })
})

it('the field of a counterbalanced dataset is the metadata that holds its two words alone', () => {
  const schema = {
    strict: false,
    fields: [
      { name: 'state', type: 'text' as const },
      { name: 'kind', type: 'metadata' as const },
      { name: 'order', type: 'metadata' as const },
    ],
  }
  const datapoint = (order: string, kind: string) =>
    new Map([
      ['state', 'swapped'],
      ['kind', kind],
      ['order', order],
    ])
  expect(findOrderField(schema, [datapoint('original', 'swapped'), datapoint('swapped', 'x')])).toBe('order')
  expect(findOrderField(schema, [datapoint('first', 'swapped'), datapoint('swapped', 'x')])).toBeNull()
  expect(findOrderField(schema, [])).toBeNull()
  expect(findOrderField(null, [datapoint('swapped', 'x')])).toBeNull()
})
