import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { createDatapointWriter } from '../../dataset/write.ts'
import { counterbalance, type SwapPlan } from '../../outputs/counterbalance/counterbalance.ts'
import { drawSwaps } from '../../outputs/counterbalance/draw-swaps.ts'
import { readDatapoints } from '../read-datapoints.ts'

/** What to write, and whom to tell how many datapoints are read. */
export type CounterbalanceTask = {
  readonly plan: SwapPlan
  readonly groupField: string | null
  readonly count: number
  readonly signal: AbortSignal
  onProgress(read: number): void
}

/** The new datapoints as JSONL, without the `unreadable` ones of before, which nothing can be made of. */
export type Counterbalanced = { readonly blob: Blob; readonly unreadable: number }

/**
 * All datapoints, counterbalanced. Null when the signal stopped it; refused with an Error whose message
 * can be shown when the file can't be read any more.
 */
export async function writeCounterbalanced(
  handle: Pick<DatasetHandle, 'datapoints'>,
  { plan, groupField, count, signal, onProgress }: CounterbalanceTask,
): Promise<Counterbalanced | null> {
  const writer = createDatapointWriter('jsonl', [])
  const isSwapped = drawSwaps(plan.seed, groupField)
  const pieces: Blob[] = []
  let lines: string[] = []
  let unreadable = 0
  await readDatapoints(handle, {
    count,
    signal,
    onResult: (result) => {
      if (!result.ok) return unreadable++
      const { datapoint } = result
      for (const one of counterbalance(isSwapped(datapoint), datapoint, plan, groupField)) lines.push(writer.next(one))
    },
    onProgress: (read) => {
      // Into a blob page by page, which the browser may keep on disk.
      pieces.push(new Blob(lines))
      lines = []
      onProgress(read)
    },
  })
  return signal.aborted ? null : { blob: new Blob(pieces, { type: 'application/x-ndjson' }), unreadable }
}
