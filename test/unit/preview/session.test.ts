import { expect, it } from 'vitest'
import {
  EMPTY_SESSION,
  isSameStep,
  listResponses,
  nextSession,
  type SessionAction,
} from '../../../src/preview/session.ts'
import { layoutOf } from '../../support/picture.ts'

const after = (...actions: readonly SessionAction[]) => actions.reduce(nextSession, EMPTY_SESSION)
const answer = (datapoint: number | null, item: string, value: string): SessionAction => ({
  kind: 'answer',
  datapoint,
  item,
  answer: [{ value }],
})
const at = { page: 'p1', datapoint: 2 }

it('keeps the answers of each datapoint apart, the later one to the same question', () => {
  const { answers } = after(
    answer(0, '?A', 'first'),
    answer(1, '?A', 'other'),
    answer(0, '?A', 'second'),
    answer(0, '?B', 'b'),
  )
  expect(answers.get(0)).toEqual(
    new Map([
      ['?A', [{ value: 'second' }]],
      ['?B', [{ value: 'b' }]],
    ]),
  )
  expect(answers.get(1)).toEqual(new Map([['?A', [{ value: 'other' }]]]))
})

it('gives the responses in the order of the walk, without other datapoints and questions not answered', () => {
  const layout = layoutOf('intro: X // ?A ?B')
  const session = after(answer(5, '?A', 'five'), answer(2, '?B', 'two'), answer(9, '?A', 'of another group'))
  const responses = listResponses(layout, session, [5, 2, 3])
  expect(responses.map(({ record_index, answers }) => [record_index, answers.map((one) => one.answer)])).toEqual([
    [5, [[{ value: 'five' }]]],
    [2, [[{ value: 'two' }]]],
  ])
})

it('says what is missing until the participant moves on', () => {
  expect(after({ kind: 'block', at }).blocked).toEqual(at)
  expect(after({ kind: 'block', at }, answer(2, '?A', 'typed')).blocked, 'typing does not hide it').toEqual(at)
  expect(after({ kind: 'block', at }, { kind: 'move' }).blocked).toBeNull()
})

it('leaves a screen beside the pages on moving, and forgets everything on starting again', () => {
  const finished = after(answer(0, '?A', 'x'), { kind: 'open', screen: 'finished', at })
  expect(finished.aside).toEqual({ screen: 'finished', at })
  expect(nextSession(finished, { kind: 'move' })).toMatchObject({ aside: null, answers: finished.answers })
  expect(nextSession(finished, { kind: 'clear' })).toEqual(EMPTY_SESSION)
})

it('knows a place by page and datapoint', () => {
  expect(isSameStep(at, { page: 'p1', datapoint: 2 })).toBe(true)
  expect(isSameStep(at, { page: 'p1', datapoint: 3 })).toBe(false)
  expect(isSameStep(at, { page: 'p2', datapoint: 2 })).toBe(false)
  expect(isSameStep(null, null)).toBe(false)
})
