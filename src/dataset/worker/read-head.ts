import { MAX_RECORD_BYTES } from '../decode-record.ts'
import { createScanner, recordsStart } from '../file-format.ts'
import { placeResult } from '../record-result.ts'
import type { DatapointResult } from '../reading.ts'
import { HEAD_BYTES, type Source } from './open-source.ts'

/** The datapoints at the start of a file; `isAll` when the file has no others. */
export type HeadRecords = { readonly results: readonly DatapointResult[]; readonly isAll: boolean }

/** Reads up to `limit` datapoints from the first bytes of a file, before it is indexed: what can be shown at once. */
export async function readHeadRecords(source: Source, limit: number): Promise<HeadRecords> {
  for (let length = HEAD_BYTES; ; length *= 8) {
    const isWhole = length >= source.blob.size
    const results = await readFirst(source, length, isWhole, limit)
    // A first datapoint that is larger than the bytes read so far.
    if (results.length > 0 || isWhole || length > MAX_RECORD_BYTES)
      return { results: results.slice(0, limit), isAll: isWhole && results.length <= limit }
  }
}

async function readFirst(
  source: Source,
  length: number,
  isWhole: boolean,
  limit: number,
): Promise<readonly DatapointResult[]> {
  const { blob, shape, header } = source
  const bytes = new Uint8Array(await blob.slice(0, length).arrayBuffer())
  const starts: Start[] = []
  const scanner = createScanner(shape, (offset, line, lineStart) =>
    starts.push({ offset, line, column: offset - lineStart + 1 }),
  )
  scanner.scan(bytes.subarray(recordsStart(shape)))
  const { end } = scanner.finish()
  // Unless the file ends here, the last one is cut off.
  const complete = isWhole ? starts : starts.slice(0, -1)
  return complete.slice(header, header + limit + 1).map(({ offset, line, column }, index) => {
    const next = starts[index + header + 1]?.offset ?? end
    return placeResult(source.decoder.one(bytes.subarray(offset, next)).result, index, line, column)
  })
}

type Start = { readonly offset: number; readonly line: number; readonly column: number }
