import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScanner } from '../../../../src/dataset/file-format.ts'
import { createRecordIndex } from '../../../../src/dataset/record-index.ts'
import { createLocator } from '../../../../src/dataset/worker/locate-record.ts'
import { holdBytes } from '../../../../src/dataset/worker/open-source.ts'
import { readBlob } from '../../../../src/dataset/worker/read-blob.ts'
import { walkRecords, type BatchVisit } from '../../../../src/dataset/worker/walk-records.ts'

const encoder = new TextEncoder()

function indexOf(text: string, format: 'jsonl' | 'json' = 'jsonl') {
  const index = createRecordIndex()
  const shape = { format, encoding: 'utf-8', start: 0, newline: 10, delimiter: 44, preamble: 0 } as const
  const scanner = createScanner(shape, (offset, line, lineStart) => index.add(offset, line, lineStart))
  scanner.scan(encoder.encode(text))
  index.close(scanner.finish().end)
  return index
}

/** A file that gives its bytes in pieces of the given sizes, as slow disks do. */
function inPieces(text: string, sizes: readonly number[]) {
  return { blob: blobOf(encoder.encode(text), sizes), held: null, index: indexOf(text) }
}

function blobOf(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]): Blob {
  const blob = new Blob([bytes])
  return Object.assign(blob, {
    slice: (from = 0, to = bytes.length) => blobOf(bytes.slice(from, to), sizes),
    stream: () => {
      let at = 0
      let turn = 0
      return new ReadableStream({
        type: 'bytes',
        pull(controller) {
          const size = sizes[turn++ % sizes.length] ?? 1
          if (at >= bytes.length) {
            controller.close()
            controller.byobRequest?.respond(0)
          } else controller.enqueue(bytes.slice(at, (at += size)))
        },
      })
    },
  })
}

const lines = fc.array(
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `${JSON.stringify({ text })}\n`),
  { minLength: 1, maxLength: 30 },
)
const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
const noPause = () => Promise.resolve()

function textsOf(bytes: Uint8Array | null, starts: readonly number[]): string[] {
  return starts.slice(1).map((end, at) => new TextDecoder().decode(bytes?.subarray(starts[at], end)))
}

describe('walkRecords', () => {
  it('visits each record once with its own bytes, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(lines, sizes, fc.nat({ max: 10 }), fc.nat({ max: 40 }), async (records, pieces, from, to) => {
        const file = inPieces(records.join(''), pieces)
        for (const source of [file, await holdBytes(file)]) {
          const seen: string[] = []
          const visit: BatchVisit = (n, bytes, starts) =>
            void seen.push(...textsOf(bytes, starts).map((text, at) => `${n + at} ${text}`))
          await walkRecords(source, from, to, visit, noPause)
          expect(seen).toEqual(records.map((record, n) => `${n} ${record}`).slice(from, to))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('hands records over in batches, a large one by itself', async () => {
    const records = ['{"a":1}\n', '{"a":2}\n', `{"a":"${'x'.repeat(100_000)}"}\n`, '{"a":4}\n', '{"a":5}\n']
    const batches: number[][] = []
    const visit: BatchVisit = (n, _, starts) => void batches.push([n, starts.length - 1])
    await walkRecords(inPieces(records.join(''), [1_000_000]), 0, 5, visit, noPause)
    expect(batches).toEqual([
      [0, 2],
      [2, 1],
      [3, 2],
    ])
  })

  it('ends where the visit says so', async () => {
    const text = '{"a":1}\n'.repeat(9)
    const seen: number[] = []
    await walkRecords(inPieces(text, [9]), 0, 9, (n) => seen.push(n) === 2, noPause)
    expect(seen).toEqual([0, 1])
  })

  it('tells how far it has come, and ends with what the pause throws', async () => {
    const text = '{"a":1}\n'.repeat(10)
    const steps: [number, number][] = []
    const note = async (bytes: number, records: number) => void steps.push([bytes, records])
    await walkRecords(inPieces(text, [20]), 0, 10, () => undefined, note)
    expect(steps).toEqual([
      [20, 2],
      [40, 5],
      [60, 7],
      [80, 10],
    ])
    const stop = () => Promise.reject(new Error('stop'))
    await expect(walkRecords(inPieces(text, [20]), 0, 10, () => undefined, stop)).rejects.toThrow('stop')
  })
})

describe('readBlob', () => {
  it('reads everything where files are no byte streams', async () => {
    const blob = new Blob(['some text of a file'])
    const plain = Object.assign(blob, { stream: () => new ReadableStream() })
    let text = ''
    for await (const piece of readBlob(plain, 4)) text += new TextDecoder().decode(piece)
    expect(text).toBe('some text of a file')
  })
})

describe('createLocator', () => {
  it('gives the line and column of any record, in any order', async () => {
    const gap = fc.constantFrom(',', ', ', ',\n', ',\n\n  ', ',\n    ')
    const elements = fc.array(fc.tuple(fc.constantFrom('{"a": 1}', '{\n  "a": 1\n}', '{"a": [1,\n2]}'), gap), {
      minLength: 1,
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(elements, fc.array(fc.nat({ max: 39 }), { maxLength: 8 }), async (parts, wanted) => {
        const text = `[${parts.flat().slice(0, -1).join('')}]`
        const index = indexOf(text, 'json')
        const locate = createLocator(new Blob([text]), index, 10)
        for (const n of wanted.filter((number) => number < index.count)) {
          const before = text.slice(0, index.start(n))
          expect(await locate(n)).toEqual({
            line: before.split('\n').length,
            column: before.length - before.lastIndexOf('\n'),
          })
        }
      }),
      { numRuns: 100 },
    )
  })
})
