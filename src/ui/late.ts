import { createElement, use, type ComponentType, type ReactNode } from 'react'

/** A component whose code is fetched when it is first drawn, or before by `preload`. Once it is there it is drawn at once. */
export type Late<P> = ((props: P) => ReactNode) & { preload(): Promise<unknown> }

/**
 * Makes a component of code that comes later. It needs a `LateBoundary` above it while the code is not there. Unlike `lazy` of React it never
 * shows the fallback when the code was fetched beforehand. Code that can't be fetched fails for a second, and is asked for again when it is
 * drawn after that.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let loading: Promise<ComponentType<P>> | null = null
  const preload = () => {
    if (loading !== null) return loading
    const promise = load()
    loading = promise
    promise.then(
      (value) => {
        // React reads these two and goes on at once, where it would wait for a promise that it meets for the first time.
        void Object.assign(promise, { status: 'fulfilled', value })
        tell()
      },
      (reason: unknown) => {
        void Object.assign(promise, { status: 'rejected', reason })
        tell()
        // Not at once: React draws again to see whether the fault stays, and would ask again and again.
        setTimeout(() => {
          loading = null
        }, KEPT_MS)
      },
    )
    return promise
  }
  function LateComponent(props: P) {
    return createElement(use(preload()), props)
  }
  return Object.assign(LateComponent, { preload })
}

/** How often late code has come, or turned out not to come, since the page was opened. */
export function countArrivals(): number {
  return arrivals
}

/** Calls `listener` at each arrival. Gives back how to end it. */
export function onArrival(listener: () => void): () => void {
  waiting.add(listener)
  return () => waiting.delete(listener)
}

let arrivals = 0
const waiting = new Set<() => void>()

function tell() {
  arrivals++
  for (const listener of waiting) listener()
}

/** How long code that can't be fetched is not asked for again. */
const KEPT_MS = 1000
