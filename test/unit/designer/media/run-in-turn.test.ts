import { describe, expect, test } from 'vitest'
import { runInTurn } from '../../../../src/designer/media/run-in-turn.ts'

describe('runInTurn', () => {
  test('does all, never more than the limit at once, and begins in order', async () => {
    const { begun, running, work, results, onResult } = watch()
    await runInTurn(tasks(25), 4, new AbortController().signal, work, onResult)
    expect(Math.max(...running)).toBe(4)
    expect(begun).toEqual(tasks(25))
    expect(results.toSorted((a, b) => a - b)).toEqual(tasks(25).map((task) => task * 10))
  })

  test('fewer tasks than the limit, and none', async () => {
    const { work, results, onResult } = watch()
    await runInTurn(tasks(2), 4, new AbortController().signal, work, onResult)
    await runInTurn([], 4, new AbortController().signal, work, onResult)
    expect(results).toEqual([0, 10])
  })

  test('begins nothing more and tells nothing more once it is cancelled', async () => {
    const { begun, work, results, onResult } = watch()
    const controller = new AbortController()
    await runInTurn(tasks(25), 4, controller.signal, work, (task, result) => {
      onResult(task, result)
      if (results.length === 3) controller.abort()
    })
    expect(results).toHaveLength(3)
    expect(begun.length).toBeLessThanOrEqual(3 + 4)
  })

  test('a failure ends it', async () => {
    const run = runInTurn(
      tasks(9),
      2,
      new AbortController().signal,
      () => Promise.reject(new Error('no')),
      () => {},
    )
    await expect(run).rejects.toThrow('no')
  })
})

function tasks(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function watch() {
  const begun: number[] = []
  const running: number[] = []
  const results: number[] = []
  let now = 0
  const work = async (task: number) => {
    begun.push(task)
    running.push(++now)
    await new Promise((resolve) => setTimeout(resolve, task % 3))
    now--
    return task * 10
  }
  return { begun, running, results, work, onResult: (_task: number, result: number) => void results.push(result) }
}
