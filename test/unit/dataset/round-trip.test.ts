import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { DATASET_FORMATS, type DatasetFormat } from '../../../src/dataset/reading.ts'
import { repairLink } from '../../../src/dataset/repair-link.ts'
import type { Datapoint } from '../../../src/dataset/schema.ts'
import { writeDatapoints } from '../../../src/dataset/write.ts'
import type { Json } from '../../../src/base/json.ts'
import { computingTime } from '../../support/computing-time.ts'

// What a text in a file may hold: no halves of characters, no zero bytes, and no link that is mended on reading.
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          ',',
          '\n',
          '\r',
          '\r\n',
          '\t',
          ';',
          '|',
          '{',
          '}',
          '[',
          ']',
          '\\',
          ' ',
          'a',
          '\uFEFF',
          'é',
          '😀',
          '<',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('__proto__', 'constructor', 'true', '3', 'null', '{"a": 1}', '[1]', '“a”'),
  )
  .filter((value) => !/\p{Surrogate}/u.test(value) && !value.includes('\0') && repairLink(value) === null)

const datapoints = fc
  .uniqueArray(
    text.filter((name) => name !== ''),
    { minLength: 1, maxLength: 5 },
  )
  .chain((names) =>
    fc
      .array(fc.tuple(...names.map(() => text)), { minLength: 1, maxLength: 8 })
      .map((rows) => rows.map((values) => new Map(names.map((name, index) => [name, values[index] ?? ''])))),
  )

function readBack(points: readonly Datapoint[], format: DatasetFormat) {
  return readDatasetText(writeDatapoints(points, format), `data.${format}`)
}

describe('writing and reading again', () => {
  it.each(DATASET_FORMATS)('gives the same datapoints in %s', (format) => {
    fc.assert(
      fc.property(datapoints, (points) => {
        const reading = readBack(points, format)
        expect(reading.faults).toEqual([])
        expect(reading.format).toBe(format)
        expect(reading.datapoints.map(sorted)).toEqual(points.map(sorted))
      }),
      { numRuns: 200 },
    )
  })

  it.each(['jsonl', 'json'] as const)('keeps values that are no text, and missing fields, in %s', (format) => {
    const points = fc.array(
      fc.dictionary(
        text,
        fc.jsonValue({ maxDepth: 3 }).filter((value) => typeof value !== 'string' || repairLink(value) === null),
      ),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(points, (objects) => {
        // As a file holds them: JSON has no -0.
        const expected: { [name: string]: Json }[] = JSON.parse(JSON.stringify(objects))
        const reading = readBack(
          expected.map((object) => new Map(Object.entries(object))),
          format,
        )
        expect(reading.faults).toEqual([])
        expect(reading.datapoints.map((datapoint) => Object.fromEntries(datapoint))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})

describe('random content', () => {
  it('never throws, and gives a result for each datapoint', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '{"a": "',
        '"}',
        '[',
        ']',
        '{',
        '}',
        ',',
        '\n',
        '\r\n',
        '"',
        '\\',
        '<https://',
        '>',
        '“',
        'a,b\n',
        '\t',
        '\uFEFF',
        '\0',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('', 'a.json', 'a.jsonl', 'a.csv', 'a.tsv', 'a.txt'),
        (pieces, name) => {
          const reading = readDatasetText(pieces.join(''), name)
          expect(reading.datapoints.length + reading.faults.length).toBe(reading.results.length)
          for (const fault of reading.faults) {
            expect(fault.line).toBeGreaterThanOrEqual(1)
            expect(fault.column).toBeGreaterThanOrEqual(1)
            expect(fault.reason).not.toBe('')
          }
        },
      ),
      { numRuns: 600 },
    )
  })

  it.each([
    ['one line of many small objects', `[${'{"a":"1"},'.repeat(60_000)}]`, 'a.json'],
    ['blanks', ' '.repeat(2_000_000), 'a.json'],
    ['opening brackets', '['.repeat(300_000), 'a.json'],
    ['opening brackets in a value', `{"a": "${'['.repeat(300_000)}"}`, 'a.jsonl'],
    ['quotes', '"'.repeat(300_000), 'a.csv'],
    ['an open link', `{"a": "<https://${'a '.repeat(100_000)}"}`, 'a.jsonl'],
    ['separators', `a\n${','.repeat(300_000)}`, 'a.csv'],
    ['commas after an object', `{"a": "1"}${', '.repeat(200_000)}x`, 'a.jsonl'],
  ])('takes no long time over %s', (_, content, name) => {
    expect(computingTime(() => readDatasetText(content, name))).toBeLessThan(5000)
  })
})

function sorted(datapoint: Datapoint) {
  return [...datapoint].sort(([a], [b]) => (a < b ? -1 : 1))
}
