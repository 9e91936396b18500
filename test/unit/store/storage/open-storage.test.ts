import 'fake-indexeddb/auto'
import { Blob as NodeBlob } from 'node:buffer'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStorage, type ProjectStorage } from '../../../../src/store/storage/open-storage.ts'
import { KEPT_AUTOMATIC, type RestorePoint } from '../../../../src/store/storage/restore-points.ts'
import type { SavedProject } from '../../../../src/store/storage/saved-project.ts'

const project: SavedProject = {
  id: 'p1',
  name: 'Gravity',
  version: 1,
  saved: '2026-01-02T03:04:05.000Z',
  document: '{"layout": []}',
  revision: 0,
  writer: 'w1',
  fileId: null,
  binned: null,
}
const other = { ...project, writer: 'w2' }

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

describe.each([
  { place: 'in the page’s own storage', isOwn: true, makeStorage: pageStorage },
  { place: 'in the database where the other is full', isOwn: false, makeStorage: fullPageStorage },
  { place: 'in the database where there is no other', isOwn: false, makeStorage: () => undefined },
])('what a window had not saved when it was left, $place,', ({ isOwn, makeStorage }) => {
  beforeEach(() => vi.stubGlobal('localStorage', makeStorage()))
  const left = { ...project, document: '{"layout": ["left"]}' }

  it('is saved at the next visit, once', async () => {
    const before = await open()
    await before.save(project, null, null)
    before.leave({ project: left, base: 1, beside: null })
    await before.close()
    const storage = await open()
    await storage.takeLeft()
    expect(await storage.load('p1')).toEqual({ state: 'loaded', project: { ...left, revision: 2 } })
    await storage.takeLeft()
    expect(await storage.load('p1')).toMatchObject({ project: { revision: 2 } })
  })

  it('is saved also for a project that was never saved, which is the one to open then', async () => {
    const storage = await open()
    storage.leave({ project: left, base: null, beside: null })
    await storage.takeLeft()
    expect(await storage.load('p1')).toMatchObject({ project: { document: left.document } })
    expect(await storage.currentId()).toBe('p1')
  })

  it('never goes over what another window has written since: it is a restore point then', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    storage.leave({ project: left, base: 1, beside: null })
    await storage.save({ ...other, document: '{"layout": ["other"]}' }, 1, null)
    await storage.takeLeft()
    expect(await storage.load('p1')).toMatchObject({ project: { document: '{"layout": ["other"]}', revision: 2 } })
    const [point] = await storage.listRestorePoints('p1')
    expect(point).toMatchObject({ reason: 'window', made: left.saved })
    expect(await storage.loadRestorePoint(point!.id)).toMatchObject({ project: { document: left.document } })
  })

  it('goes to its restore point where windows went apart, and leaves the project alone', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    const beside: RestorePoint = { id: 'r1', projectId: 'p1', reason: 'window', title: 'Mine', made: left.saved }
    storage.leave({ project: left, base: 1, beside })
    await storage.takeLeft()
    expect(await storage.load('p1')).toMatchObject({ project: { document: project.document, revision: 1 } })
    expect(await storage.loadRestorePoint('r1')).toMatchObject({ project: { document: left.document }, point: beside })
  })

  it('lies in one place, and nowhere once it was taken', async () => {
    const storage = await open()
    const database = await openDB(name)
    const places = async () => ({
      own: isOwn && localStorage.getItem(`${name} left w1`) !== null,
      database: (await database.count('left')) > 0,
    })
    storage.leave({ project: left, base: null, beside: null })
    expect(await places()).toEqual({ own: isOwn, database: !isOwn })
    await storage.takeLeft()
    expect(await places()).toEqual({ own: false, database: false })
    database.close()
  })

  it('is forgotten when the page comes back', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    storage.leave({ project: left, base: 1, beside: null })
    await storage.comeBack('w1')
    await storage.takeLeft()
    expect(await storage.load('p1')).toMatchObject({ project: { document: project.document, revision: 1 } })
  })

  it('does not stop the visit when it is damaged', async () => {
    const storage = await open()
    const database = await openDB(name)
    await database.put('left', { project: 3 }, 'w9')
    database.close()
    if (isOwn) localStorage.setItem(`${name} left w9`, '{"project": ')
    storage.leave({ project: left, base: null, beside: null })
    await storage.takeLeft()
    expect(await storage.load('p1')).toMatchObject({ project: { document: left.document } })
  })
})

