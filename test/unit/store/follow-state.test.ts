import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { followState } from '../../../src/store/follow-state.ts'

describe('a follower', () => {
  it('hears of changes later, of several once, and of the last state', () => {
    const { store, follower, paint } = scene()
    const heard: number[] = []
    follower.subscribe(({ count }) => heard.push(count))
    store.setState({ count: 1 })
    store.setState({ count: 2 })
    expect([follower.getState().count, follower.isBehind(), heard]).toEqual([0, true, []])
    paint()
    expect([follower.getState().count, follower.isBehind(), heard]).toEqual([2, false, [2]])
    store.setState({ count: 3 })
    paint()
    expect(heard).toEqual([2, 3])
  })

  it('catches up at once when asked to, and says nothing twice', () => {
    const { store, follower, paint } = scene()
    const heard: [number, number][] = []
    follower.subscribe(({ count }, before) => heard.push([count, before.count]))
    store.setState({ count: 1 })
    follower.catchUp()
    follower.catchUp()
    paint()
    expect(heard).toEqual([[1, 0]])
  })

  it('is never behind while nobody listens', () => {
    const { store, follower, paint } = scene()
    const end = follower.subscribe(() => {})
    store.setState({ count: 1 })
    end()
    expect([follower.getState().count, follower.isBehind()]).toEqual([1, false])
    store.setState({ count: 2 })
    paint()
    const heard: number[] = []
    follower.subscribe(({ count }) => heard.push(count))
    expect(follower.getState().count).toBe(2)
    store.setState({ count: 3 })
    paint()
    expect(heard).toEqual([3])
  })
})

/** A store, its follower, and a paint that comes when it is called. */
function scene() {
  const store = createStore(() => ({ count: 0 }))
  const waiting: (() => void)[] = []
  const follower = followState(store, (run) => waiting.push(run))
  const paint = () => waiting.splice(0).forEach((run) => run())
  return { store, follower, paint }
}
