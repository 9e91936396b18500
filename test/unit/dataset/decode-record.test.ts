import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordDecoder, type DecodedRecord } from '../../../src/dataset/decode-record.ts'
import type { FileShape } from '../../../src/dataset/detect-format.ts'
import { createReader, createScanner, recordEnd } from '../../../src/dataset/file-format.ts'

function decodeBoth(bytes: Uint8Array, format: 'jsonl' | 'json' | 'csv', encoding: FileShape['encoding'] = 'utf-8') {
  const shape: FileShape = { format, encoding, start: 0, newline: 10, delimiter: 44, preamble: 0 }
  const starts: number[] = []
  const scanner = createScanner(shape, (offset) => starts.push(offset))
  scanner.scan(bytes)
  starts.push(scanner.finish().end)
  const decoder = createRecordDecoder(encoding, createReader(shape, 'a,b').read, recordEnd(shape))
  const base = starts[0] ?? 0
  const batch: DecodedRecord[] = []
  decoder.batch(
    bytes.subarray(base),
    starts.map((start) => start - base),
    (record) => void batch.push(record),
  )
  return { batch, single: starts.slice(0, -1).map((start, n) => decoder.one(bytes.subarray(start, starts[n + 1]))) }
}

const part = fc.constantFrom(
  '{"a": "x"}',
  '{"a": "é"}',
  '{"a": "数"}',
  '{"a": "\uFFFD"}',
  '{"a": "\\u0631"}',
  '{"a": "x\ny"}',
  'a,b',
  'é,"\n"',
  '\n',
  '\r\n',
  ' \n',
  '\u00A0\n',
  '\t\n',
  '\v\n',
  ',',
)
const file = fc
  .array(
    fc.oneof(
      part.map((text) => Buffer.from(text)),
      fc.constant(Buffer.from([0xff])),
    ),
    { maxLength: 20 },
  )
  .map((parts) => new Uint8Array(Buffer.concat(parts)))

describe('createRecordDecoder', () => {
  it.each(['jsonl', 'json', 'csv'] as const)('reads a batch of %s as it reads one by one', (format) => {
    fc.assert(
      fc.property(file, (bytes) => {
        const { batch, single } = decodeBoth(bytes, format)
        expect(batch.map(({ result }) => (result.ok ? result : result.fault))).toEqual(
          single.map(({ result }) => (result.ok ? result : result.fault)),
        )
        expect(batch.map(({ isAscii }) => isAscii)).toEqual(single.map(({ isAscii }) => isAscii))
      }),
      { numRuns: 2000 },
    )
  })

  it('knows plain records among others', () => {
    const { batch } = decodeBoth(Buffer.from('{"a": "x"}\n{"a": "数"}\n{"a": "\\u0631"}\n{"a": "y"}\n'), 'jsonl')
    expect(batch.map(({ isAscii }) => isAscii)).toEqual([true, false, false, true])
  })

  it('never takes Windows-1252 for plain', () => {
    const { batch } = decodeBoth(Buffer.from('{"a": "\xe9"}\n', 'latin1'), 'jsonl', 'windows-1252')
    expect(batch).toMatchObject([{ isAscii: false, result: { ok: true, datapoint: new Map([['a', 'é']]) } }])
  })
})
