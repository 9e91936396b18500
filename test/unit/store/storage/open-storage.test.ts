import 'fake-indexeddb/auto'
import { Blob as NodeBlob } from 'node:buffer'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_KEPT_FILE_BYTES, openStorage, type ProjectStorage } from '../../../../src/store/storage/open-storage.ts'
import type { SavedProject } from '../../../../src/store/storage/saved-project.ts'
import { createSaver } from '../../../../src/store/storage/saver.ts'

const project: SavedProject = {
  id: 'p1',
  name: 'Gravity',
  version: 1,
  saved: '2026-01-02T03:04:05.000Z',
  document: '{"layout": []}',
}

let name = ''
let count = 0
const opened: ProjectStorage[] = []

beforeEach(() => {
  name = `test-${++count}`
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await Promise.all(opened.splice(0).map((storage) => storage.close()))
})

describe('projects', () => {
  it('holds none at the first visit', async () => {
    expect(await (await open()).loadCurrent()).toEqual({ state: 'none' })
  })

  it('gives back after a reload what was saved last', async () => {
    const storage = await open()
    await storage.save(project)
    await storage.save({ ...project, name: 'Gravity again', document: '{"layout": ["\\ud800 é 漢"]}' })
    await storage.close()
    expect(await (await open()).loadCurrent()).toEqual({
      state: 'loaded',
      project: { ...project, name: 'Gravity again', document: '{"layout": ["\\ud800 é 漢"]}' },
    })
  })

  it('opens the project that was saved last, and keeps the other', async () => {
    const storage = await open()
    await storage.save(project)
    await storage.save({ ...project, id: 'p2', name: 'Light' })
    expect(await storage.loadCurrent()).toMatchObject({ project: { id: 'p2' } })
    expect(await raw('projects', 'p1')).toEqual(project)
  })

  it('opens its connection again after it was closed', async () => {
    const storage = await open()
    await storage.save(project)
    await storage.close()
    await storage.save({ ...project, name: 'After' })
    expect(await storage.loadCurrent()).toMatchObject({ project: { name: 'After' } })
  })

  it('lets go when a newer version of the designer asks to change the database', async () => {
    const storage = await open()
    await storage.save(project)
    const newer = await openDB(name, 2)
    newer.close()
    await expect(storage.save(project)).rejects.toMatchObject({ name: 'VersionError' })
  })
})

describe('a damaged project', () => {
  it('is set aside with all it holds, and a new one can be saved', async () => {
    const storage = await open()
    await storage.save({ ...project, document: '{"layout": [' })
    expect(await storage.loadCurrent()).toMatchObject({ state: 'damaged', text: '{"layout": [' })
    expect(await raw('aside', 1)).toEqual({ projectId: 'p1', record: { ...project, document: '{"layout": [' } })
    expect(await storage.loadCurrent()).toEqual({ state: 'none' })
    await storage.save({ ...project, id: 'p2' })
    expect(await storage.loadCurrent()).toMatchObject({ state: 'loaded', project: { id: 'p2' } })
  })

  it('never overwrites one that was set aside before', async () => {
    const storage = await open()
    for (const document of ['{1', '{2']) {
      await storage.save({ ...project, document })
      await storage.loadCurrent()
    }
    expect(await raw('aside', 1)).toMatchObject({ record: { document: '{1' } })
    expect(await raw('aside', 2)).toMatchObject({ record: { document: '{2' } })
  })

  it('can be set aside by a caller who finds its document wrong', async () => {
    const storage = await open()
    await storage.save(project)
    await storage.setAside('p1')
    await storage.setAside('p1')
    await storage.setAside('never there')
    expect(await storage.loadCurrent()).toEqual({ state: 'none' })
    expect(await raw('aside', 1)).toEqual({ projectId: 'p1', record: project })
    expect(await raw('aside', 2)).toBeUndefined()
  })

  it('is not overwritten when setting it aside is refused, and moves as soon as that works', async () => {
    const storage = await open()
    await storage.save({ ...project, document: '' })
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(await storage.loadCurrent()).toMatchObject({ state: 'damaged', message: expect.stringContaining('damaged') })
    await expect(storage.save({ ...project, name: 'new work' })).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(await raw('projects', 'p1')).toEqual({ ...project, document: '' })

    add.mockRestore()
    await storage.save({ ...project, name: 'new work' })
    expect(await raw('aside', 1)).toEqual({ projectId: 'p1', record: { ...project, document: '' } })
    expect(await storage.loadCurrent()).toMatchObject({ project: { name: 'new work' } })
    await storage.save({ ...project, name: 'more of it' })
    expect(await raw('aside', 2)).toBeUndefined()
  })

  it('is told from one that the browser cannot read, which a reload may find again and a save does not overwrite', async () => {
    const storage = await open()
    await storage.save(project)
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect(await storage.loadCurrent()).toMatchObject({
      state: 'damaged',
      message: expect.stringContaining('could not read'),
    })
    await expect(storage.save({ ...project, name: 'new work' })).rejects.toMatchObject({ name: 'UnknownError' })
    get.mockRestore()
    expect(await (await open()).loadCurrent()).toEqual({ state: 'loaded', project })

    await storage.save({ ...project, name: 'new work' })
    expect(await raw('aside', 1)).toEqual({ projectId: 'p1', record: project })
    expect(await storage.loadCurrent()).toMatchObject({ project: { name: 'new work' } })
  })
})

