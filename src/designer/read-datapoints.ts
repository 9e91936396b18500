import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { DatapointResult } from '../dataset/reading.ts'

/** Which datapoints to read, and whom to tell. `onProgress` hears how many are read, after each page. */
export type DatapointReading = {
  /** How many datapoints from the first on. */
  readonly count: number
  readonly signal: AbortSignal
  /** `index` counts from 0. */
  onResult(result: DatapointResult, index: number): void
  onProgress(read: number): void
}

/**
 * Reads datapoints page by page, in the order of the file. Ends early when the signal says so. Refused with an Error whose message can be
 * shown, as the handle's own promises are.
 */
export async function readDatapoints(
  handle: Pick<DatasetHandle, 'datapoints'>,
  { count, signal, onResult, onProgress }: DatapointReading,
): Promise<void> {
  let read = 0
  while (read < count && !signal.aborted) {
    // One page after another: the next is not asked for before this one is counted.
    const results = await handle.datapoints(read, Math.min(count, read + PAGE))
    if (signal.aborted || results.length === 0) return
    for (const [at, result] of results.entries()) onResult(result, read + at)
    read += results.length
    onProgress(read)
  }
}

/** Datapoints in a page. */
const PAGE = 500
