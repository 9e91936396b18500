import type { Encoding } from './detect-format.ts'
import type { RecordReader } from './read-record.ts'
import type { DatapointResult, RepairMark } from './reading.ts'

/** A datapoint read from its bytes, not yet placed. `isAscii` says that it holds no character beyond the plain ones. */
export type DecodedRecord = { readonly result: DatapointResult; readonly text: string; readonly isAscii: boolean }

/** Reads datapoints from their bytes. Bytes that are no text show as U+FFFD, which is listed as `lost-characters`. */
export type RecordDecoder = (bytes: Uint8Array) => DecodedRecord

/** Datapoints larger than this are faults: no screen shows them, and reading them would take the memory that is promised to be kept. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024

/** What stands for bytes that are no text. */
const REPLACEMENT = '\uFFFD'

/** A decoder for a file of this encoding. */
export function createRecordDecoder(encoding: Encoding, read: RecordReader): RecordDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (bytes) => {
    const text = decoder.decode(bytes)
    const hasMark = text.includes(REPLACEMENT)
    // As many characters as bytes: in UTF-8 that is plain text, unless a lost byte became one character.
    const isAscii = encoding === 'utf-8' && text.length === bytes.length && !hasMark && !text.includes('\\u')
    const result = read(text)
    if (!hasMark || !result.ok || !hasLostCharacters(text, bytes)) return { result, text, isAscii }
    const lost: RepairMark = { kind: 'lost-characters', count: 1, line: 1, column: 1 }
    return { result: { ...result, repairs: [...result.repairs, lost] }, text, isAscii }
  }
}

// The character that stands for lost ones may also be in the file itself.
function hasLostCharacters(text: string, bytes: Uint8Array): boolean {
  return new TextEncoder().encode(text).length !== bytes.length
}
