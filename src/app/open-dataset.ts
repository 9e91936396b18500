import { openDatasetFile } from '../dataset/worker/client.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import { behindNextPaint } from '../store/behind-next-paint.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { AS_STEP, showDataset, takeTicket, type Arrival } from './show-dataset.ts'

/** A dataset that is open now, or why the file could not be opened. */
export type DatasetOpening =
  { readonly ok: true; readonly state: DatasetState } | { readonly ok: false; readonly message: string }

/**
 * Opens a dataset file of any size: it is shown as soon as its first datapoints are read, the rest is read meanwhile. A file that can't be
 * opened changes nothing. The dataset and the schema for it come as one step.
 */
export function openDataset(store: DesignerStore, file: File, arrival: Arrival = AS_STEP): Promise<DatasetOpening> {
  const isLatest = takeTicket()
  return new Promise((resolve) => {
    let shown = false
    const handle = openDatasetFile(file, (state) => {
      if (shown) return store.updateDataset(handle, state)
      if (state.phase === 'opening') return
      if (state.phase === 'failed' || state.info === null) {
        handle.close()
        return resolve({ ok: false, message: state.message ?? 'The file could not be read. Open it again.' })
      }
      const refusal = findRefusal(state)
      if (refusal !== null) {
        handle.close()
        return resolve({ ok: false, message: refusal })
      }
      if (!isLatest()) {
        handle.close()
        return resolve({ ok: false, message: 'Another dataset was opened before this one was read.' })
      }
      shown = true
      void showDataset(store, { handle, file }, state, arrival).then(() => resolve({ ok: true, state }))
      behindNextPaint(handle.readOn)
    })
  })
}

/** Why a file has nothing to show, with the place; null when one of its first datapoints can be read, or more may come. */
function findRefusal({ first, isCountFinal }: DatasetState): string | null {
  if (first.some(({ ok }) => ok)) return null
  const [worst] = first.flatMap((result) => (result.ok ? [] : [result.fault]))
  if (worst !== undefined) return `Line ${worst.line}, column ${worst.column}: ${worst.reason}`
  return isCountFinal ? 'The file holds no datapoints. Choose a file with at least one.' : null
}
