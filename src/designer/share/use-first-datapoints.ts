import { useEffect, useState } from 'react'
import type { JsonObject } from '../../base/json.ts'
import type { DatapointResult } from '../../dataset/reading.ts'
import { useDesigner } from '../../store/store-context.tsx'

const NONE: readonly JsonObject[] = []

/** The first datapoints of the open dataset that can be read; none while they are being read. */
export function useFirstDatapoints(count: number): readonly JsonObject[] {
  const handle = useDesigner((state) => state.dataset.handle)
  const [first, setFirst] = useState<readonly JsonObject[]>(NONE)
  useEffect(() => {
    if (handle === null || count === 0) return undefined
    let isOver = false
    const read = (results: readonly DatapointResult[]) =>
      results.flatMap((result) => (result.ok ? [Object.fromEntries(result.datapoint)] : []))
    handle.datapoints(0, count).then(
      (results) => {
        if (!isOver) setFirst(read(results))
      },
      // A file that can't be read any more has none to share; the dataset's bar says so.
      () => {},
    )
    return () => {
      isOver = true
    }
  }, [handle, count])
  return count === 0 ? NONE : first.slice(0, count)
}