/** A page's own storage, as far as it is used. */
function pageStorage() {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    key: (at: number) => [...entries.keys()][at] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  }
}

function fullPageStorage() {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  return { ...pageStorage(), length: 1, key: () => 'something else', setItem }
}

describe('projects', () => {
  it('holds none at the first visit', async () => {
    const storage = await open()
    expect(await storage.currentId()).toBeNull()
    expect(await storage.load('p1')).toEqual({ state: 'none' })
    expect(await storage.list()).toEqual({ projects: [], damaged: [] })
  })

  it('gives back after a reload what was saved last, under a new revision', async () => {
    const storage = await open()
    expect(await storage.save(project, null, null)).toEqual({ state: 'saved', revision: 1 })
    const again = { ...project, name: 'Gravity again', document: '{"layout": ["\\ud800 é 漢"]}' }
    expect(await storage.save(again, 1, null)).toEqual({ state: 'saved', revision: 2 })
    await storage.close()
    expect(await (await open()).load('p1')).toEqual({ state: 'loaded', project: { ...again, revision: 2 } })
  })

  it('knows which was saved last, and which was opened last', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    await storage.save({ ...project, id: 'p2' }, null, null)
    expect(await storage.currentId()).toBe('p2')
    await storage.setCurrentId('p1')
    expect(await storage.currentId()).toBe('p1')
  })

  it('lists them, the one changed last first, with their files', async () => {
    const storage = await open()
    await storage.save(
      { ...project, saved: '2026-01-01T00:00:00.000Z', fileId: 'f1' },
      null,
      file('f1', 'rows.jsonl', 'abc'),
    )
    await storage.save({ ...project, id: 'p2', name: 'Light' }, null, null)
    const { projects, damaged } = await storage.list()
    expect(projects.map((one) => [one.project.name, one.file])).toEqual([
      ['Light', null],
      ['Gravity', { name: 'rows.jsonl', bytes: 3 }],
    ])
    expect(damaged).toEqual([])
  })

  it('can be renamed, thrown away and brought back, each under a new revision', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    expect(await storage.change('p1', 'w9', { name: 'Light' })).toBe(true)
    expect(await storage.change('p1', 'w9', { binned: '2026-02-02T00:00:00.000Z' })).toBe(true)
    expect(await storage.load('p1')).toMatchObject({
      project: { name: 'Light', binned: '2026-02-02T00:00:00.000Z', revision: 3, writer: 'w9' },
    })
    expect(await storage.change('p1', 'w9', { binned: null })).toBe(true)
    expect(await storage.load('p1')).toMatchObject({ project: { name: 'Light', binned: null } })
    expect(await storage.change('never there', 'w9', { name: 'x' })).toBe(false)
    expect(await storage.load('never there')).toEqual({ state: 'none' })
  })

  it('opens its connection again after it was closed', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    await storage.close()
    expect(await storage.save({ ...project, name: 'After' }, 1, null)).toEqual({ state: 'saved', revision: 2 })
  })

  it('lets go when a newer version of the designer asks to change the database', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    const newer = await openDB(name, 4)
    newer.close()
    await expect(storage.save(project, 1, null)).rejects.toMatchObject({ name: 'VersionError' })
  })
})

