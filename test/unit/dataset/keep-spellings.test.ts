import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { writeDatapoints } from '../../../src/dataset/write.ts'
import { computingTime } from '../../support/computing-time.ts'

const spelling = fc.oneof(
  fc.constantFrom('1212092628029698049', '1.50', '1e2', '-0', '5', '0.1', '-3.20E+7', '1e400', '9007199254740993', '0'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
  fc.maxSafeInteger().map(String),
)
const nasty = fc.constantFrom(
  'n',
  'id',
  'a"b',
  '\\',
  ':',
  ',',
  '": 1.50,',
  '{"n": 1.0}',
  '"n":',
  'é',
  '\n',
  '__proto__',
)
const json = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    spelling,
    nasty.map((text) => JSON.stringify(text)),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(',')}]`),
  object: fc
    .uniqueArray(fc.tuple(nasty, tie('value')), { selector: ([name]) => name, maxLength: 4 })
    .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
}))

const rewritten = (text: string) => {
  const { datapoints, faults } = readDatasetText(text, 'a.jsonl')
  expect(faults).toEqual([])
  return writeDatapoints(datapoints, 'jsonl')
}

describe('the spelling of numbers', () => {
  it('is written as it was read, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(json.object, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.map((line) => `${line}\n`).join('')
        expect(rewritten(text)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['behind blanks', '{ "n" : 1.50 }', '{"n":1.50}\n'],
    ['under a name that is spelled otherwise', '{"\\u006e": 1.50}', '{"n":1.50}\n'],
    ['of a name that comes twice', '{"n": 1.0, "n": 2.50}', '{"n":2.50}\n'],
    ['where something was mended', '{"n": 1.50, "t": “a”,}', '{"n":1.50,"t":"a"}\n'],
    ['beside a link that is mended', '{"u": "<https://e.com/a>", "l": [1.50]}', '{"u":"https://e.com/a","l":[1.50]}\n'],
    [
      'in the deepest list',
      `{"l":${'['.repeat(100)}1.50${']'.repeat(100)}}`,
      `{"l":${'['.repeat(100)}1.50${']'.repeat(100)}}\n`,
    ],
  ])('is kept %s', (_, line, expected) => {
    expect(rewritten(`${line}\n`)).toBe(expected)
  })

  it('tells long ids apart: in a search, in duplicates, in different values, and as what they are', async () => {
    const ids = ['1212092628029698049', '1212092628029698051', '1212092628029698053']
    const reading = readDatasetText(ids.map((id) => `{"id": ${id}}\n`).join(''), 'a.jsonl')
    const handle = memoryDataset('a.jsonl', reading)
    expect(await handle.search('698051', 0)).toEqual({ index: 1, field: 'id' })
    const report = handle.state().report
    expect(report?.profile.fields[0]).toMatchObject({ distinct: 3 })
    expect(report?.checks.counts).toMatchObject([{ rule: 'is-number', reason: 'not a string: number', count: 3 }])
    const blob = await handle.write({ which: 'good', format: 'csv', asText: true })
    expect(await blob.text()).toBe(`id\n${ids.join('\n')}\n`)
  })

  it('makes no datapoint of a bare number', () => {
    const { datapoints, faults } = readDatasetText('1.50,\n{"n": 1.50}\n', 'a.jsonl')
    expect(datapoints).toHaveLength(1)
    expect(faults.map(({ reason }) => reason)).toEqual([expect.stringMatching(/this is the number 1\.50\.$/)])
  })

  it('takes no long time over many quotation marks and backslashes', () => {
    expect(
      computingTime(() =>
        readDatasetText(`{"n": [1.50], "t": "${'\\\\'.repeat(200_000)}${'\\"'.repeat(200_000)}"}`, 'a.jsonl'),
      ),
    ).toBeLessThan(5000)
  })
})
