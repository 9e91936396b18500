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
   * where they hold plain characters or are a line each. `visit` may end it by giving back true, which is given back.
   */
  batch(
    bytes: Uint8Array,
    starts: readonly number[],
    visit: (record: DecodedRecord, at: number) => boolean | void,
  ): boolean
}

/** Datapoints larger than this are faults: no screen shows them, and reading them would take the memory that is promised to be kept. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024

/**
 * A decoder for a file of this encoding. `newline` is the character that ends each line of a file whose datapoints all begin at the start of a
 * line; null where two may share a line.
 */
export function createRecordDecoder(encoding: Encoding, read: RecordReader, newline: string | null): RecordDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const isPlain = encoding === 'windows-1252' ? isPlainText : isPlainUtf8

  const readOne = (text: string, bytes: Uint8Array): DecodedRecord => {
    const result = read(text)
    const isAscii = isPlain(text, bytes.length) && !namesCharacters(text)
    return { result: result.ok ? markLost(result, text, bytes) : result, text, isAscii }
  }

  return {
    one: (bytes) => readOne(decoder.decode(bytes), bytes),
    batch(bytes, starts, visit) {
      const count = starts.length - 1
      for (let at = 0; at < count;) {
        const first = starts[at] ?? 0
        const next = endOfGroup(starts, at, count)
        const group = bytes.subarray(first, starts[next])
        const text = decoder.decode(group)
        const isGroupPlain = isPlain(text, group.length)
        const ends = isGroupPlain
          ? starts.slice(at + 1, next + 1).map((start) => start - first)
          : lineEnds(text, newline, next - at)
        if (ends === null) {
          for (; at < next; at++) {
            const own = bytes.subarray(starts[at], starts[at + 1])
            if (visit(readOne(decoder.decode(own), own), at) === true) return true
          }
          continue
        }
        const isSpelledOut = !namesCharacters(text)
        let from = 0
        for (const to of ends) {
          const one = text.slice(from, to)
          const isAscii =
            (isGroupPlain || isPlain(one, (starts[at + 1] ?? 0) - (starts[at] ?? 0))) &&
            (isSpelledOut || !namesCharacters(one))
          if (visit({ result: read(one), text: one, isAscii }, at++) === true) return true
          from = to
        }
      }
      return false
    },
  }
}

/**
 * Records are decoded together up to this many bytes: many small ones cost the browser more than a larger one, and texts that are larger still
 * stay in memory for longer.
 */
const GROUP_BYTES = 6 * 1024
/** What stands for bytes that are no text. */
const REPLACEMENT = '\uFFFD'

// The record after the last that is decoded together with the record `from`.
function endOfGroup(starts: readonly number[], from: number, count: number): number {
  const most = (starts[from] ?? 0) + GROUP_BYTES
  let end = from + 1
  while (end < count && (starts[end + 1] ?? 0) <= most) end++
  return end
}

// Where each of so many records ends in their text, if all of them begin a line and each is one line with its end: then they can be told apart
// whatever their characters are. Else null; bytes that are no text need a look at each record.
function lineEnds(text: string, newline: string | null, records: number): readonly number[] | null {
  if (newline === null || !text.endsWith(newline) || text.includes(REPLACEMENT)) return null
  const ends: number[] = []
  for (let at = text.indexOf(newline); at !== -1; at = text.indexOf(newline, at + 1)) ends.push(at + 1)
  return ends.length === records ? ends : null
}

// Records of plain characters can be decoded together: their bytes are their characters. The browser's own decoder tells the fastest: what is
// not plain takes more bytes than it gives characters, or is no text.
function isPlainUtf8(text: string, bytes: number): boolean {
  return text.length === bytes && !text.includes(REPLACEMENT)
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