describe('a browser that refuses', () => {
  it.each([
    ['has no storage', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'forbids it',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('', 'SecurityError')
        }),
    ],
  ])('%s: opens all the same, keeps nothing and says so', async (_what, refuse) => {
    refuse()
    const storage = await open()
    expect(storage.refusal).toMatch(/gone when you close the page\. Download the project file/)
    expect(await storage.loadCurrent()).toEqual({ state: 'none' })
    expect(await storage.loadDatasetFile('p1')).toBeNull()
    expect(await storage.saveDatasetFile('p1', { name: 'a', blob: new Blob([]) })).toBe(false)
    await expect(storage.save(project)).rejects.toThrow(/keep/)
  })

  it('is told when the work there is newer than this designer', async () => {
    const newer = await openDB(name, 7)
    newer.close()
    expect((await open()).refusal).toMatch(/newer version.*Reload the page/)
  })

  it('keeps the project as it was when there is no room, and takes the next change when there is', async () => {
    const storage = await open()
    await storage.save(project)
    const states: unknown[] = []
    const saver = createSaver(storage, (state) => states.push(state))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    saver.save(() => ({ ...project, name: 'too much' }))
    await saver.settled()
    expect(states.at(-1)).toMatchObject({ status: 'failed', message: expect.stringContaining('full') })
    expect(await storage.loadCurrent()).toMatchObject({ project: { name: 'Gravity' } })

    put.mockRestore()
    saver.save(() => ({ ...project, name: 'fits' }))
    await saver.settled()
    expect(states.at(-1)).toEqual({ status: 'saved' })
    expect(await storage.loadCurrent()).toMatchObject({ project: { name: 'fits' } })
  })

  it('leaves both the project and the current one alone when a write breaks off half way', async () => {
    const storage = await open()
    await storage.save(project)
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const request = put.call(this, value, key)
      if (this.name === 'session') this.transaction.abort()
      return request
    })
    await expect(storage.save({ ...project, id: 'p2', name: 'half' })).rejects.toBeDefined()
    vi.restoreAllMocks()
    expect(await storage.loadCurrent()).toEqual({ state: 'loaded', project })
    expect(await raw('projects', 'p2')).toBeUndefined()
  })
})

describe('dataset files', () => {
  it('come back with their name and bytes, each with its project', async () => {
    const storage = await open()
    expect(await storage.loadDatasetFile('p1')).toBeNull()
    expect(await storage.saveDatasetFile('p1', file('rows.jsonl', '{"a":1}\n'))).toBe(true)
    await storage.close()
    const kept = await (await open()).loadDatasetFile('p1')
    expect(kept?.name).toBe('rows.jsonl')
    expect(await kept?.blob.text()).toBe('{"a":1}\n')
    expect(await storage.loadDatasetFile('p2')).toBeNull()
  })

  it('are forgotten when the project has none any more', async () => {
    const storage = await open()
    await storage.saveDatasetFile('p1', file('rows.jsonl', 'x'))
    expect(await storage.saveDatasetFile('p1', null)).toBe(false)
    expect(await storage.loadDatasetFile('p1')).toBeNull()
  })

  it('are kept up to 64 MiB; above it the one before is forgotten too', async () => {
    const storage = await open()
    const atLimit = new NodeBlob([new Uint8Array(MAX_KEPT_FILE_BYTES)]) as unknown as Blob
    const aboveLimit = new NodeBlob([new Uint8Array(MAX_KEPT_FILE_BYTES + 1)]) as unknown as Blob
    expect(await storage.saveDatasetFile('p1', { name: 'at', blob: atLimit })).toBe(true)
    expect(await storage.saveDatasetFile('p1', { name: 'above', blob: aboveLimit })).toBe(false)
    expect(await storage.loadDatasetFile('p1')).toBeNull()
  })
})

async function open(): Promise<ProjectStorage> {
  const storage = await openStorage(name)
  opened.push(storage)
  return storage
}

/** What really lies in the database. */
async function raw(store: string, key: string | number): Promise<unknown> {
  const database = await openDB(name)
  const value: unknown = await database.get(store, key)
  database.close()
  return value
}

/** jsdom's Blob cannot be cloned into a database; Node's can, like a browser's. */
function file(fileName: string, text: string) {
  return { name: fileName, blob: new NodeBlob([text]) as unknown as Blob }
}
