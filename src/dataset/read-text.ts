import { detectFormat, type FileShape } from './detect-format.ts'
import { createReader, createScanner, headerRecords } from './file-format.ts'
import { collectReading } from './read-values.ts'
import { placeResult, rawFault } from './record-result.ts'
import type { DatasetReading } from './reading.ts'
import { createRepairTally, type RepairTally } from './repair-tally.ts'

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
  const texts = splitText(bytes, shape, tally)
  const first = headerRecords(shape)
  const reader = createReader(shape, first === 1 ? (texts[0]?.text ?? '') : '')
  tally.add(reader.repairs)
  const results = texts
    .slice(first)
    .map((record, index) => placeResult(reader.read(record.text), index, record.line, record.column))
  return collectReading(shape.format, reader.names, results, tally)
}

const HEAD_BYTES = 256 * 1024

type RecordText = { readonly text: string; readonly line: number; readonly column: number }

function splitText(bytes: Uint8Array, shape: FileShape, tally: RepairTally): RecordText[] {
  const starts: { readonly offset: number; readonly line: number }[] = []
  const scanner = createScanner(shape, (offset, line) => starts.push({ offset, line }))
  scanner.scan(bytes.subarray(shape.start))
  const { end, wrongCommas } = scanner.finish()
  for (const { kind, before, line, count } of wrongCommas) tally.add([{ kind, count, line, column: 1 }], before - 1)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let column = 1
  let before = shape.start
  return starts.map(({ offset, line }, index) => {
    const text = decoder.decode(bytes.subarray(offset, starts[index + 1]?.offset ?? end))
    const between = decoder.decode(bytes.subarray(before, offset))
    column = between.includes('\n') ? between.length - between.lastIndexOf('\n') : column + between.length
    before = offset
    return { text, line, column }
  })
}
