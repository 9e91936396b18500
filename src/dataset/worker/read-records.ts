import { MAX_RECORD_BYTES } from '../decode-record.ts'
import { placeResult } from '../record-result.ts'
import type { DatapointResult } from '../reading.ts'
import { createLocator } from './locate-record.ts'
import { tooLargeResult, type Source } from './open-source.ts'

/**
 * The datapoints `from` to `to` (exclusive), as far as they are indexed, each with its faults and mends placed in the file. Reads their
 * bytes at once, or one by one where together they are large. Throws when the file cannot be read any more.
 */
export async function readRecords(source: Source, from: number, to: number): Promise<readonly DatapointResult[]> {
  const { index, header, blob } = source
  const first = from + header
  const last = Math.min(to + header, index.count)
  if (first >= last) return []
  if (last - first > 1 && index.start(last) - index.start(first) > MAX_RECORD_BYTES) {
    const middle = Math.floor((from + to) / 2)
    return [...(await readRecords(source, from, middle)), ...(await readRecords(source, middle, to))]
  }
  const start = index.start(first)
  const bytes = await readRange(blob, start, index.start(last))
  const results: DatapointResult[] = []
  for (let n = first; n < last; n++) {
    const record = bytes?.subarray(index.start(n) - start, index.start(n + 1) - start)
    results.push(await place(source, n, record ? source.decoder.one(record).result : tooLargeResult(source.shape)))
  }
  return results
}

async function readRange(blob: Blob, from: number, to: number): Promise<Uint8Array | null> {
  return to - from > MAX_RECORD_BYTES ? null : new Uint8Array(await blob.slice(from, to).arrayBuffer())
}

async function place(source: Source, n: number, result: DatapointResult): Promise<DatapointResult> {
  if (result.ok && result.repairs.length === 0) return result
  const { line, column } = await createLocator(source.blob, source.index, source.shape.newline)(n)
  return placeResult(result, n - source.header, line, column)
}
