import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { describeRepair } from '../dataset/repair-tally.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * Tells what was mended in a dataset's file once it is read, once for each dataset that is opened from now on: nothing is mended
 * silently, and the file itself stays as it was. Gives back what ends it.
 */
export function tellRepairs(
  store: DesignerStore,
  tell: (title: string, details: readonly string[]) => void,
): () => void {
  const told = new WeakSet<DatasetHandle>()
  const already = store.getState().dataset.handle
  if (already !== null) told.add(already)
  return store.subscribe(({ dataset: { handle, state } }) => {
    const repairs = state?.report?.repairs
    if (handle === null || repairs === undefined || told.has(handle)) return
    told.add(handle)
    if (repairs.length === 0) return
    tell(`“${state?.fileName}” was mended while it was read.`, [
      ...repairs.map(describeRepair),
      'Your file is as it was. To upload the mended one, choose its name below, then Checks, and download the good datapoints.',
    ])
  })
}
