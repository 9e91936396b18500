import { describe, expect, it, vi } from 'vitest'
import { createKeptFiles } from '../../../src/app/projects/kept-files.ts'
import { tellRepairs } from '../../../src/app/tell-repairs.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { designer } from '../../support/designer.ts'

const wrapped = () =>
  memoryDataset('links.json', readDatasetText('[{"link":"<https://example.com/a.png>"},]', 'links.json'))
const clean = () => memoryDataset('clean.jsonl', readDatasetText('{"link":"https://example.com/a.png"}', 'clean.jsonl'))

const opened = () => false

describe('what was mended in a file', () => {
  it('is told once for each dataset, with its place; a clean file needs no words', async () => {
    const { store } = designer()
    const said: string[] = []
    const end = tellRepairs(store, opened, (title, details) => said.push([title, ...details].join('\n')))
    await store.setDataset(clean())
    await vi.dynamicImportSettled()
    expect(said).toEqual([])
    const handle = wrapped()
    await store.setDataset(handle)
    store.updateDataset(handle, { ...handle.state() })
    await vi.dynamicImportSettled()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/“links.json” was mended[^]*angle brackets off 1 link[^]*download the good datapoints/)
    end()
    await store.setDataset(wrapped())
    await vi.dynamicImportSettled()
    expect(said).toHaveLength(1)
  })

  it('is told beside what can’t be read', async () => {
    const { store } = designer()
    const said: string[] = []
    tellRepairs(store, opened, (title, details) => said.push([title, ...details].join('\n')))
    await store.setDataset(memoryDataset('a.jsonl', readDatasetText('{"a":"1"}\n{"a":\n{"a":"2"}\n', 'a.jsonl')))
    await vi.dynamicImportSettled()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^1 of 3 datapoints in “a.jsonl” can’t be read.\nIt stays out of what you download/)
  })

  it('is not told of a dataset that was made of the open one', async () => {
    const { store } = designer()
    const said: string[] = []
    tellRepairs(store, opened, (title) => said.push(title))
    const dataset = { handle: wrapped(), file: null, isMade: true }
    store.commit('Make it', (document) => ({ ...document, dataset }))
    await vi.dynamicImportSettled()
    expect(said).toEqual([])
  })

  it('says what happens to those that can’t be read before it tells of the rest', async () => {
    const { store } = designer()
    const said: string[] = []
    tellRepairs(store, opened, (_, details) => said.push(...details))
    await store.setDataset(memoryDataset('a.json', readDatasetText('[{"a":"1",},{"a":"2"},{"a":"3" "b"}]', 'a.json')))
    await vi.dynamicImportSettled()
    expect(said).toEqual([expect.stringMatching(/^It stays out/), expect.stringMatching(/1 trailing comma/)])
  })

  it('is not told again of a kept file that comes back, such as with its project', async () => {
    const { store } = designer()
    const files = createKeptFiles(
      () => 'id',
      () => {},
      () => {},
    )
    const said: string[] = []
    tellRepairs(store, files.isBack, (title) => said.push(title))
    const [first, again] = [new File(['[1]'], 'links.json'), new File(['[1]'], 'links.json')]
    await store.setDataset(wrapped(), first)
    await vi.dynamicImportSettled()
    expect(said).toHaveLength(1)
    files.know(again, { id: 'kept', name: 'links.json', blob: again })
    await store.setDataset(wrapped(), again)
    await vi.dynamicImportSettled()
    expect(said).toHaveLength(1)
    expect(files.of(store.getState().history.present.dataset), 'nor kept once more').toMatchObject({ id: 'kept' })
  })

  it('is not told again of the dataset that a visit begins with', async () => {
    const { store } = designer()
    const handle = wrapped()
    await store.setDataset(handle)
    const said: string[] = []
    tellRepairs(store, opened, (title) => said.push(title))
    store.updateDataset(handle, { ...handle.state() })
    await vi.dynamicImportSettled()
    expect(said).toEqual([])
  })
})
