import { detectFormat, type FileShape } from './detect-format.ts'
import { createReader, createScanner, headerRecords, recordsStart } from './file-format.ts'
import { gapRepair } from './gap-repair.ts'
import { fieldsOf, headerRepairs } from './read-csv-record.ts'
import { collectReading } from './read-values.ts'
import { placeResult, rawFault } from './record-result.ts'
import type { DatasetReading } from './reading.ts'
import { createRepairTally, type RepairTally } from './repair-tally.ts'
import { namesOf } from './write.ts'

/**
 * Reads a whole dataset from a text that is already in memory: a paste, an example, a small file. The format is recognised by
 * content, then by the file's name. A text that holds no dataset gives one fault that says so. Never throws.
 */
export function readDatasetText(text: string, fileName = ''): DatasetReading {
  const bytes = new TextEncoder().encode(text)
  const detection = detectFormat(bytes.subarray(0, HEAD_BYTES), fileName, bytes.length <= HEAD_BYTES)
  const tally = createRepairTally()
  if (!detection.ok) return collectReading('jsonl', [], [rawFault(detection.message, text, 0)], tally)
  const { shape } = detection
  if (shape.start > 0) tally.add([{ kind: 'byte-order-mark', count: 1, line: 1, column: 1 }])
  if (shape.preamble > 0) tally.add([{ kind: 'separator-line', count: 1, line: 1, column: 1 }])
  const texts = splitText(bytes, shape, tally)
  const first = headerRecords(shape)
  const reader = createReader(shape, first === 1 ? (texts[0]?.text ?? '') : '')
  const results = texts
    .slice(first)
    .map((record, index) => placeResult(reader.read(record.text), index, record.line, record.column))
  const met =
    reader.header.unnamed.size === 0 ? [] : namesOf(results.flatMap((result) => (result.ok ? [result.datapoint] : [])))
  tally.add(headerRepairs(reader.header, met))
  return collectReading(shape.format, fieldsOf(reader.header, met), results, tally)
}

const HEAD_BYTES = 256 * 1024

type RecordText = { readonly text: string; readonly line: number; readonly column: number }

function splitText(bytes: Uint8Array, shape: FileShape, tally: RepairTally): RecordText[] {
  const starts: { readonly offset: number; readonly line: number }[] = []
  const scanner = createScanner(shape, (offset, line) => starts.push({ offset, line }))
  scanner.scan(bytes.subarray(recordsStart(shape)))
  const { end, gaps } = scanner.finish()
  for (const gap of gaps) {
    const { mark, record_index } = gapRepair(gap, headerRecords(shape))
    tally.add([mark], record_index)
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let column = 1
  let before = recordsStart(shape)
  return starts.map(({ offset, line }, index) => {
    const text = decoder.decode(bytes.subarray(offset, starts[index + 1]?.offset ?? end))
    const between = decoder.decode(bytes.subarray(before, offset))
    column = between.includes('\n') ? between.length - between.lastIndexOf('\n') : column + between.length
    before = offset
    return { text, line, column }
  })
}
