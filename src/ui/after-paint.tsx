import { useSyncExternalStore, type ReactNode } from 'react'
import { LateBoundary } from './late-boundary.tsx'

/** Draws what the first screen does without: not before the first paint, and from then on at once. Until it is there, `fallback`. */
export function AfterPaint({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  return useIsPainted() ? <LateBoundary fallback={fallback}>{children}</LateBoundary> : fallback
}

/** Whether the first screen is painted, for what would only have to work something out before it is. */
export function useIsPainted(): boolean {
  return useSyncExternalStore(subscribe, () => isPainted)
}

/** Runs something as soon as the first screen is painted, or at once when it is. Call it when the first screen is being drawn. */
export function afterPaint(run: () => void) {
  if (isPainted) return run()
  waiting.add(run)
  watch()
}

let isPainted = false
let isWatching = false
const waiting = new Set<() => void>()

/** A window in the background paints nothing; it does not wait for ever. In milliseconds. */
const UNPAINTED = 500

function watch() {
  if (isWatching) return
  isWatching = true
  const timer = setTimeout(end, UNPAINTED)
  const finish = () => {
    clearTimeout(timer)
    end()
  }
  // The next frame may still be the empty one that stands while the first screen is being drawn.
  if (tellsPaints() && performance.getEntriesByName(FIRST_PAINT).length === 0) {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(FIRST_PAINT).length === 0) return
      observer.disconnect()
      finish()
    })
    observer.observe({ type: 'paint', buffered: true })
  } else requestAnimationFrame(() => setTimeout(finish))
}

const FIRST_PAINT = 'first-contentful-paint'

function tellsPaints(): boolean {
  return 'PerformanceObserver' in globalThis && PerformanceObserver.supportedEntryTypes.includes('paint')
}

function end() {
  if (isPainted) return
  isPainted = true
  for (const run of waiting) run()
  waiting.clear()
}

function subscribe(listener: () => void): () => void {
  afterPaint(listener)
  return () => waiting.delete(listener)
}
