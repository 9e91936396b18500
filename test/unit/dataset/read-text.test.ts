import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { describeRepair } from '../../../src/dataset/describe-repair.ts'
import type { DatasetReading } from '../../../src/dataset/reading.ts'

function readSample(name: string): DatasetReading {
  return readDatasetText(readFileSync(`test/fixtures/dataset/${name}`, 'utf8'), name)
}

function objects(reading: DatasetReading) {
  return reading.datapoints.map((datapoint) => Object.fromEntries(datapoint))
}

const LINK = 'https://prodtlkcsafiles.blob.core.windows.net/self-service-images-comparison'

describe('the samples', () => {
  it('opens JSONL as it is', () => {
    const reading = readSample('response-comparison.rows.jsonl')
    expect(reading).toMatchObject({
      format: 'jsonl',
      faults: [],
      repairs: [],
      names: ['prompt', 'response_a', 'response_b', 'session_id'],
    })
    expect(reading.datapoints).toHaveLength(3)
  })

  it('opens a JSON list as it is', () => {
    const reading = readSample('images_with_queries.json')
    expect(reading).toMatchObject({ format: 'json', faults: [], repairs: [] })
    expect(objects(reading)[1]).toMatchObject({ image_id: 'IMG002', title: 'Customer Onboarding Process' })
  })

  it('mends copied links, broken over lines, with a comma too many', () => {
    const reading = readSample('image_links.as-copied.txt')
    expect(reading.faults).toEqual([])
    expect(objects(reading)).toEqual([
      { id: 'KmQpXvLa', link: `${LINK}/pair-0001-img-1.png` },
      { id: 'RtYnBwEh', link: `${LINK}/pair-0002-img-1.png` },
    ])
    expect(reading.repairs).toEqual([
      { kind: 'trailing-comma', count: 1, first: { record_index: 1, line: 11, column: 1 } },
      { kind: 'line-break', count: 2, first: { record_index: 0, line: 4, column: 70 } },
      { kind: 'angle-brackets', count: 2, first: { record_index: 0, field: 'link', line: 4, column: 10 } },
      { kind: 'link-spaces', count: 2, first: { record_index: 0, field: 'link', line: 4, column: 10 } },
    ])
  })

  it('mends copied links with a blank inside', () => {
    const reading = readSample('images_to_compare.as-copied.txt')
    expect(reading.faults).toEqual([])
    expect(objects(reading)).toEqual([
      { pair_id: 'pair-0001', image_1: `${LINK}/pair-0001-img-1.png`, image_2: `${LINK}/pair-0001-img-2.png` },
      { pair_id: 'pair-0002', image_1: `${LINK}/pair-0002-img-1.png`, image_2: `${LINK}/pair-0002-img-2.png` },
    ])
    expect(reading.repairs.map(describeRepair)).toEqual([
      'Took the angle brackets off 4 links; the first in datapoint 1, field "image_1", line 1.',
      'Took line breaks or blanks out of 4 links; the first in datapoint 1, field "image_1", line 1.',
    ])
  })
})