describe('two windows', () => {
  it('never overwrites what the other one has saved, and hands it out', async () => {
    const [a, b] = [await open(), await open()]
    await a.save(project, null, null)
    expect(await b.save({ ...other, name: 'theirs' }, 1, null)).toEqual({ state: 'saved', revision: 2 })
    expect(await a.save({ ...project, name: 'mine' }, 1, null)).toEqual({
      state: 'behind',
      theirs: { state: 'loaded', project: { ...other, name: 'theirs', revision: 2 } },
    })
    expect(await b.load('p1')).toMatchObject({ project: { name: 'theirs', revision: 2 } })
  })

  it('lets one of two writes win that begin at the same time', async () => {
    const [a, b] = [await open(), await open()]
    await a.save({ ...project, writer: 'w0' }, null, null)
    const outcomes = await Promise.all([a.save(project, 1, null), b.save(other, 1, null)])
    expect(outcomes.map(({ state }) => state).toSorted()).toEqual(['behind', 'saved'])
  })

  it('does not put a project back that the other one has removed', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    await storage.remove(['p1'])
    expect(await storage.save(project, 1, null)).toEqual({ state: 'behind', theirs: { state: 'none' } })
    expect(await storage.load('p1')).toEqual({ state: 'none' })
  })

  it('does not take a project of the same id for a new one', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    expect(await storage.save(other, null, null)).toMatchObject({ state: 'behind' })
  })

  it('knows its own write although it was told that it failed', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    await storage.save({ ...project, name: 'written all the same' }, 1, null)
    expect(await storage.save({ ...project, name: 'next' }, 1, null)).toEqual({ state: 'saved', revision: 3 })
  })
})

describe('a damaged project', () => {
  it('stays where it is and hurts no other; nothing overwrites it', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    const half = { ...project, id: 'p2', document: '{"layout": [' }
    await put('projects', half, 'p2')
    await put('projects', 'not even a record', 'p3')
    expect(await storage.load('p2')).toMatchObject({ state: 'damaged', text: '{"layout": [' })
    expect(await storage.save({ ...project, id: 'p2' }, 0, null)).toMatchObject({ state: 'behind' })
    expect(await storage.save({ ...project, id: 'p2' }, null, null)).toMatchObject({ state: 'behind' })
    expect(await raw('projects', 'p2')).toEqual(half)

    const { projects, damaged } = await storage.list()
    expect(projects.map((one) => one.project.id)).toEqual(['p1'])
    expect(damaged.map(({ name: shown, text }) => [shown, text])).toEqual([
      ['Gravity', '{"layout": ['],
      ['A project without a name', 'not even a record'],
    ])
  })

  it('can be taken out and put back as it was', async () => {
    const storage = await open()
    await put('projects', { half: 'a record' }, 'p2')
    const [damaged] = (await storage.list()).damaged
    const record = await storage.takeDamaged(damaged!.place)
    expect((await storage.list()).damaged).toEqual([])
    await storage.putDamagedBack(damaged!.place, record)
    expect(await raw('projects', 'p2')).toEqual({ half: 'a record' })
  })

  it('is told from one that the browser cannot read, which a reload may find again', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect(await storage.load('p1')).toMatchObject({
      state: 'damaged',
      message: expect.stringContaining('could not read'),
    })
    get.mockRestore()
    expect(await storage.load('p1')).toMatchObject({ state: 'loaded' })
  })
})

describe('work of the first version', () => {
  it('is all there: the project, its file, the current one, what was set aside', async () => {
    const { revision: _r, writer: _w, fileId: _f, binned: _b, ...first } = project
    const old = await openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore('projects')
        database.createObjectStore('files')
        database.createObjectStore('aside', { autoIncrement: true })
        database.createObjectStore('session')
      },
    })
    await old.put('projects', { ...first, id: 'current' }, 'current')
    await old.put('files', { name: 'rows.jsonl', blob: blob('{"a":1}\n') }, 'current')
    await old.put('session', 'current', 'current')
    await old.add('aside', { projectId: 'current', record: { ...first, name: 'Broken', document: '{' } })
    old.close()

    const storage = await open()
    expect(await storage.currentId()).toBe('current')
    const there = await storage.load('current')
    expect(there).toMatchObject({ state: 'loaded', project: { name: 'Gravity', fileId: 'current', revision: 0 } })
    expect(await (await storage.loadFile('current'))?.blob.text()).toBe('{"a":1}\n')
    expect((await storage.list()).damaged).toMatchObject([{ name: 'Broken', text: '{' }])
    await storage.removeLooseFiles()
    expect(await storage.loadFile('current')).not.toBeNull()
    expect(await storage.save({ ...project, id: 'current', fileId: 'current' }, 0, null)).toEqual({
      state: 'saved',
      revision: 1,
    })
  })
})

