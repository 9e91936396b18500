import type { DatasetHandle } from '../dataset/dataset-handle.ts'

/** How many datasets stay ready for undo; each holds a worker and an index, so the oldest rest until they are asked again. */
export const KEPT_OPEN = 4

/** The datasets that are open: the one in use and those that undo can bring back. */
export type OpenHandles = {
  /** Notes that a dataset is in use now, and lets the ones rest that were not for longest. */
  use(handle: DatasetHandle): void
  /** Closes a dataset at once. */
  close(handle: DatasetHandle): void
}

/** An empty list of open datasets. */
export function createOpenHandles(): OpenHandles {
  let handles: readonly DatasetHandle[] = []
  return {
    use: (handle) => {
      handles = [...handles.filter((other) => other !== handle), handle]
      for (const old of handles.slice(0, -KEPT_OPEN)) old.rest()
      handles = handles.slice(-KEPT_OPEN)
    },
    close: (handle) => {
      handles = handles.filter((other) => other !== handle)
      handle.close()
    },
  }
}
