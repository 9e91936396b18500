import type { FileShape } from './detect-format.ts'
import { createCsvReader, readCsvHeader } from './read-csv-record.ts'
import { elementEnd, readJsonRecord, type RecordReader } from './read-record.ts'
import type { RepairMark } from './reading.ts'
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

/** The scanner for a file of this shape, to be fed from `shape.start` on. */
export function createScanner(shape: FileShape, onStart: StartSink): Scanner {
  const { format, delimiter, newline, start } = shape
  if (format === 'jsonl') return createLineScanner(onStart, newline, start)
  if (format === 'json') return createJsonScanner(onStart, newline, start)
  return createCsvScanner(onStart, delimiter, newline, start)
}

/** A reader with the names its header gave (none for JSON), and what was mended in the header. */
export type FileReader = {
  readonly read: RecordReader
  readonly names: readonly string[]
  readonly repairs: readonly RepairMark[]
}

/** The reader for the datapoints of a file of this shape. `header` is the text of the line of names, '' for JSON. */
export function createReader(shape: FileShape, header: string): FileReader {
  if (shape.format === 'jsonl') return { read: readJsonRecord, names: [], repairs: [] }
  // In a list each element is followed by a comma, which is no mistake.
  if (shape.format === 'json')
    return { read: (text) => readJsonRecord(text.slice(0, elementEnd(text))), names: [], repairs: [] }
  const delimiter = String.fromCharCode(shape.delimiter)
  const { names, repairs } = readCsvHeader(header, delimiter)
  return { read: createCsvReader(names, delimiter), names, repairs }
}
