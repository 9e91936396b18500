import { createRecordDecoder, MAX_RECORD_BYTES, type RecordDecoder } from '../decode-record.ts'
import { detectFormat, type FileShape } from '../detect-format.ts'
import { createReader, createScanner, headerRecords, recordEnd, recordsStart } from '../file-format.ts'
import type { CsvHeader } from '../read-csv-record.ts'
import { rawFault } from '../record-result.ts'
import type { DatapointResult, DatasetFormat, RepairKind, RepairMark } from '../reading.ts'
import { createRecordIndex, type RecordIndex } from '../record-index.ts'
import { readBlob, readHeld } from './read-blob.ts'

/** A file that was recognised and can be read. `index` is empty at first. */
export type Source = {
  /** The text of the file in UTF-8 or Windows-1252: the file itself, or a converted copy. */
  readonly blob: Blob
  /** All of its bytes, as long as they are held in memory for several passes; see `holdBytes`. */
  readonly held: Uint8Array | null
  readonly shape: FileShape
  readonly index: RecordIndex
  /** How many records stand before the first datapoint: 1 in CSV and TSV. */
  readonly header: 0 | 1
  /** What the header gives; no names for JSON. */
  readonly columns: CsvHeader
  /** What was mended in the file as a whole, its header aside. */
  readonly repairs: readonly RepairMark[]
  readonly decoder: RecordDecoder
}

/** The source, or a sentence that says why the file cannot be read. */
export type Opening = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly message: string }

/** Bytes of the file that are read before anything is shown. */
export const HEAD_BYTES = 256 * 1024
/** UTF-16 files up to this size are converted in memory. */
export const MAX_CONVERTED_BYTES = 64 * 1024 * 1024

/** Recognises a file by its first bytes. Throws when the file cannot be read. */
export async function openSource(file: Blob, name: string): Promise<Opening> {
  const head = await readHead(file)
  const detection = detectFormat(head, name, file.size <= head.length)
  if (!detection.ok) return detection
  const { encoding, start } = detection.shape
  const mark = (kind: RepairKind): RepairMark => ({ kind, count: 1, line: 1, column: 1 })
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    if (file.size > MAX_CONVERTED_BYTES) return { ok: false, message: TOO_LARGE_FOR_UTF16 }
    const text = new TextDecoder(encoding).decode(await file.arrayBuffer())
    return createSource(new Blob([text]), { ...detection.shape, encoding: 'utf-8', start: 0 }, [mark('utf-16')])
  }
  if (encoding === 'windows-1252') return createSource(file, detection.shape, [mark('windows-1252')])
  return createSource(file, detection.shape, start > 0 ? [mark('byte-order-mark')] : [])
}

/** The source with its bytes held in memory, so that several passes read the file once. For small files. Throws as `readBlob` does. */
export async function holdBytes<T extends Pick<Source, 'blob' | 'held'>>(source: T): Promise<T> {
  return { ...source, held: new Uint8Array(await source.blob.arrayBuffer()) }
}

/** The bytes from one offset of a source to another (exclusive), piece by piece: each is valid only until the next one is asked for. */
export function readSource(
  { blob, held }: Pick<Source, 'blob' | 'held'>,
  from: number,
  to: number,
): AsyncIterable<Uint8Array> {
  return held ? readHeld(held.subarray(from, to)) : readBlob(blob.slice(from, to))
}

/** What is shown of a record that is larger than `MAX_RECORD_BYTES`: mostly several that something missing has made one. */
export function tooLargeResult({ format }: FileShape): DatapointResult {
  return rawFault(
    `This datapoint is larger than ${MAX_RECORD_BYTES / 2 ** 20} MB, more than can be shown. Shorten its texts, or ${SPLIT[format]}.`,
    '',
    0,
  )
}

const UNCLOSED = 'close the quotation mark that is left open in it'
const SPLIT: { readonly [format in DatasetFormat]: string } = {
  jsonl: 'put each datapoint on a line of its own',
  json: 'close the bracket or the quotation mark that is left open in it',
  csv: UNCLOSED,
  tsv: UNCLOSED,
}

const TOO_LARGE_FOR_UTF16 = `The file is UTF-16 and larger than ${MAX_CONVERTED_BYTES / 2 ** 20} MB. Save it as UTF-8 and open that.`

async function createSource(blob: Blob, shape: FileShape, repairs: readonly RepairMark[]): Promise<Opening> {
  const header = headerRecords(shape)
  const text = header === 1 ? await readHeader(blob, shape) : ''
  const reader = createReader(shape, text)
  const decoder = createRecordDecoder(shape.encoding, reader.read, recordEnd(shape))
  const source = { blob, held: null, shape, header, decoder, index: createRecordIndex(), columns: reader.header }
  const separator: RepairMark = { kind: 'separator-line', count: 1, line: 1, column: 1 }
  return { ok: true, source: { ...source, repairs: shape.preamble > 0 ? [...repairs, separator] : repairs } }
}

async function readHead(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer())
}

async function readHeader(blob: Blob, shape: FileShape): Promise<string> {
  const head = await readHead(blob)
  const starts: number[] = []
  const scanner = createScanner(shape, (offset) => starts.push(offset))
  scanner.scan(head.subarray(recordsStart(shape)))
  const { end } = scanner.finish()
  return new TextDecoder(shape.encoding, { ignoreBOM: true }).decode(head.subarray(starts[0] ?? end, starts[1] ?? end))
}
