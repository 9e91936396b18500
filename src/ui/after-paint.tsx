import { useSyncExternalStore, type ReactNode } from 'react'
import { LateBoundary } from './late-boundary.tsx'

/** Draws what the first screen does without: not before the first paint, and from then on at once. Until it is there, `fallback`. */
export function AfterPaint({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  const isDue = useSyncExternalStore(subscribe, () => isPainted)
  return isDue ? <LateBoundary fallback={fallback}>{children}</LateBoundary> : fallback
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
  requestAnimationFrame(() => {
    clearTimeout(timer)
    // Behind the frame.
    setTimeout(end)
  })
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
