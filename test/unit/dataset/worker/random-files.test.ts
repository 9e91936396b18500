import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { createSessionDriver } from './session-driver.ts'

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      '{"a": "',
      '"}',
      '{"a": "1"}\n',
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
      '“',
      'a,b\n',
      '\t',
      'é',
    )
    .map((text) => Buffer.from(text)),
)
const name = fc.constantFrom('a.json', 'a.jsonl', 'a.csv', 'a.tsv', 'a.txt')

describe('random files', () => {
  it('always end as ready or failed, with a result for each datapoint', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), name, async (pieces, fileName) => {
        const driver = createSessionDriver()
        await driver.open([Buffer.concat(pieces)], fileName)
        const { phase, count, report, message } = driver.state()
        if (phase === 'failed') {
          expect(message).toMatch(/file/)
          return
        }
        expect(phase).toBe('ready')
        const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 0, to: count })
        expect(results).toHaveLength(count)
        expect(results.filter((result) => !result.ok)).toHaveLength(report?.faultCount ?? -1)
        expect(driver.state().first.slice(0, count)).toEqual(results.slice(0, 50))
      }),
      { numRuns: 150 },
    )
  })

  it('give in a stream what they give in memory, as tables', async () => {
    const text = fc.array(
      fc.constantFrom('1;2;;\r\n', ';;;\r\n', '\n', 'é;"x\n;;;";;\n', ' ;;;\n', '1;2\n', '"";;;\n', ';;y;\n', ';"";; '),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('', 'sep=;\r\n', '\uFEFF', ';;\n'), async (lines, start) => {
        const content = `${start}a;b;;\r\n${lines.join('')}`
        const driver = createSessionDriver()
        await driver.open(content, 'a.csv')
        const reading = readDatasetText(content, 'a.csv')
        const { count, report, info } = driver.state()
        const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 0, to: count })
        expect(results).toEqual(reading.results)
        expect(info?.names).toEqual(reading.names)
        expect(report?.faults).toEqual(reading.faults)
        expect(report?.profile).toEqual(memoryDataset('a.csv', reading).state().report?.profile)
        expect(new Set(report?.repairs)).toEqual(new Set(reading.repairs))
      }),
      { numRuns: 200 },
    )
  })

  it('give in a stream what they give in memory', async () => {
    const text = fc.array(
      fc.constantFrom('{"a": "1"}\n', '{"a": "é\n"}\n', '{"a" 2}\n', '\n', 'oops\n', '{"a": "<https://e.com/a b>"},\n'),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (lines, asList) => {
        const content = asList ? `[\n{"b": "0"},\n${lines.join('')}]` : `{"b": "0"}\n${lines.join('')}`
        const driver = createSessionDriver()
        await driver.open(content, 'a.txt')
        const reading = readDatasetText(content, 'a.txt')
        const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 0, to: 1000 })
        expect(results).toEqual(reading.results)
        expect(driver.state().report).toMatchObject({ faults: reading.faults, faultCount: reading.faults.length })
        expect(new Set(driver.state().report?.repairs)).toEqual(new Set(reading.repairs))
      }),
      { numRuns: 100 },
    )
  })
})
