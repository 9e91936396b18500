import { startTransition, Suspense, useLayoutEffect, useState, type ReactNode } from 'react'
import { countArrivals, onArrival } from './late.ts'

/**
 * Draws `fallback` while late code below it is fetched, and the code's own screen as soon as it is there. Under a Suspense alone React keeps
 * it back until the fallback has stood for 300 ms: a dialog would open in the middle of what is done next.
 */
export function LateBoundary({ fallback, children }: { fallback?: ReactNode; children: ReactNode }) {
  const [, setArrivals] = useState(countArrivals)
  useLayoutEffect(() => {
    // Drawn in pieces, as what comes may be large.
    const drawAgain = () => startTransition(() => setArrivals(countArrivals()))
    // It may have come before this was listened for.
    drawAgain()
    return onArrival(drawAgain)
  }, [])
  return <Suspense fallback={fallback}>{children}</Suspense>
}