describe('readDatasetText', () => {
  it('keeps the good lines of JSONL and places each fault', () => {
    const reading = readDatasetText('{"a": "1"}\n\n[1]\n{"a": "2"}\n{"a": oops}\n{"a": "3"} {"a": "4"}\n', 'x.jsonl')
    expect(objects(reading)).toEqual([{ a: '1' }, { a: '2' }])
    expect(reading.faults).toMatchObject([
      {
        record_index: 1,
        field: '_raw',
        line: 3,
        column: 1,
        value: '[1]',
        reason: expect.stringContaining('this is a list'),
      },
      { record_index: 3, field: '_raw', line: 5, column: 7 },
      { record_index: 4, field: '_raw', line: 6, column: 12, reason: expect.stringContaining('more text follows') },
    ])
    expect(reading.results.map((result) => result.ok)).toEqual([true, false, true, false, false])
  })

  it('sees through a raw line break inside a JSONL text', () => {
    const reading = readDatasetText('{"a": "one\ntwo", "b": "x"}\n{"a": "three", "b": "y"}\n', 'x.jsonl')
    expect(objects(reading)).toEqual([
      { a: 'one\ntwo', b: 'x' },
      { a: 'three', b: 'y' },
    ])
    expect(reading.repairs).toEqual([{ kind: 'line-break', count: 1, first: { record_index: 0, line: 1, column: 11 } }])
  })

  it('reads objects spread over lines, one after another', () => {
    const reading = readDatasetText('{\n  "a": "1"\n}\n{\n  "a": "2"\n}\n')
    expect(reading.format).toBe('json')
    expect(objects(reading)).toEqual([{ a: '1' }, { a: '2' }])
  })

  it('keeps the good elements of a list and places a fault in the middle of a line', () => {
    const reading = readDatasetText('[{"a": "1"}, {"a" "2"}, {"a": "3"}]')
    expect(objects(reading)).toEqual([{ a: '1' }, { a: '3' }])
    expect(reading.faults).toMatchObject([{ record_index: 1, line: 1, column: 19 }])
  })

  it('reads CSV with quotes, line breaks in values and CRLF', () => {
    const reading = readDatasetText(
      'prompt,response\r\n"He said ""hi"", twice","line 1\r\nline 2"\r\nplain,\r\n',
      'x.csv',
    )
    expect(reading).toMatchObject({ format: 'csv', names: ['prompt', 'response'], faults: [], repairs: [] })
    expect(objects(reading)).toEqual([
      { prompt: 'He said "hi", twice', response: 'line 1\r\nline 2' },
      { prompt: 'plain', response: '' },
    ])
  })

  it('finds the separator of a CSV and old line ends', () => {
    expect(objects(readDatasetText('a;b\r1;2,5\r3;4', 'x.csv'))).toEqual([
      { a: '1', b: '2,5' },
      { a: '3', b: '4' },
    ])
    expect(readDatasetText('a\tb\n1\t2\n').format).toBe('tsv')
  })

  it('keeps the good lines of CSV: too many values, a quote that never closes', () => {
    const reading = readDatasetText('a,b\n1,2,3\n4,5\n6,"7\n8,9\n', 'x.csv')
    expect(objects(reading)).toEqual([{ a: '4', b: '5' }])
    expect(reading.faults).toMatchObject([
      { record_index: 0, field: '_raw', line: 2, reason: expect.stringContaining('3 values') },
      { record_index: 2, field: '_raw', line: 4, column: 3, reason: expect.stringContaining('never closed') },
    ])
  })

  it('gives fields of a CSV a name where it is missing or taken', () => {
    const reading = readDatasetText('a,,a\n1,2,3\n', 'x.csv')
    expect(objects(reading)).toEqual([{ a: '1', field_2: '2', a_2: '3' }])
    expect(reading.repairs).toEqual([
      { kind: 'renamed-field', count: 2, names: ['field_2', 'a_2'], first: { field: 'field_2', line: 1, column: 1 } },
    ])
  })

  it.each([
    ['a,a', '1 field another name, because the one there was missing or taken: "a_2".'],
    ['a,,a', '2 fields another name, because the one there was missing or taken: "field_2" and "a_2".'],
    [
      'a,,,,,,',
      '6 fields another name, because the one there was missing or taken: "field_2", "field_3", "field_4" and 3 more.',
    ],
  ])('says which fields of %j were given another name', (header, words) => {
    const row = header.replace(/[^,]/g, '').replaceAll(',', 'x,')
    expect(readDatasetText(`${header}\n${row}x\n`, 'x.csv').repairs.map(describeRepair)).toEqual([`Gave ${words}`])
  })

  it('leaves out the empty rows and columns that a spreadsheet writes round a table', () => {
    const reading = readDatasetText('a;b;;;\r\n1;2;;;\r\n;;;;\r\n3;;;x;\r\n;;;;\r\n;;;;\r\n', 'x.csv')
    expect(objects(reading)).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '', field_4: 'x' },
    ])
    expect(reading.names).toEqual(['a', 'b', 'field_4'])
    expect(reading.faults).toEqual([])
    expect(reading.repairs.map(describeRepair)).toEqual([
      'Left out 3 empty rows between lines 3 and 6.',
      'Gave 1 field another name, because the one there was missing or taken: "field_4".',
      'Left out 2 columns without a name or a value.',
    ])
  })

  it.each([
    ['a;b\n1;2\n;;\n', '1 empty row at line 3'],
    ['a;b\n1;2\n;;\n;\n ; ;\n', '3 empty rows at lines 3–5'],
    ['a;b\n1;2\n;;\n\n;;', '2 empty rows between lines 3 and 5'],
    [';;\na;b\n1;2', '1 empty row at line 1'],
    ['a\tb\n1\t2\n\t\t\n', '1 empty row at line 3'],
  ])('says where the empty rows of %j are', (text, words) => {
    const reading = readDatasetText(text, 'x.csv')
    expect(objects(reading)).toEqual([{ a: '1', b: '2' }])
    expect(reading.repairs.map(describeRepair)).toEqual([`Left out ${words}.`])
  })

  it('keeps a datapoint whose cells are empty in quotes', () => {
    expect(objects(readDatasetText('a\n""\n\n""\n', 'x.csv'))).toEqual([{ a: '' }, { a: '' }])
    expect(objects(readDatasetText('a,b\n"",\n', 'x.csv'))).toEqual([{ a: '', b: '' }])
  })

  it.each(['sep=;\r\n', 'SEP=;\n', '\uFEFFsep=;\n'])('takes the separator from the line %j', (line) => {
    const reading = readDatasetText(`${line}a;b, c\n1;2\n3\n`, 'x.csv')
    expect(reading.names).toEqual(['a', 'b, c'])
    expect(objects(reading)).toEqual([{ a: '1', 'b, c': '2' }])
    expect(reading.faults).toMatchObject([{ record_index: 1, line: 4 }])
    expect(reading.repairs.map(describeRepair)).toContain(
      'Took the separator from the first line, which names no fields.',
    )
  })

  it('takes no other first line for that of the separator', () => {
    expect(readDatasetText('sep=x;b\n1;2\n', 'x.csv').names).toEqual(['sep=x', 'b'])
    expect(readDatasetText('sep=;', 'x.csv')).toMatchObject({ names: [], results: [] })
    expect(readDatasetText('sep=\t\na\tb\n1\t2', 'x.txt')).toMatchObject({ format: 'tsv', names: ['a', 'b'] })
  })

  it('leaves out a byte-order mark in every format', () => {
    for (const text of ['{"a":"1"}\n', '[{"a":"1"}]', 'a\n1\n']) {
      const reading = readDatasetText(`\uFEFF${text}`)
      expect(objects(reading)).toEqual([{ a: '1' }])
      expect(reading.repairs).toMatchObject([{ kind: 'byte-order-mark', count: 1 }])
    }
  })

  it('keeps __proto__ and constructor as fields', () => {
    const reading = readDatasetText('{"__proto__": "p", "constructor": "c"}')
    expect([...(reading.datapoints[0] ?? [])]).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ])
  })

  it.each([
    ['', 'The file is empty.'],
    [' \n', 'only blanks'],
    ['PK\u0003\u0004', 'spreadsheet or a ZIP'],
    ['a\u0000b\u0001', 'not a text file'],
  ])('says why %j is no dataset', (text, reason) => {
    expect(readDatasetText(text)).toMatchObject({
      datapoints: [],
      faults: [{ field: '_raw', reason: expect.stringContaining(reason) }],
    })
  })

  it('lists a comma that is missing between elements', () => {
    const reading = readDatasetText('[\n{"a": "1"}\n{"a": "2"},,\n{"a": "3"}\n]')
    expect(reading.datapoints).toHaveLength(3)
    expect(reading.repairs.map(({ kind, count }) => [kind, count])).toEqual([
      ['trailing-comma', 1],
      ['missing-comma', 1],
    ])
  })

  it('names the first place of a mend, be it in a datapoint or between two', () => {
    const inFirst = readDatasetText('[\n{"a": "1",},\n{"a": "2"},\n{"a": "3"},\n,{"a": "4"}\n]')
    expect(inFirst.repairs.map(describeRepair)).toEqual([
      'Left out 2 trailing commas; the first in datapoint 1, line 2.',
    ])
    const between = readDatasetText('[\n{"a": "1"},,\n{"a": "2",}\n]')
    expect(between.repairs.map(describeRepair)).toEqual([
      'Left out 2 trailing commas; the first in datapoint 1, line 2.',
    ])
  })

  it.each([
    ['{"a": "1"}\n{"a": "2"}\n{"a": "3"\n{"a": "4"}\n', 'x.jsonl', 3],
    ['[\n{"a": "1"},\n{"a": "2"', 'x.json', 3],
  ])('names no line in the reason of a bracket that is not closed: the fault has its own', (text, name, line) => {
    const { faults } = readDatasetText(text, name)
    expect(faults).toMatchObject([{ line, reason: expect.stringMatching(/The "\{" is not closed\.$/) }])
  })

  const words = 'many words that say little '.repeat(9)
  it.each([
    ['a colon that is missing', `{"a": "${words}", "b" "x", "c": "${words}"}`, 'x.jsonl', '"b" "x"'],
    ['an end that comes too early', `{"a": "${words}", "b": "x"`, 'x.jsonl', 'say little ", "b": "x"'],
    ['a quote inside of a quoted value', `a,b\n"${words} ""so"" they "said" ${words}",y`, 'x.csv', 'they "said" many'],
    ['a quote that never closes', `a,b\n${words},"${words}`, 'x.csv', 'little ,"many words'],
    ['what is nested too deep', `{"a": "${words}", "b": ${'['.repeat(120)}${']'.repeat(120)}}`, 'x.jsonl', ', "b": [['],
  ])('shows %s in the middle of its excerpt', (_, text, name, place) => {
    const [fault] = readDatasetText(text, name).faults
    expect(fault?.value).toContain(place)
    expect(fault?.value).toMatch(/^….{40,60}…?$/)
  })

  it('shows a short line whole', () => {
    const [fault] = readDatasetText('[\n  {"a" "1"},\n  {"a": "2"}\n]', 'x.json').faults
    expect(fault?.value).toBe('{"a" "1"}')
  })

  it('refuses a value nested too deep to be sent on', () => {
    const reading = readDatasetText(`{"a": ${'['.repeat(5000)}${']'.repeat(5000)}}`)
    expect(reading.faults).toMatchObject([{ record_index: 0, reason: expect.stringContaining('nested') }])
  })
})

describe('readValues', () => {
  it('takes a list of objects, and says which entry is none', () => {
    const reading = readValues([{ a: '<https://example.com/a b.png>' }, 'no'])
    expect(objects(reading)).toEqual([{ a: 'https://example.com/ab.png' }])
    expect(reading.faults).toMatchObject([{ record_index: 1, field: '_raw' }])
    expect(reading.repairs).toHaveLength(2)
  })
})
