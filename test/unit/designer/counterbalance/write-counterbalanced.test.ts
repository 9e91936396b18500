import { describe, expect, it } from 'vitest'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { writeCounterbalanced } from '../../../../src/designer/counterbalance/write-counterbalanced.ts'
import type { SwapPlan } from '../../../../src/outputs/counterbalance/counterbalance.ts'

const plan: SwapPlan = { pairs: [['a', 'b']], mode: 'double', seed: '1', orderField: 'order' }
const COUNT = 1203
const handle = memoryDataset(
  'x.jsonl',
  readValues(Array.from({ length: COUNT }, (_, at) => ({ a: `a${at}`, b: `b${at}` }))),
  () => {},
)

async function run(signal = new AbortController().signal, onProgress: (read: number) => void = () => {}) {
  const made = await writeCounterbalanced(handle, { plan, groupField: null, count: COUNT, signal, onProgress })
  if (made === null) return null
  const text = await made.blob.text()
  return text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, string> => JSON.parse(line))
}

describe('writing counterbalanced datapoints', () => {
  it('writes every datapoint both ways, in order, over several pages', async () => {
    const seen: number[] = []
    const lines = await run(undefined, (read) => seen.push(read))
    expect(lines).toHaveLength(2 * COUNT)
    expect(lines?.[1000]).toEqual({ a: 'a500', b: 'b500', order: 'original' })
    expect(lines?.[1001]).toEqual({ a: 'b500', b: 'a500', order: 'swapped' })
    expect(seen.at(-1)).toBe(COUNT)
    expect(seen.length).toBeGreaterThan(1)
  })

  it('swaps half of each group where every datapoint is written once', async () => {
    const topics = ['x', 'y', 'y', 'x', 'x', 'y', 'y', 'x']
    const grouped = memoryDataset('x.jsonl', readValues(topics.map((topic) => ({ topic, a: 'a', b: 'b' }))), () => {})
    const made = await writeCounterbalanced(grouped, {
      plan: { ...plan, mode: 'alternate' },
      groupField: 'topic',
      count: topics.length,
      signal: new AbortController().signal,
      onProgress: () => {},
    })
    const lines = (await made?.blob.text())?.trimEnd().split('\n') ?? []
    const swapped = lines.filter((line) => line.includes('"swapped"'))
    expect(swapped.map((line) => String(JSON.parse(line).topic)).toSorted()).toEqual(['x', 'x', 'y', 'y'])
  })

  it('gives no twin the group of other datapoints, whatever their groups are called', async () => {
    const groups = ['g1', 'g1', 'g1 swapped', 'g1 swapped 2', 'g1 swapped swapped']
    const grouped = memoryDataset(
      'x.jsonl',
      readValues(groups.map((group, at) => ({ a: `a${at}`, b: `b${at}`, group }))),
    )
    const seen: number[] = []
    const made = await writeCounterbalanced(grouped, {
      plan,
      groupField: 'group',
      count: groups.length,
      signal: new AbortController().signal,
      onProgress: (read) => seen.push(read),
    })
    const lines = (await made!.blob.text())
      .trimEnd()
      .split('\n')
      .map((line): Record<string, string> => JSON.parse(line))
    const kept = lines.filter(({ order }) => order === 'original').map(({ group }) => group)
    const twins = lines.filter(({ order }) => order === 'swapped').map(({ group }) => group)
    expect(kept).toEqual(groups)
    expect(twins).toEqual(groups.map((group) => `${group} swapped 3`))
    expect(twins.filter((group) => kept.includes(group))).toEqual([])
    expect(seen.at(-1)).toBe(groups.length)
  })

  it('gives nothing when it is stopped on the way', async () => {
    const own = new AbortController()
    expect(await run(own.signal, () => own.abort())).toBeNull()
  })

  it('counts those that can’t be read, which it leaves out', async () => {
    const broken = memoryDataset('x.jsonl', readDatasetText('{"a":"1","b":"2"}\nno\n{"a":"3","b":"4"}\n'))
    const { signal } = new AbortController()
    const made = await writeCounterbalanced(broken, { plan, groupField: null, count: 3, signal, onProgress: () => {} })
    expect(made?.unreadable).toBe(1)
    expect((await made?.blob.text())?.trimEnd().split('\n')).toHaveLength(4)
  })
})
