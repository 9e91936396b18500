import type { FileShape } from './detect-format.ts'
import { createCsvReader, NO_HEADER, readCsvHeader, type CsvHeader } from './read-csv-record.ts'
import { elementEnd, readJsonRecord, type RecordReader } from './read-record.ts'
import { createCsvScanner } from './scan-csv.ts'
import { createJsonScanner } from './scan-json-array.ts'
import { createLineScanner } from './scan-lines.ts'
import type { Scanner, StartSink } from './scanner.ts'

/** How many of the records that the scanner finds stand before the first datapoint: the line of names in CSV and TSV. */
export function headerRecords(shape: FileShape): 0 | 1 {
  return shape.format === 'csv' || shape.format === 'tsv' ? 1 : 0
}

/** The character that ends a line where every record begins at the start of a line, as in JSONL; null where two may share a line. */
export function recordEnd(shape: FileShape): string | null {
  return shape.format === 'jsonl' ? String.fromCharCode(shape.newline) : null
}

/** Where the bytes begin that a scanner is fed: after the byte-order mark, and the line that names the separator. */
export function recordsStart({ start, preamble }: FileShape): number {
  return start + preamble
}

/** The scanner for a file of this shape, to be fed from `recordsStart` on. */
export function createScanner(shape: FileShape, onStart: StartSink): Scanner {
  const { format, delimiter, newline, preamble } = shape
  const start = recordsStart(shape)
  if (format === 'jsonl') return createLineScanner(onStart, newline, start)
  if (format === 'json') return createJsonScanner(onStart, newline, start)
  return createCsvScanner(onStart, delimiter, newline, start, preamble === 0 ? 1 : 2)
}

/** A reader for datapoints, and what it has of the header. */
export type FileReader = { readonly read: RecordReader; readonly header: CsvHeader }

/** The reader for the datapoints of a file of this shape. `header` is the text of the line of names, '' for JSON. */
export function createReader(shape: FileShape, header: string): FileReader {
  if (shape.format === 'jsonl') return { read: readJsonRecord, header: NO_HEADER }
  // In a list each element is followed by a comma, which is no mistake.
  if (shape.format === 'json')
    return { read: (text) => readJsonRecord(text.slice(0, elementEnd(text))), header: NO_HEADER }
  const delimiter = String.fromCharCode(shape.delimiter)
  const own = readCsvHeader(header, delimiter)
  return { read: createCsvReader(own, delimiter), header: own }
}
