import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { FileShape } from '../../../src/dataset/detect-format.ts'
import { createScanner } from '../../../src/dataset/file-format.ts'
import { DATASET_FORMATS, type DatasetFormat } from '../../../src/dataset/reading.ts'

const encoder = new TextEncoder()

function shapeOf(format: DatasetFormat): FileShape {
  return { format, encoding: 'utf-8', start: 0, newline: 10, delimiter: format === 'tsv' ? 9 : 44, preamble: 0 }
}

function scan(text: string, format: DatasetFormat, sizes: readonly number[] = []) {
  const bytes = encoder.encode(text)
  const starts: { offset: number; line: number; lineStart: number }[] = []
  const scanner = createScanner(shapeOf(format), (offset, line, lineStart) => starts.push({ offset, line, lineStart }))
  let at = 0
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes.length === 0 ? bytes.length : (sizes[turn % sizes.length] ?? 1)
    scanner.scan(bytes.subarray(at, at + size))
    at += size
  }
  return { starts, end: scanner.finish() }
}

/** The texts of the records, as the scanner cuts them. */
function cut(text: string, format: DatasetFormat): string[] {
  const { starts, end } = scan(text, format)
  const bytes = encoder.encode(text)
  const decoder = new TextDecoder()
  return starts.map(({ offset }, n) => decoder.decode(bytes.subarray(offset, starts[n + 1]?.offset ?? end.end)))
}

const soup = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      '\n',
      '\r',
      ' ',
      '\t',
      'a',
      'é',
      '""',
      '{"a": "b"}',
      '",',
      ',"',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('every scanner', () => {
  it.each(DATASET_FORMATS)('finds the same in %s whatever the pieces', (format) => {
    fc.assert(
      fc.property(soup, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }), (text, sizes) => {
        expect(scan(text, format, sizes)).toEqual(scan(text, format))
      }),
      { numRuns: 1000 },
    )
  })

  it.each(DATASET_FORMATS)('gives rising offsets and the true lines in %s', (format) => {
    fc.assert(
      fc.property(soup, (text) => {
        const bytes = encoder.encode(text)
        const { starts } = scan(text, format)
        starts.forEach(({ offset, line, lineStart }, n) => {
          const before = bytes.subarray(0, offset)
          expect(offset).toBeGreaterThan(starts[n - 1]?.offset ?? -1)
          expect(line).toBe(before.filter((byte) => byte === 10).length + 1)
          expect(lineStart).toBe(before.lastIndexOf(10) + 1)
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('the scanner of lines', () => {
  it('skips blank lines, with any line end', () => {
    expect(cut('{"a":1}\r\n\r\n \n{"b":2}', 'jsonl').map((text) => text.trim())).toEqual(['{"a":1}', '{"b":2}'])
  })

  it('joins a line that goes on inside a text', () => {
    expect(cut('{"a": "x\ny"}\n{"a": "z"}\n', 'jsonl')).toEqual(['{"a": "x\ny"}\n', '{"a": "z"}\n'])
  })

  it('joins over blank lines and lines of commas', () => {
    const [first, second] = ['{"a": "x\n,\n\n ,,\ny"}\n,\n', '{"a": "z"}\n']
    expect(cut(first + second, 'jsonl')).toEqual(['{"a": "x\n,\n\n ,,\ny"}\n', ',\n', second])
    for (const size of [1, 2, 3, 8])
      expect(scan(first + second, 'jsonl', [size])).toEqual(scan(first + second, 'jsonl'))
  })

  it('does not join what comes after a complete datapoint', () => {
    expect(cut('{"a": 1},\noops\n{"a": 2}', 'jsonl')).toEqual(['{"a": 1},\n', 'oops\n', '{"a": 2}'])
  })

  it('begins anew after a datapoint that breaks off', () => {
    expect(cut('{"a": "x\n{"a": 2}', 'jsonl')).toEqual(['{"a": "x\n', '{"a": 2}'])
  })
})

describe('the scanner of CSV', () => {
  it('cuts what Papa Parse cuts, where the quotes are right', () => {
    const cell = fc
      .array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', ' ', ''), { maxLength: 6 })
      .map((parts) => parts.join(''))
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(rows, (values) => {
        const text = Papa.unparse(values, { newline: '\n', quotes: true })
        expect(
          cut(text, 'csv').map((record) => Papa.parse<string[]>(record, { delimiter: ',', newline: '\n' }).data[0]),
        ).toEqual(values)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out empty rows, in any pieces, and ends with the last record', () => {
    const text = 'a,b\r\n1,2\r\n,,\r\n \n3,\n"",\n , \n,x\n,"y"\n, "z\n,,\n,'
    const { starts, end } = scan(text, 'csv')
    expect(starts.map(({ line }) => line)).toEqual([1, 2, 5, 6, 8, 9, 10])
    expect(end).toEqual({
      end: text.indexOf(',,\n,', 20),
      line: 12,
      gaps: [{ kind: 'empty-row', count: 4, line: 3, lastLine: 12 }],
    })
    for (const size of [1, 2, 3]) expect(scan(text, 'csv', [size])).toEqual({ starts, end })
  })

  it('takes a pair of quotes for a value, and finds none among blank lines', () => {
    expect(scan('a\n""\n\n  \n""', 'csv')).toMatchObject({ starts: [{}, { line: 2 }, { line: 5 }], end: { gaps: [] } })
  })

  it('loses one line only to a stray quote after a quoted value', () => {
    expect(cut('a,"b" c,d\n1,2,3\n', 'csv')).toEqual(['a,"b" c,d\n', '1,2,3\n'])
  })
})

describe('the scanner of JSON', () => {
  it('finds the elements of any list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 }),
        fc.integer({ min: 0, max: 3 }),
        (list, indent) => {
          const found = cut(JSON.stringify(list, null, indent), 'json').map(
            (text) => JSON.parse(text.replace(/,\s*$/, '')) as unknown,
          )
          expect(found).toEqual(JSON.parse(JSON.stringify(list)))
        },
      ),
    )
  })

  it('counts commas that are wrong', () => {
    expect(scan('[{},\n,{}\n{},\n]', 'json').end.gaps).toEqual([
      { kind: 'trailing-comma', count: 2, before: 1, line: 1 },
      { kind: 'missing-comma', count: 1, before: 2, line: 3 },
    ])
  })

  it('keeps what follows the list apart from its last element', () => {
    expect(cut('[{"a": 1}] {"b": 2}', 'json')).toEqual(['{"a": 1}] ', '{"b": 2}'])
  })
})
