import { MAX_RECORD_BYTES } from '../decode-record.ts'
import type { RecordIndex } from '../record-index.ts'
import { readSource, type Source } from './open-source.ts'

/**
 * Takes records that stand one after another, the first of them with number `n`. `starts` are their offsets in `bytes`, and the end of
 * the last one. `bytes` is valid only during the call; it is null for a single record larger than `MAX_RECORD_BYTES`. True ends the walk.
 */
export type BatchVisit = (n: number, bytes: Uint8Array | null, starts: readonly number[]) => boolean | void

/** Called between pieces of the file with the bytes read so far; for progress, and for letting others have their turn. */
export type WalkPause = (bytes: number, records: number) => Promise<void>

/**
 * Goes through the records `from` to `to` (exclusive) of an indexed file in one pass. Only one piece of the file is in memory, and the
 * record that reaches over its end.
 */
export async function walkRecords(
  source: Pick<Source, 'blob' | 'held' | 'index'>,
  from: number,
  to: number,
  visit: BatchVisit,
  pause: WalkPause,
): Promise<void> {
  const { index } = source
  const first = index.start(from)
  const last = Math.min(to, index.count)
  const sizeOf = (record: number) => index.start(record + 1) - index.start(record)
  let n = from
  let offset = first
  let carry: readonly Uint8Array[] = []

  for await (const piece of readSource(source, first, index.start(last))) {
    const end = offset + piece.length
    while (n < last && index.start(n + 1) <= end) {
      const start = index.start(n)
      // A record that began in an earlier piece goes by itself, so that little has to be copied; so does one larger than a batch.
      const isAlone = start < offset || sizeOf(n) > BATCH_BYTES
      const next = isAlone ? n + 1 : endOfBatch(index, n, last, Math.min(end, start + BATCH_BYTES))
      const rest = piece.subarray(Math.max(0, start - offset), index.start(next) - offset)
      const bytes = sizeOf(n) > MAX_RECORD_BYTES ? null : carry.length === 0 ? rest : join([...carry, rest])
      if (visit(n, bytes, startsOf(index, n, next)) === true) return
      carry = []
      n = next
    }
    // A copy, because the buffer of the piece is about to be filled anew.
    if (n < last && sizeOf(n) <= MAX_RECORD_BYTES) carry = [...carry, piece.slice(Math.max(0, index.start(n) - offset))]
    offset = end
    await pause(offset - first, n - from)
  }
}

/** Records are handed over in batches of up to this many bytes. */
const BATCH_BYTES = 64 * 1024

// The first record that ends beyond the offset `end`; `from` ends before it.
function endOfBatch(index: RecordIndex, from: number, last: number, end: number): number {
  let next = from + 1
  while (next < last && index.start(next + 1) <= end) next++
  return next
}

function startsOf(index: RecordIndex, from: number, to: number): readonly number[] {
  const base = index.start(from)
  const starts: number[] = []
  for (let n = from; n <= to; n++) starts.push(index.start(n) - base)
  return starts
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