describe('restore points', () => {
  it('come back with what they hold, the newest first, each with its project', async () => {
    const storage = await open()
    await storage.saveRestorePoint(point('a', '2026-01-01'), project, null)
    await storage.saveRestorePoint(point('b', '2026-01-03'), { ...project, name: 'Later' }, null)
    await storage.saveRestorePoint({ ...point('c', '2026-01-02'), projectId: 'p2' }, { ...project, id: 'p2' }, null)
    expect((await storage.listRestorePoints('p1')).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await storage.loadRestorePoint('b')).toMatchObject({
      state: 'loaded',
      point: { title: 'b' },
      project: { name: 'Later' },
    })
    expect(await storage.loadRestorePoint('never there')).toEqual({ state: 'none' })
  })

  it('are written over under their own id, and can be deleted and put back', async () => {
    const storage = await open()
    await storage.saveRestorePoint(point('a', '2026-01-01'), project, null)
    await storage.saveRestorePoint(point('a', '2026-01-01'), { ...project, name: 'Later' }, null)
    expect(await storage.listRestorePoints('p1')).toHaveLength(1)
    const record = await storage.takeRestorePoint('a')
    expect(await storage.listRestorePoints('p1')).toEqual([])
    await storage.putRestorePointBack('a', record)
    expect(await storage.loadRestorePoint('a')).toMatchObject({ project: { name: 'Later' } })
  })

  it('keep the last automatic ones, and all that were named or come from two windows', async () => {
    const storage = await open()
    await storage.saveRestorePoint({ ...point('mine', '2020-01-01'), reason: 'named' }, project, null)
    await storage.saveRestorePoint({ ...point('window', '2020-01-01'), reason: 'window' }, project, null)
    for (let i = 0; i < KEPT_AUTOMATIC + 3; i++) {
      const made = `2026-01-01T00:00:${String(i).padStart(2, '0')}Z`
      await storage.saveRestorePoint(
        { ...point(`auto ${i}`, made), reason: i % 2 ? 'import' : 'restore' },
        project,
        null,
      )
    }
    const ids = (await storage.listRestorePoints('p1')).map(({ id }) => id)
    expect(ids).toHaveLength(KEPT_AUTOMATIC + 2)
    expect(ids).toEqual(expect.arrayContaining(['mine', 'window', `auto ${KEPT_AUTOMATIC + 2}`, 'auto 3']))
    expect(ids).not.toContain('auto 2')
  })

  it('leave out one that is damaged', async () => {
    const storage = await open()
    await storage.saveRestorePoint(point('a', '2026-01-01'), project, null)
    await put('points', { projectId: 'p1', half: true }, 'b')
    expect((await storage.listRestorePoints('p1')).map(({ id }) => id)).toEqual(['a'])
    expect(await storage.loadRestorePoint('b')).toEqual({ state: 'none' })
  })
})

describe('dataset files', () => {
  it('come back with their name and bytes, and are written once', async () => {
    const storage = await open()
    await storage.save({ ...project, fileId: 'f1' }, null, file('f1', 'rows.jsonl', '{"a":1}\n'))
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
    await storage.save({ ...project, fileId: 'f1', name: 'Later' }, 1, file('f1', 'rows.jsonl', '{"a":1}\n'))
    expect(puts.mock.instances.map((store) => (store as unknown as IDBObjectStore).name)).not.toContain('files')
    await storage.close()
    const kept = await (await open()).loadFile('f1')
    expect(kept?.name).toBe('rows.jsonl')
    expect(await kept?.blob.text()).toBe('{"a":1}\n')
    expect(await storage.loadFile('f2')).toBeNull()
  })

  it('are not written when the project is not', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    await storage.save({ ...other, fileId: 'f1' }, 7, file('f1', 'rows.jsonl', 'x'))
    expect(await storage.loadFile('f1')).toBeNull()
  })

  it('stay as long as a project, the bin, a restore point or what was set aside names them', async () => {
    const storage = await open()
    await storage.save({ ...project, fileId: 'f1' }, null, file('f1', 'a', 'x'))
    await storage.saveRestorePoint(point('a', '2026-01-01'), { ...project, fileId: 'f2' }, file('f2', 'b', 'x'))
    await storage.save({ ...project, id: 'p2', fileId: 'f3', binned: 'x' }, null, file('f3', 'c', 'x'))
    await put('projects', { fileId: 'f4', half: true }, 'p4')
    await put('files', { name: 'd', blob: blob('x') }, 'f4')
    await put('files', { name: 'e', blob: blob('x') }, 'f5')
    await storage.removeLooseFiles()
    for (const id of ['f1', 'f2', 'f3', 'f4']) expect(await storage.loadFile(id), id).not.toBeNull()
    expect(await storage.loadFile('f5')).toBeNull()
    await storage.remove(['p1'])
    expect(await storage.listRestorePoints('p1')).toEqual([])
    for (const id of ['f1', 'f2']) expect(await storage.loadFile(id), id).toBeNull()
    expect(await storage.loadFile('f3')).not.toBeNull()
  })
})

