import type { Json } from '../../base/json.ts'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { readDatapoints } from '../read-datapoints.ts'

/** How many datapoints are read for one field at most. */
export const MOST_READ = 200_000

/** What to read, and whom to tell. `onProgress` hears how many datapoints are read, after each page. */
export type FieldReading = {
  readonly field: string
  /** How many datapoints from the first on. */
  readonly count: number
  readonly signal: AbortSignal
  onValue(value: Json | undefined): void
  onProgress(read: number): void
}

/**
 * Reads the values of one field, page by page, in the order of the file; undefined where a datapoint has none or cannot be read. Ends
 * early when the signal says so. Refused with an Error whose message can be shown, as the handle's own promises are.
 */
export function readField(handle: Pick<DatasetHandle, 'datapoints'>, reading: FieldReading): Promise<void> {
  const { field, onValue, ...rest } = reading
  return readDatapoints(handle, {
    ...rest,
    onResult: (result) => onValue(result.ok ? result.datapoint.get(field) : undefined),
  })
}
