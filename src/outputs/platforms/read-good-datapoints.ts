import { checkDatapoint } from '../../dataset/check-datapoint.ts'
import type { Datapoint, Schema } from '../../dataset/schema.ts'
import type { ExportDataset, MakeTask } from '../export-catalogue.ts'

/** Datapoints in a page. */
const PAGE = 500

/**
 * Gives the good datapoints of a dataset one after another, page by page, so that no file has to be in memory as objects. Good are those
 * that could be read and in which the checks find no error. Refused as the dataset's own promises are, or when the task is stopped.
 */
export async function readGoodDatapoints(
  dataset: ExportDataset,
  schema: Schema | null,
  onDatapoint: (datapoint: Datapoint) => void,
  { onShare, signal }: MakeTask = {},
): Promise<void> {
  let read = 0
  while (read < dataset.count) {
    signal?.throwIfAborted()
    // One page after another: the next is not asked for before this one is used.
    const results = await dataset.datapoints(read, Math.min(dataset.count, read + PAGE))
    if (results.length === 0) return
    results.forEach((result, index) => {
      if (!result.ok) return
      const isGood =
        schema === null ||
        checkDatapoint(read + index, result.datapoint, schema).every(({ severity }) => severity !== 'error')
      if (isGood) onDatapoint(result.datapoint)
    })
    read += results.length
    onShare?.(read / dataset.count)
  }
}
