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
    const isPlain = isOneByteEach(text, bytes, encoding)
    const result = read(text)
    const isAscii = isPlain && isAsciiWhenPlain(text, encoding)
    return { result: isPlain || !result.ok ? result : markLost(result, text, bytes), text, isAscii }
  }

  return {
    one,
    batch(bytes, starts, visit) {
      const whole = decoder.decode(bytes)
      const isPlain = isOneByteEach(whole, bytes, encoding)
      const isAllAscii = isPlain && isAsciiWhenPlain(whole, encoding)
      for (let at = 0; at < starts.length - 1; at++) {
        const from = starts[at]
        const to = starts[at + 1]
        if (!isPlain) {
          if (visit(one(bytes.subarray(from, to)), at) === true) return true
          continue
        }
        const text = whole.slice(from, to)
        const isAscii = isAllAscii || isAsciiWhenPlain(text, encoding)
        if (visit({ result: read(text), text, isAscii }, at) === true) return true
      }
      return false
    },
  }
}

/** What stands for bytes that are no text. */
const REPLACEMENT = '\uFFFD'

// As many characters as bytes: offsets of bytes are offsets of characters. In UTF-8 a lost byte may have become one character.
function isOneByteEach(text: string, bytes: Uint8Array, encoding: Encoding): boolean {
  return text.length === bytes.length && (encoding !== 'utf-8' || !text.includes(REPLACEMENT))
}

// In UTF-8 one byte each is plain text, but JSON can name other characters by number.
function isAsciiWhenPlain(text: string, encoding: Encoding): boolean {
  return encoding === 'utf-8' && !text.includes('\\u')
}

function markLost(result: Extract<DatapointResult, { ok: true }>, text: string, bytes: Uint8Array): DatapointResult {
  // The character that stands for lost ones may also be in the file itself.
  if (!text.includes(REPLACEMENT) || new TextEncoder().encode(text).length === bytes.length) return result
  const lost: RepairMark = { kind: 'lost-characters', count: 1, line: 1, column: 1 }
  return { ...result, repairs: [...result.repairs, lost] }
}
