import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { describeRepair } from '../dataset/repair-tally.ts'
import { formatCount } from '../base/format-count.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * Tells what was mended in a dataset's file, and what can't be read of it, once it is read; once for each dataset that is opened from now
 * on. Nothing is mended or left out silently, and the file itself stays as it was. Gives back what ends it.
 */
export function tellRepairs(
  store: DesignerStore,
  tell: (title: string, details: readonly string[]) => void,
): () => void {
  const told = new WeakSet<DatasetHandle>()
  const already = store.getState().dataset.handle
  if (already !== null) told.add(already)
  return store.subscribe(({ dataset: { handle, state } }) => {
    const report = state?.report ?? null
    if (handle === null || report === null || told.has(handle)) return
    told.add(handle)
    const { repairs, faultCount } = report
    const count = state?.count ?? 0
    if (faultCount > 0) {
      tell(
        `${formatCount(faultCount)} of ${formatCount(count)} ${count === 1 ? 'datapoint' : 'datapoints'} in “${state?.fileName}” can’t be read.`,
        [
          ...repairs.map(describeRepair),
          `${faultCount === 1 ? 'It stays' : 'They stay'} out of what you download. Choose the file’s name below, then Checks, to see where and why, and to download the good ones.`,
        ],
      )
      return
    }
    if (repairs.length === 0) return
    tell(`“${state?.fileName}” was mended while it was read.`, [
      ...repairs.map(describeRepair),
      'Your file is as it was. To upload the mended one, choose its name below, then Checks, and download the good datapoints.',
    ])
  })
}
