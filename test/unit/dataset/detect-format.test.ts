import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../src/dataset/detect-format.ts'

function detect(text: string | Uint8Array, name = 'data.txt', isWhole = true) {
  const detection = detectFormat(typeof text === 'string' ? new TextEncoder().encode(text) : text, name, isWhole)
  return detection.ok ? detection.shape : detection.message
}

describe('detectFormat', () => {
  it.each([
    ['{"a": 1}\n{"a": 2}', 'x.txt', 'jsonl'],
    ['{"a": 1}', 'x.csv', 'jsonl'],
    ['{}\n{}', 'x', 'jsonl'],
    ['{“a”: “b”}', 'x', 'jsonl'],
    ['{"a": "text broken\nin two"}\n', 'x.jsonl', 'jsonl'],
    ['{"a": 1,\n{"a": 2}', 'x.jsonl', 'jsonl'],
    ['{\n  "a": 1\n}', 'x.jsonl', 'json'],
    ['{"a": 1,\n "b": 2}', 'x', 'json'],
    [' [ {"a": 1} ]', 'x.csv', 'json'],
    ['[', 'x', 'json'],
    ['[a],b\n1,2', 'x.csv', 'csv'],
    ['oops\n{"a": 1}', 'x.jsonl', 'jsonl'],
    ['oops', 'x.json', 'jsonl'],
    ['a\tb', 'x.txt', 'tsv'],
    ['a\tb', 'x.csv', 'csv'],
    ['a,b', 'x.tsv', 'tsv'],
    ['just words', 'x.txt', 'csv'],
  ])('takes %j in %s for %s', (text, name, format) => {
    expect(detect(text, name)).toMatchObject({ format, encoding: 'utf-8' })
  })

  it.each([
    ['a,b;c,d', ','],
    ['a;b,c;d', ';'],
    ['a|b', '|'],
    ['"a;b;c",d', ','],
    ['"a\n;;",d', ','],
    ['a', ','],
  ])('finds the separator of %j', (text, separator) => {
    expect(detect(text, 'x.csv')).toMatchObject({ delimiter: separator.charCodeAt(0) })
  })

  it('finds how lines end', () => {
    expect(detect('a\r1\r2', 'x.csv')).toMatchObject({ newline: 13 })
    expect(detect('a\r\n1\r\n', 'x.csv')).toMatchObject({ newline: 10 })
    expect(detect('a', 'x.csv')).toMatchObject({ newline: 10 })
  })

  it('finds the encoding, also where the bytes end within a character', () => {
    const bytes = new TextEncoder().encode('{"a": "é"}')
    expect(detect(bytes.subarray(0, 8), 'x', false)).toMatchObject({ encoding: 'utf-8', start: 0 })
    expect(detect(bytes.subarray(0, 8), 'x', true)).toMatchObject({ encoding: 'windows-1252' })
    expect(detect(Buffer.from('{"a": 1}', 'utf16le'))).toMatchObject({ encoding: 'utf-16le', format: 'jsonl' })
    expect(detect(Buffer.from('{"a": 1}', 'utf16le').swap16())).toMatchObject({ encoding: 'utf-16be' })
  })

  it('names what is no text', () => {
    expect(detect(new Uint8Array())).toBe('The file is empty. Choose a file with at least one datapoint.')
    expect(detect(' \n\t')).toContain('only blanks')
    expect(detect(Uint8Array.of(0x50, 0x4b, 3, 4))).toContain('spreadsheet')
    expect(detect(Uint8Array.of(0x1f, 0x8b, 8))).toContain('gzip')
    expect(detect('PAR1 and so on')).toContain('Parquet')
    expect(detect('%PDF-1.7')).toContain('PDF')
    expect(detect(Uint8Array.of(0x89, 1, 2, 3, 4, 5, 6, 7, 0xff))).toContain('This is not a text file')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.boolean(),
        (bytes, isWhole) => void detect(bytes, 'x', isWhole),
      ),
    )
  })
})
