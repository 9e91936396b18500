import { useEffect, useMemo, useState } from 'react'
import { listItems } from '../../layout/find.ts'
import { compareDesigns, type Side } from '../../outputs/compare/compare-designs.ts'
import type { LayoutComparison } from '../../outputs/compare/compare-layouts.ts'

/** How a comparison stands; `comparison` is null unless it is done. */
export type ComparisonRun = {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  readonly comparison: LayoutComparison | null
}

/** So many items are compared at once, in a few milliseconds; more of them in a worker. */
const AT_ONCE = 100

/** Compares whenever a side changes: small layouts at once, large ones in a worker, which ends when the comparison is not wanted any more. */
export function useComparison(before: Side | null, after: Side): ComparisonRun {
  const pair = useMemo(() => (before === null ? null : { before, after }), [before, after])
  const isSmall = pair !== null && countItems(pair.before) + countItems(pair.after) <= AT_ONCE
  const quick = useMemo(
    () => (pair !== null && isSmall ? compareDesigns(pair.before, pair.after) : null),
    [pair, isSmall],
  )
  const [last, setLast] = useState<{ readonly pair: typeof pair; readonly run: ComparisonRun } | null>(null)
  const large = isSmall ? null : pair
  useEffect(() => {
    if (large === null) return undefined
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
    const end = (run: ComparisonRun) => setLast({ pair: large, run })
    worker.onmessage = (event: MessageEvent<LayoutComparison>) => end({ status: 'done', comparison: event.data })
    worker.onerror = () => end({ status: 'failed', comparison: null })
    worker.postMessage(large)
    return () => worker.terminate()
  }, [large])
  if (pair === null) return { status: 'none', comparison: null }
  if (quick !== null) return { status: 'done', comparison: quick }
  return last?.pair === pair ? last.run : { status: 'running', comparison: null }
}

function countItems({ layout }: Side): number {
  return listItems(layout).length
}
