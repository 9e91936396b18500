import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { createDatapointWriter } from '../../dataset/write.ts'
import {
  counterbalance,
  FIRST_ENDING,
  freeEnding,
  groupOf,
  type SwapPlan,
} from '../../outputs/counterbalance/counterbalance.ts'
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
  task: CounterbalanceTask,
): Promise<Counterbalanced | null> {
  const groups = new Set<string>()
  const made = await write(handle, task, FIRST_ENDING, groups)
  // Which groups there are is known when all are read; hardly any data has some that are called like those of the twins.
  const ending = freeEnding(groups)
  return made === null || ending === FIRST_ENDING ? made : write(handle, task, ending, groups)
}

async function write(
  handle: Pick<DatasetHandle, 'datapoints'>,
  { plan, groupField, count, signal, onProgress }: CounterbalanceTask,
  ending: string,
  groups: Set<string>,
): Promise<Counterbalanced | null> {
  const own = groupField === null || plan.mode === 'alternate' ? null : { field: groupField, ending }
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
      if (own !== null) groups.add(groupOf(datapoint, own.field))
      for (const one of counterbalance(isSwapped(datapoint), datapoint, plan, own)) lines.push(writer.next(one))
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
