import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { keepView } from '../../../../src/app/projects/keep-view.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { emptyDocument } from '../../../../src/store/design-document.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { openStorage } from '../../../../src/store/storage/open-storage.ts'
import { MAX_KEPT_FILE_BYTES } from '../../../../src/store/storage/kept-file.ts'
import { layoutOf } from '../../../support/picture.ts'

/** A visit to the project "p", with what was told. `begin` is called when another one is being opened. */
async function visit(name: string) {
  let project = 'p'
  const store = createDesignerStore(countingKeys('v'))
  const storage = await openStorage(name)
  const told: string[] = []
  const view = keepView(
    store,
    () => storage,
    () => project,
    (sentence) => void told.push(sentence),
  )
  const open = async (fileName: string, size: number) => {
    const file = new File([], fileName)
    Object.defineProperty(file, 'size', { value: size })
    const handle = memoryDataset(fileName, readDatasetText('{"a": "1"}\n', fileName))
    await store.setDataset(handle, file)
  }
  const left = async () => {
    view.leave()
    return vi.waitFor(async () => {
      const kept = await storage.loadView('p')
      expect(kept).not.toBeNull()
      return kept
    })
  }
  const begin = (id: string) => {
    project = id
    store.load({ ...emptyDocument(store.keys), layout: layoutOf('A // B') })
  }
  return { store, storage, told, view, open, left, begin }
}

it('remembers the name of a dataset that is too large to be kept, and says at each later visit that it is missing', async () => {
  const first = await visit('large')
  await first.open('big.jsonl', MAX_KEPT_FILE_BYTES + 1)
  expect(await first.left()).toMatchObject({ tooLarge: 'big.jsonl' })
  const second = await visit('large')
  second.view.show(await second.storage.loadView('p'))
  expect(second.told).toEqual(['“big.jsonl” was open here and is too large to be kept in the browser: open it again.'])
  second.store.setMode('preview')
  await vi.waitFor(async () => {
    second.view.leave()
    expect(await second.storage.loadView('p')).toMatchObject({ mode: 'preview', tooLarge: 'big.jsonl' })
  })
})

it('says nothing of one that is kept, of another project, or once another one is open', async () => {
  const first = await visit('small')
  await first.open('small.jsonl', MAX_KEPT_FILE_BYTES)
  expect((await first.left())?.tooLarge).toBeUndefined()
  first.view.show(null)
  first.view.show({ mode: 'design', page: 0, datapoint: 0, tooLarge: 'big.jsonl' })
  expect(first.told).toEqual([])
  const second = await visit('other')
  second.view.show({ mode: 'design', page: 0, datapoint: 0, tooLarge: 'big.jsonl' })
  expect(second.told).toHaveLength(1)
  await second.open('small.jsonl', 10)
  expect((await second.left())?.tooLarge).toBeUndefined()
})

it('shows the page again that was open, wherever it has been moved meanwhile', async () => {
  const { store, view, storage } = await visit('moved')
  store.commitLayout('Draw', () => layoutOf('A // B // C'))
  const keys = () => store.getState().history.present.layout.map(({ key }) => key)
  const [a, b] = keys()
  store.showPage(b!)
  const keptPage = async (page: number) => {
    view.leave()
    await vi.waitFor(async () => expect(await storage.loadView('p')).toMatchObject({ page }))
  }
  await keptPage(1)
  store.commitLayout('Move', ([first, second, third]) => [second!, first!, third!])
  await keptPage(0)
  store.undo()
  await keptPage(1)
  store.commitLayout('Remove', (layout) => layout.filter(({ key }) => key !== a))
  expect(store.getState().session.page).toBe(b)
  await keptPage(0)
})

it('keeps nothing of a project that is being opened before it stands as it was left', async () => {
  const { store, storage, view, begin } = await visit('being opened')
  const left = { mode: 'design', page: 1, datapoint: 0 }
  await storage.saveView('q', left)
  store.setMode('preview')
  begin('q')
  view.leave()
  expect(await storage.loadView('q')).toEqual(left)
  view.show(left)
  store.setMode('json')
  view.leave()
  await vi.waitFor(async () => expect(await storage.loadView('q')).toEqual({ ...left, mode: 'json' }))
})

it('keeps the place in a new project from the first', async () => {
  const { store, storage, view, begin } = await visit('new')
  store.setMode('json')
  begin('q')
  view.show(null)
  view.leave()
  await vi.waitFor(async () => expect(await storage.loadView('q')).toMatchObject({ mode: 'json', page: 0 }))
})
