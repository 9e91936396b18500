import type { StoreApi } from 'zustand/vanilla'
import { behindNextPaint } from './behind-next-paint.ts'

/** A store to read from, whose state comes a little later than that of the store it follows. */
export type Follower<S> = Pick<StoreApi<S>, 'getState' | 'getInitialState' | 'subscribe'> & {
  /** Whether it has yet to catch up. */
  isBehind(): boolean
  /** Catches up at once. */
  catchUp(): void
}

/**
 * Follows a store: what hears of changes from here hears of them when the frame that shows them is painted, of several changes once.
 * While nobody listens it is never behind. `later` runs something behind the next paint.
 */
export function followState<S>(
  store: Pick<StoreApi<S>, 'getState' | 'getInitialState' | 'subscribe'>,
  later: (run: () => void) => void = behindNextPaint,
): Follower<S> {
  const listeners = new Set<(state: S, before: S) => void>()
  let current = store.getState()
  let isWaiting = false
  let leave: (() => void) | null = null
  const isBehind = () => leave !== null && current !== store.getState()
  const catchUp = () => {
    if (!isBehind()) return
    const before = current
    current = store.getState()
    for (const listener of listeners) listener(current, before)
  }
  const wait = () => {
    if (isWaiting) return
    isWaiting = true
    later(() => {
      isWaiting = false
      catchUp()
    })
  }
  return {
    getState: () => (leave === null ? store.getState() : current),
    getInitialState: store.getInitialState,
    subscribe: (listener) => {
      if (leave === null) {
        current = store.getState()
        leave = store.subscribe(wait)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        leave = null
      }
    },
    isBehind,
    catchUp,
  }
}
