import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * Tells what was mended in a dataset's file, and what can't be read of it, once it is read; once for each file that the person opens from
 * now on, not where one `isBack` that was kept, or was made of what was open: its checks list it all. Nothing is mended or left out silently, and the file itself stays as
 * it was. Gives back what ends it.
 */
export function tellRepairs(
  store: DesignerStore,
  isBack: (file: Blob | null) => boolean,
  tell: (title: string, details: readonly string[], dataset: DatasetHandle) => void,
): () => void {
  const told = new WeakSet<DatasetHandle>()
  const already = store.getState().dataset.handle
  if (already !== null) told.add(already)
  return store.subscribe(({ dataset: { handle, file, isMade, state } }) => {
    const report = state?.report
    if (handle === null || state == null || report == null || told.has(handle)) return
    told.add(handle)
    if (isMade === true || isBack(file) || (report.faultCount === 0 && report.repairs.length === 0)) return
    // Most files need no words.
    void import('./repair-words.ts').then(({ repairWords }) => tell(...repairWords(state, report), handle))
  })
}
