import type { Encoding } from './detect-format.ts'
import type { RecordReader } from './read-record.ts'
import type { DatapointResult, RepairMark } from './reading.ts'

/** A datapoint read from its bytes, not yet placed. `isAscii` says that it holds no character beyond the plain ones. */
export type DecodedRecord = { readonly result: DatapointResult; readonly text: string; readonly isAscii: boolean }

/** Reads datapoints from their bytes. Bytes that are no text show as U+FFFD, which is listed as `lost-characters`. */
export type RecordDecoder = {
  one(bytes: Uint8Array): DecodedRecord
  /**
   * Several that stand one after another: `starts` are their offsets in `bytes`, and the end of the last one. Several times as fast
   * where they hold plain characters only. `visit` may end it by giving back true, which is given back.
   */
  batch(
    bytes: Uint8Array,
    starts: readonly number[],
    visit: (record: DecodedRecord, at: number) => boolean | void,
  ): boolean
}

/** Datapoints larger than this are faults: no screen shows them, and reading them would take the memory that is promised to be kept. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024

/** A decoder for a file of this encoding. */
export function createRecordDecoder(encoding: Encoding, read: RecordReader): RecordDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })

  const one = (bytes: Uint8Array): DecodedRecord => {
    const text = decoder.decode(bytes)
    const result = read(text)
    const isAscii = isPlain(viewOf(bytes), 0, bytes.length) && !namesCharacters(text)
    return { result: result.ok ? markLost(result, text, bytes) : result, text, isAscii }
  }

  return {
    one,
    batch(bytes, starts, visit) {
      const view = viewOf(bytes)
      let at = 0
      while (at < starts.length - 1) {
        const from = starts[at] ?? 0
        const end = endOfPlain(view, starts, at)
        if (end === at) {
          if (visit(one(bytes.subarray(from, starts[at + 1])), at++) === true) return true
          continue
        }
        const text = decoder.decode(bytes.subarray(from, starts[end]))
        const isAscii = !namesCharacters(text)
        for (; at < end; at++) {
          const own = text.slice((starts[at] ?? 0) - from, (starts[at + 1] ?? 0) - from)
          if (visit({ result: read(own), text: own, isAscii: isAscii || !namesCharacters(own) }, at) === true)
            return true
        }
      }
      return false
    },
  }
}

/** What stands for bytes that are no text. */
const REPLACEMENT = '\uFFFD'

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

// Records of plain characters can be decoded together: their bytes are their characters. Gives the first one from `at` on that is not plain.
function endOfPlain(view: DataView, starts: readonly number[], at: number): number {
  let end = at
  while (end < starts.length - 1 && isPlain(view, starts[end] ?? 0, starts[end + 1] ?? 0)) end++
  return end
}

// Whether no byte has its highest bit set, looked at in steps of 32: every byte of every file comes by here.
function isPlain(view: DataView, from: number, to: number): boolean {
  let at = from
  let bits = 0
  for (; at + 32 <= to; at += 32) bits |= fourWords(view, at) | fourWords(view, at + 16)
  for (; at + 4 <= to; at += 4) bits |= view.getInt32(at, true)
  for (; at < to; at++) bits |= view.getInt8(at)
  return (bits & HIGH_BITS) === 0
}

function fourWords(view: DataView, at: number): number {
  return (
    view.getInt32(at, true) | view.getInt32(at + 4, true) | view.getInt32(at + 8, true) | view.getInt32(at + 12, true)
  )
}

const HIGH_BITS = 0x80808080 | 0

// JSON can name other characters by their number.
function namesCharacters(text: string): boolean {
  return text.includes('\\u')
}

function markLost(result: Extract<DatapointResult, { ok: true }>, text: string, bytes: Uint8Array): DatapointResult {
  // The character that stands for lost ones may also be in the file itself.
  if (!text.includes(REPLACEMENT) || new TextEncoder().encode(text).length === bytes.length) return result
  const lost: RepairMark = { kind: 'lost-characters', count: 1, line: 1, column: 1 }
  return { ...result, repairs: [...result.repairs, lost] }
}