describe('where the person was', () => {
  it('is kept beside the project, without touching it, and forgotten when it is damaged', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    expect(await storage.loadView('p1')).toBeNull()
    await storage.saveView('p1', { mode: 'preview', page: 2, datapoint: 7 })
    expect(await storage.loadView('p1')).toEqual({ mode: 'preview', page: 2, datapoint: 7 })
    expect(await storage.load('p1')).toMatchObject({ project: { revision: 1 } })
    await put('views', { mode: 'preview', page: -1 }, 'p1')
    expect(await storage.loadView('p1')).toBeNull()
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
    expect(await storage.currentId()).toBeNull()
    expect(await storage.load('p1')).toEqual({ state: 'none' })
    expect(await storage.loadFile('f1')).toBeNull()
    expect(await storage.listRestorePoints('p1')).toEqual([])
    await expect(storage.save(project, null, null)).rejects.toThrow(/keep/)
  })

  it('is told when the work there is newer than this designer', async () => {
    const newer = await openDB(name, 7)
    newer.close()
    expect((await open()).refusal).toMatch(/newer version.*Reload the page/)
  })

  it('keeps the project as it was when there is no room, and takes the next change when there is', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await expect(storage.save({ ...project, name: 'too much' }, 1, null)).rejects.toMatchObject({
      name: 'QuotaExceededError',
    })
    expect(await storage.load('p1')).toMatchObject({ project: { name: 'Gravity' } })
    put.mockRestore()
    expect(await storage.save({ ...project, name: 'fits' }, 1, null)).toEqual({ state: 'saved', revision: 2 })
  })

  it('leaves the project, its file and the current one alone when a write breaks off half way', async () => {
    const storage = await open()
    await storage.save(project, null, null)
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const request = put.call(this, value, key)
      if (this.name === 'session') this.transaction.abort()
      return request
    })
    await expect(storage.save({ ...project, id: 'p2', fileId: 'f1' }, null, file('f1', 'a', 'x'))).rejects.toBeDefined()
    vi.restoreAllMocks()
    expect(await storage.currentId()).toBe('p1')
    expect(await storage.load('p2')).toEqual({ state: 'none' })
    expect(await storage.loadFile('f1')).toBeNull()
  })
})

async function open(): Promise<ProjectStorage> {
  const storage = await openStorage(name)
  opened.push(storage)
  return storage
}

function point(id: string, made: string): RestorePoint {
  return { id, projectId: 'p1', reason: 'named', title: id, made }
}

/** What really lies in the database. */
async function raw(store: string, key: string | number): Promise<unknown> {
  const database = await openDB(name)
  const value: unknown = await database.get(store, key)
  database.close()
  return value
}

/** Puts something there behind the storage's back. */
async function put(store: string, value: unknown, key: string) {
  const database = await openDB(name)
  await database.put(store, value, key)
  database.close()
}

/** jsdom's Blob cannot be cloned into a database; Node's can, like a browser's. */
function blob(text: string) {
  return new NodeBlob([text]) as unknown as Blob
}

function file(id: string, fileName: string, text: string) {
  return { id, name: fileName, blob: blob(text) }
}
