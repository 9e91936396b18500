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
    void readThese(handle, indexes).then((found) => {
      if (isCurrent) setRead(found)
    })
    return () => {
      isCurrent = false
    }
  }, [handle, indexes])
  return handle === null ? NONE : read
}

/** The content of a few datapoints. One that cannot be read is left out. */
export async function readThese(
  handle: Pick<DatasetHandle, 'datapoint'>,
  indexes: readonly number[],
): Promise<ReadonlyMap<number, Datapoint>> {
  return new Map((await Promise.all(indexes.map((index) => readOne(handle, index)))).flat())
}

async function readOne(
  handle: Pick<DatasetHandle, 'datapoint'>,
  index: number,
): Promise<readonly (readonly [number, Datapoint])[]> {
  try {
    const result = await handle.datapoint(index)
    return result?.ok ? [[index, result.datapoint]] : []
  } catch {
    // The page then says that the field is missing; the dataset's own bar says why.
    return []
  }
}
