import { describe, expect, it } from 'vitest'
import { updateItem } from '../../../src/layout/operations/update.ts'
import { listQuestions } from '../../../src/outputs/answers/list-questions.ts'
import { FIRST_PLAN, criteriaOf, ownOf } from '../../../src/preview/self-check/check-plan.ts'
import {
  type CheckAction,
  criteriaWords,
  nextRun,
  shownIn,
  startRun,
  unansweredIn,
} from '../../../src/preview/self-check/check-run.ts'
import { listCheckRows } from '../../../src/preview/self-check/list-check-rows.ts'
import { layoutOf } from '../../support/picture.ts'

const picks = [
  { datapoint: 4, reasons: ['own'] as const },
  { datapoint: 9, reasons: ['last'] as const },
]
const after = (...actions: readonly CheckAction[]) => actions.reduce(nextRun, startRun(picks, 1000))
const say = (value: string): CheckAction => ({ kind: 'answer', item: '?Why', answer: [{ value }] })
const go = (at: number, now: number): CheckAction => ({ kind: 'go', at, now })

describe('a self-check', () => {
  it('adds up the time on each datapoint, coming back included, and none at the summary', () => {
    const run = after(go(1, 4000), go(0, 4500), go(2, 6500), go(0, 60_000), go(2, 60_100))
    expect(run.spent).toEqual(
      new Map([
        [4, 3000 + 2000 + 100],
        [9, 500],
      ]),
    )
  })

  it('does not count the time in which the screen was left', () => {
    const run = after({ kind: 'pause', now: 1500 }, { kind: 'resume', now: 9000 }, go(1, 9200))
    expect(run.spent).toEqual(new Map([[4, 500 + 200]]))
  })

  it('keeps answers and ticks with the datapoint shown', () => {
    const run = after(
      say('four'),
      { kind: 'tick', criterion: 'clear', isMet: true },
      go(1, 0),
      say('nine'),
      { kind: 'tick', criterion: 'clear', isMet: true },
      { kind: 'tick', criterion: 'clear', isMet: false },
    )
    expect(run.answers.get(4)?.get('?Why')).toEqual([{ value: 'four' }])
    expect(run.answers.get(9)?.get('?Why')).toEqual([{ value: 'nine' }])
    expect(run.ticked).toEqual(
      new Map([
        [4, new Set(['clear'])],
        [9, new Set()],
      ]),
    )
  })

  it('has answers left to make up for no datapoint that somebody answered, the one shown included', () => {
    expect(unansweredIn(after())).toEqual([4, 9])
    expect(unansweredIn(after(say('four')))).toEqual([9])
    expect(unansweredIn(after(go(1, 0), say('nine')))).toEqual([4])
    expect(unansweredIn(after(say('four'), { kind: 'answer', item: '?Why', answer: [] }))).toEqual([4, 9])
  })

  it('takes no answers at the summary, which is after the last datapoint', () => {
    const summary = after(go(7, 0))
    expect(shownIn(summary)).toBeNull()
    expect(nextRun(summary, say('late'))).toBe(summary)
  })

  it('begins each datapoint at its first page, with nothing pointed out', () => {
    expect(after({ kind: 'page', page: 1 }, { kind: 'block' }, go(1, 0))).toMatchObject({ page: 0, isBlocked: false })
    expect(after({ kind: 'block' }, { kind: 'page', page: 1 })).toMatchObject({ page: 1, isBlocked: false })
  })
})

it('reads own choices and criteria as they are typed', () => {
  expect(ownOf({ ...FIRST_PLAN, own: '3, 17;x 20' })).toEqual([2, 16, 19])
  expect(criteriaOf({ ...FIRST_PLAN, criteria: ' clear \n\nright\nclear' })).toEqual(['clear', 'right'])
})

it.each([
  [0, 2, 'Not passed: 0 of 2 criteria met'],
  [2, 2, 'Passed: 2 of 2 criteria met'],
  [0, 1, 'Not passed: 0 of 1 criterion met'],
])('%i of %i criteria: %s', (met, criteria, words) => expect(criteriaWords(met, criteria)).toBe(words))

describe('the summary', () => {
  const questions = listQuestions(layoutOf('?Why'))
  const schema = {
    strict: false,
    fields: [
      { name: 'prompt', type: 'text' as const },
      { name: 'gold', type: 'metadata' as const },
    ],
  }
  const rowsAfter = (...actions: readonly CheckAction[]) =>
    listCheckRows({
      run: after(...actions),
      plan: { ...FIRST_PLAN, criteria: 'clear\nright', goldField: 'gold', fewestWords: 3 },
      questions,
      schema,
      datapoints: new Map([
        [
          4,
          new Map([
            ['prompt', 'Explain gravity to a child'],
            ['gold', 'It pulls things down'],
          ]),
        ],
      ]),
    })

  it('counts answers and criteria, and compares with the gold field', () => {
    const [first, second] = rowsAfter(
      say('it pulls  things down'),
      { kind: 'tick', criterion: 'right', isMet: true },
      go(2, 3500),
    )
    expect(first).toMatchObject({
      datapoint: 4,
      seconds: 2.5,
      answered: 1,
      met: 1,
      gold: { result: 'match' },
      remarks: [],
    })
    expect(second).toMatchObject({ datapoint: 9, seconds: null, answered: 0, met: 0, gold: { result: 'no gold' } })
  })

  it('says of made-up answers that they are, and holds them against no others, until somebody answers', () => {
    const fill: CheckAction = {
      kind: 'fill',
      answers: new Map([4, 9].map((datapoint) => [datapoint, new Map([['?Why', [{ value: 'made up by the tool' }]]])])),
    }
    expect(rowsAfter(fill).map(({ remarks }) => remarks)).toEqual([['Made-up answers.'], ['Made-up answers.']])
    expect(rowsAfter(fill, say('made up by the tool')).map(({ remarks }) => remarks)).toEqual([
      [],
      ['Made-up answers.'],
    ])
  })

  it('takes what has a unit for an amount, not for a reasoning', () => {
    const long = updateItem(layoutOf('?Long'), '?Long', {
      type: 'free_text_with_unit',
      description: 'How long?',
      unit_position: 'suffix',
      unit_options: [
        { label: 'minutes', value: 'min' },
        { label: 'hours', value: 'h' },
      ],
    })
    const [row] = listCheckRows({
      run: after({ kind: 'answer', item: '?Long', answer: [{ value: '5', unit: 'min' }] }),
      plan: { ...FIRST_PLAN, fewestWords: 3 },
      questions: listQuestions(long),
      schema: null,
      datapoints: new Map(),
    })
    expect(row).toMatchObject({ answered: 1, remarks: [] })
  })

  it('points out short answers and answers that repeat a field or another answer', () => {
    const [short] = rowsAfter(say('too short'))
    expect(short?.remarks).toEqual([expect.stringContaining('Very short reasoning: 2 words')])
    const [copied] = rowsAfter(say('Explain gravity to a child'))
    expect(copied?.remarks).toEqual([expect.stringContaining('Repeats the field prompt')])
    const [, again] = rowsAfter(say('the same reasoning every time'), go(1, 0), say('The same reasoning, every time!'))
    expect(again?.remarks).toEqual([expect.stringContaining('Repeats the answer at datapoint 5')])
  })
})
