import type { DatapointResult, DatasetFormat } from '../reading.ts'
import { createSelectionWriter, type SelectionOptions } from '../write-selection.ts'
import type { Schema } from '../schema.ts'
import { tooLargeResult, type Source } from './open-source.ts'
import { walkRecords, type BatchVisit, type WalkPause } from './walk-records.ts'

/**
 * Writes all datapoints of a file, or the good ones, or the bad ones with their reasons, as a new file. `names` are the fields of a
 * CSV or TSV. What `pause` throws ends the writing.
 */
export async function writeFile(
  source: Source,
  schema: Schema,
  names: readonly string[],
  options: SelectionOptions,
  pause: WalkPause,
): Promise<Blob> {
  const { index, header, decoder } = source
  const writer = createSelectionWriter(schema, names, options)
  const parts: Blob[] = []
  let text = writer.head
  const add = (record: number, result: DatapointResult) => {
    text += writer.next(record - header, result)
    if (text.length < PART_LENGTH) return
    // The browser may keep parts on disk, which it cannot do with a text.
    parts.push(new Blob([text]))
    text = ''
  }
  const visit: BatchVisit = (n, bytes, starts) => {
    if (bytes) decoder.batch(bytes, starts, ({ result }, at) => add(n + at, result))
    else add(n, tooLargeResult(source.shape))
  }
  await walkRecords(source, header, index.count, visit, pause)
  return new Blob([...parts, text, writer.tail], { type: MEDIA_TYPES[options.format] })
}

const PART_LENGTH = 4 * 1024 * 1024

const MEDIA_TYPES: { readonly [format in DatasetFormat]: string } = {
  jsonl: 'application/jsonl',
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
}
