import { describe, expect, it } from 'vitest'
import { tellRepairs } from '../../../src/app/tell-repairs.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { designer } from '../../support/designer.ts'

const wrapped = () =>
  memoryDataset('links.json', readDatasetText('[{"link":"<https://example.com/a.png>"},]', 'links.json'))
const clean = () => memoryDataset('clean.jsonl', readDatasetText('{"link":"https://example.com/a.png"}', 'clean.jsonl'))

describe('what was mended in a file', () => {
  it('is told once for each dataset, with its place; a clean file needs no words', async () => {
    const { store } = designer()
    const said: string[] = []
    const end = tellRepairs(store, (title, details) => said.push([title, ...details].join('\n')))
    await store.setDataset(clean())
    expect(said).toEqual([])
    const handle = wrapped()
    await store.setDataset(handle)
    store.updateDataset(handle, { ...handle.state() })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/“links.json” was mended[^]*angle brackets off 1 link[^]*download the good datapoints/)
    end()
    await store.setDataset(wrapped())
    expect(said).toHaveLength(1)
  })

  it('is told beside what can’t be read', async () => {
    const { store } = designer()
    const said: string[] = []
    tellRepairs(store, (title, details) => said.push([title, ...details].join('\n')))
    await store.setDataset(memoryDataset('a.jsonl', readDatasetText('{"a":"1"}\n{"a":\n{"a":"2"}\n', 'a.jsonl')))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^1 of 3 datapoints in “a.jsonl” can’t be read.\nIt stays out of what you download/)
  })

  it('is not told again of the dataset that a visit begins with', async () => {
    const { store } = designer()
    const handle = wrapped()
    await store.setDataset(handle)
    const said: string[] = []
    tellRepairs(store, (title) => said.push(title))
    store.updateDataset(handle, { ...handle.state() })
    expect(said).toEqual([])
  })
})
