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
  const isPlain = encoding === 'windows-1252' ? isPlainText : isPlainUtf8
  // How many are decoded at once: more while they are plain, one by one where they are not.
  let together = MOST_TOGETHER

  const readOne = (text: string, bytes: Uint8Array): DecodedRecord => {
    const result = read(text)
    const isAscii = isPlain(text, bytes) && !namesCharacters(text)
    return { result: result.ok ? markLost(result, text, bytes) : result, text, isAscii }
  }

  return {
    one: (bytes) => readOne(decoder.decode(bytes), bytes),
    batch(bytes, starts, visit) {
      const count = starts.length - 1
      let at = 0
      while (at < count) {
        const from = starts[at] ?? 0
        const end = Math.min(count, at + together)
        const own = bytes.subarray(from, starts[end])
        const text = decoder.decode(own)
        if (!isPlain(text, own)) {
          together = Math.max(1, (end - at) >> 1)
          if (end === at + 1 && visit(readOne(text, own), at++) === true) return true
          continue
        }
        together = Math.min(MOST_TOGETHER, together * 2)
        const isAscii = !namesCharacters(text)
        for (; at < end; at++) {
          const one = text.slice((starts[at] ?? 0) - from, (starts[at + 1] ?? 0) - from)
          if (visit({ result: read(one), text: one, isAscii: isAscii || !namesCharacters(one) }, at) === true)
            return true
        }
      }
      return false
    },
  }
}

const MOST_TOGETHER = 16
/** What stands for bytes that are no text. */
const REPLACEMENT = '\uFFFD'

// Records of plain characters can be decoded together: their bytes are their characters. The browser's own decoder tells the fastest: what is
// not plain takes more bytes than it gives characters, or is no text.
function isPlainUtf8(text: string, bytes: Uint8Array): boolean {
  return text.length === bytes.length && !text.includes(REPLACEMENT)
}

function isPlainText(text: string): boolean {
  return PLAIN.test(text)
}

const PLAIN = /^[\0-\x7F]*$/

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
