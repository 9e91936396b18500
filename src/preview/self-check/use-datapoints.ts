import { useEffect, useState } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { Datapoint } from '../../dataset/schema.ts'

const NONE: ReadonlyMap<number, Datapoint> = new Map()

/** The content of a few datapoints, once they are read. One that cannot be read is left out. `indexes` must stay the same list. */
export function useDatapoints(
  handle: DatasetHandle | null,
  indexes: readonly number[],
): ReadonlyMap<number, Datapoint> {
  const [read, setRead] = useState(NONE)
  useEffect(() => {
    if (handle === null) return
    let isCurrent = true
    void Promise.all(indexes.map((index) => readOne(handle, index))).then((found) => {
      if (isCurrent) setRead(new Map(found.flat()))
    })
    return () => {
      isCurrent = false
    }
  }, [handle, indexes])
  return handle === null ? NONE : read
}

async function readOne(handle: DatasetHandle, index: number): Promise<readonly (readonly [number, Datapoint])[]> {
  try {
    const result = await handle.datapoint(index)
    return result?.ok ? [[index, result.datapoint]] : []
  } catch {
    // The page then says that the field is missing; the dataset's own bar says why.
    return []
  }
}
