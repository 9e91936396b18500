import { MAX_RECORD_BYTES } from '../decode-record.ts'
import type { RecordIndex } from '../record-index.ts'
import { readBlob } from './read-blob.ts'

/** Takes the bytes of record `n`, valid only during the call; null for a record larger than `MAX_RECORD_BYTES`. True ends the walk. */
export type RecordVisit = (bytes: Uint8Array | null, n: number) => boolean | void

/** Called between pieces of the file with the bytes read so far; for progress, and for letting others have their turn. */
export type WalkPause = (bytes: number, records: number) => Promise<void>

/**
 * Goes through the records `from` to `to` (exclusive) of an indexed file in one pass. Only one piece of the file is in memory, and
 * the record that reaches over its end. Gives the number of the record after the last one visited.
 */
export async function walkRecords(
  blob: Blob,
  index: RecordIndex,
  from: number,
  to: number,
  visit: RecordVisit,
  pause: WalkPause,
): Promise<number> {
  const first = index.start(from)
  const last = Math.min(to, index.count)
  let n = from
  let offset = first
  let carry = createCarry()

  for await (const piece of readBlob(blob.slice(first, index.start(last)))) {
    const end = offset + piece.length
    while (n < last && index.start(n + 1) <= end) {
      const next = index.start(n + 1)
      const rest = piece.subarray(Math.max(0, index.start(n) - offset), next - offset)
      const bytes = carry.isEmpty() ? rest : carry.complete(rest)
      if (visit(next - index.start(n) > MAX_RECORD_BYTES ? null : bytes, n++) === true) return n
      carry = carry.isEmpty() ? carry : createCarry()
    }
    if (n < last && index.start(n + 1) - index.start(n) <= MAX_RECORD_BYTES)
      carry.keep(piece.subarray(Math.max(0, index.start(n) - offset)))
    offset = end
    await pause(offset - first, n - from)
  }
  return n
}

// The beginning of a record that reaches over the end of a piece.
function createCarry() {
  const parts: Uint8Array[] = []
  return {
    isEmpty: () => parts.length === 0,
    keep(part: Uint8Array) {
      // A copy: the buffer of the piece is about to be filled anew.
      if (part.length > 0) parts.push(part.slice())
    },
    complete(rest: Uint8Array): Uint8Array {
      const length = parts.reduce((sum, part) => sum + part.length, rest.length)
      const whole = new Uint8Array(length)
      let at = 0
      for (const part of [...parts, rest]) {
        whole.set(part, at)
        at += part.length
      }
      return whole
    },
  }
}
