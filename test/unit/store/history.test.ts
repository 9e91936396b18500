import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  closeRun,
  commit,
  createHistory,
  HISTORY_LIMIT,
  jump,
  redo,
  undo,
  type History,
} from '../../../src/store/history.ts'

describe('history', () => {
  it('makes a named step, takes it back and does it again', () => {
    const after = commit(createHistory('a'), 'Add b', 'b')
    expect(after.past.map(({ name }) => name)).toEqual(['Add b'])
    expect(undo(after).present).toBe('a')
    expect(undo(after).future.map(({ name }) => name)).toEqual(['Add b'])
    expect(redo(undo(after)).present).toBe('b')
  })

  it('ignores a change that changes nothing', () => {
    const history = createHistory('a')
    expect(commit(history, 'Nothing', 'a')).toBe(history)
    expect(undo(history)).toBe(history)
    expect(redo(history)).toBe(history)
  })

  it('merges a run of typing into one step until the run is closed', () => {
    let history = createHistory('')
    for (const text of ['h', 'he', 'hey']) history = commit(history, 'Edit', text, 'title')
    expect(history.past).toHaveLength(1)
    history = commit(closeRun(history), 'Edit', 'hey!', 'title')
    expect(history.past).toHaveLength(2)
    expect(undo(history).present).toBe('hey')
    expect(undo(undo(history)).present).toBe('')
  })

  it('does not merge runs of different places, nor across an undo', () => {
    const first = commit(createHistory('a'), 'Edit', 'b', 'one')
    expect(commit(first, 'Edit', 'c', 'two').past).toHaveLength(2)
    const undone = undo(commit(first, 'Edit', 'c', 'one'))
    expect(commit(undone, 'Edit', 'd', 'one').past).toHaveLength(1)
    expect(commit(undone, 'Edit', 'd', 'one').future).toEqual([])
  })

  it('leaves no step of a run that ends where it began, and none of the run is merged into the step before', () => {
    const before = commit(createHistory({ words: 'a' }), 'Name', { words: 'b' }, 'name')
    const start = closeRun(before)
    const away = commit(start, 'Edit', { words: 'bc' }, 'text')
    const back = commit(away, 'Edit', { words: 'b' }, 'text')
    expect(back.past.map(({ name }) => name)).toEqual(['Name'])
    expect(back.present).toBe(start.present)
    const again = commit(back, 'Edit', { words: 'bd' }, 'text')
    expect(again.past.map(({ name }) => name)).toEqual(['Name', 'Edit'])
    expect(undo(again).present).toBe(start.present)
    expect(commit(back, 'Name', { words: 'c' }, 'name').past, 'the run before is over').toHaveLength(2)
  })

  it('leaves no step of typing that changes nothing', () => {
    const start = createHistory({ words: 'a' })
    expect(commit(start, 'Edit', { words: 'a' }, 'text')).toBe(start)
  })

  it('takes only typing for none: what is done on purpose is a step, though it says the same', () => {
    expect(commit(createHistory({ words: 'a' }), 'Replace', { words: 'a' }).past).toHaveLength(1)
    const away = commit(createHistory({ words: 'a' }), 'Edit', { words: 'b' }, 'text')
    expect(commit(closeRun(away), 'Edit', { words: 'a' }, 'text').past).toHaveLength(2)
  })

  it('keeps a bounded number of steps', () => {
    let history: History<number> = createHistory(0)
    for (let value = 1; value <= HISTORY_LIMIT + 20; value++) history = commit(history, 'Count', value)
    expect(history.past).toHaveLength(HISTORY_LIMIT)
    expect(history.past[0]?.value).toBe(20)
  })

  it('undo after any commit is identity, redo after any undo too', () => {
    const steps = fc.array(fc.oneof(fc.constant('undo'), fc.constant('redo'), fc.integer()))
    fc.assert(
      fc.property(steps, fc.integer(), (walk, value) => {
        let history: History<unknown> = createHistory('start')
        for (const step of walk) {
          history =
            step === 'undo' ? undo(history) : step === 'redo' ? redo(history) : commit(history, 'Step', { step })
        }
        const next = commit(history, 'Last', { value })
        expect(undo(next).present).toBe(history.present)
        expect(redo(undo(next)).present).toBe(next.present)
      }),
    )
  })
})

describe('jump', () => {
  const four = ['b', 'c', 'd'].reduce((history, value) => commit(history, `to ${value}`, value), createHistory('a'))

  test.each([
    [-1, 'c'],
    [-3, 'a'],
    [-9, 'a'],
    [0, 'd'],
    [2, 'd'],
  ])('%i from the end: %s', (by, value) => {
    expect(jump(four, by).present).toBe(value)
  })

  test('there and back is the same, with every step’s name in its place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4, max: 0 }), (by) => {
        const there = jump(four, by)
        expect([...there.past, ...there.future].map(({ name }) => name)).toEqual(['to b', 'to c', 'to d'])
        expect(jump(there, 9)).toEqual(four)
      }),
    )
  })

  test('nowhere to go is the same history', () => {
    expect(jump(four, 1)).toBe(four)
    expect(jump(four, 0)).toBe(four)
  })
})
