import { describe, expect, it } from 'vitest'
import type { Derivation } from '../../../src/dataset/derive.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import type { DatasetState } from '../../../src/dataset/worker/dataset-state.ts'

const reading = readDatasetText('{"a": "one", "g": "1"}\nbroken\n{"a": "Two"}\n', 'x.jsonl')

describe('memoryDataset', () => {
  it('is ready at once, with its report', () => {
    const handle = memoryDataset('Example', reading)
    expect(handle.state()).toMatchObject({
      phase: 'ready',
      fileName: 'Example',
      count: 3,
      isCountFinal: true,
      info: { names: ['a', 'g'] },
      report: { faultCount: 1, checks: { datapoints: 3 }, profile: { datapoints: 2 } },
    })
    expect(handle.state().first).toEqual(reading.results)
  })

  it('gives datapoints, faults too', async () => {
    const handle = memoryDataset('Example', reading)
    expect(await handle.datapoint(2)).toMatchObject({ ok: true })
    expect(await handle.datapoint(1)).toMatchObject({ ok: false, fault: { record_index: 1, line: 2 } })
    expect(await handle.datapoint(3)).toBeNull()
    expect(await handle.datapoint(-1)).toBeNull()
    expect(await handle.datapoints(1, 9)).toHaveLength(2)
  })

  it('finds texts, going round the end', async () => {
    const handle = memoryDataset('Example', reading)
    expect(await handle.search('two', 0)).toEqual({ index: 2, field: 'a' })
    expect(await handle.search('ONE', 1)).toEqual({ index: 0, field: 'a' })
    expect(await handle.search('none', 0)).toBeNull()
    expect(await handle.search('', 0)).toBeNull()
  })

  it('is made into another dataset, in which what can’t be read still can’t be', async () => {
    const handle = memoryDataset('Example', reading)
    const made = async (change: Derivation) => {
      const derived = await handle.derive(change)
      return derived.ok ? { name: derived.file.name, text: await derived.file.text() } : derived.message
    }
    const renamed = { name: 'Example edited.jsonl', text: '{"b":"one","g":"1"}\n"broken"\n{"b":"Two"}\n' }
    expect(await made({ kind: 'rename', from: 'a', to: 'b' })).toEqual(renamed)
    expect(readDatasetText(renamed.text, renamed.name).results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(await made({ kind: 'rename', from: 'a', to: 'g' })).toMatch(/^Datapoint 1 has a field “g” already/)
    expect(await made({ kind: 'leave-out', datapoints: [0] })).toMatchObject({ text: '"broken"\n{"a":"Two"}\n' })
    expect(await made({ kind: 'leave-out', datapoints: [2, 0, 1] })).toBe('No datapoint would be left.')
  })

  it('is made into one whose links have %20 for their spaces', async () => {
    const links = readDatasetText('{"a": "https://a.b/c d"}\n{"a": 7}\n', 'x.jsonl')
    const derived = await memoryDataset('Example', links).derive({ kind: 'encode-spaces', field: 'a' })
    expect(derived.ok && (await derived.file.text())).toBe('{"a":"https://a.b/c%20d"}\n{"a":7}\n')
  })

  it('checks anew and tells', () => {
    const states: DatasetState[] = []
    const handle = memoryDataset('Example', reading, (state) => void states.push(state))
    handle.check({ strict: true, fields: [{ name: 'g', type: 'text' }] })
    expect(states).toHaveLength(1)
    expect(handle.state().report?.checks.counts).toContainEqual(
      expect.objectContaining({ field: 'g', rule: 'missing', severity: 'error', datapoints: [2] }),
    )
  })

  it('does not check the same again, and leaves the state of before with its own report', () => {
    const states: DatasetState[] = []
    const one = { strict: true, fields: [{ name: 'a', type: 'text' }] } as const
    const other = { strict: true, fields: [{ name: 'g', type: 'text' }] } as const
    const handle = memoryDataset('Example', reading, (state) => void states.push(state), one)
    const before = handle.state()
    handle.check(one)
    expect(states).toEqual([])
    handle.check(other)
    expect(handle.state().report?.schema).toBe(other)
    expect(before.report?.schema).toBe(one)
    expect(handle.state().report).toBe(handle.state().report)
  })

  it('writes what was chosen', async () => {
    const handle = memoryDataset('Example', reading, undefined, { strict: true, fields: [{ name: 'g', type: 'text' }] })
    expect(await (await handle.write({ which: 'good', format: 'csv', asText: false })).text()).toBe('a,g\none,1\n')
    const bad = (await (await handle.write({ which: 'bad', format: 'jsonl', asText: false })).text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(bad).toEqual([
      { record_index: 1, reason: expect.any(String), _raw: expect.stringContaining('broken') },
      { record_index: 2, reason: 'g: missing field', a: 'Two' },
    ])
  })

  it('adds its columns under free names to bad datapoints that have fields of these names', async () => {
    const own = readDatasetText(
      '{"reason": "mine", "record_index": "7", "_raw": "r", "_raw_2": "s"}\nbroken',
      'own.jsonl',
    )
    const handle = memoryDataset('own', own, undefined, { strict: true, fields: [{ name: 'g', type: 'text' }] })
    const write = async (format: 'jsonl' | 'csv') =>
      (await handle.write({ which: 'bad', format, asText: false })).text()
    const [first, second] = (await write('jsonl')).trim().split('\n')
    expect(JSON.parse(first!)).toEqual({
      record_index_2: 0,
      reason_2: 'g: missing field',
      reason: 'mine',
      record_index: '7',
      _raw: 'r',
      _raw_2: 's',
    })
    expect(JSON.parse(second!)).toEqual({ record_index_2: 1, reason_2: expect.any(String), _raw_3: 'broken' })
    expect((await write('csv')).split('\n').slice(0, 2)).toEqual([
      'record_index_2,reason_2,reason,record_index,_raw,_raw_2,_raw_3',
      '0,g: missing field,mine,7,r,s,',
    ])
  })

  it('answers nothing after it was closed', async () => {
    const states: DatasetState[] = []
    const handle = memoryDataset('Example', reading, (state) => void states.push(state))
    handle.close()
    handle.check({ strict: true, fields: [] })
    expect(states).toEqual([])
    await expect(handle.datapoint(0)).rejects.toThrow('closed')
  })
})
