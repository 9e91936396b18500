import { openDB, type IDBPDatabase } from 'idb'
import type { SavedProject } from './saved-project.ts'

/** The object stores. What is read may come from an older version or be damaged, so it is unknown until `readProject` has seen it. */
type Stores = {
  /** By id. */
  projects: { key: string; value: unknown }
  /** Dataset files, by project id. */
  files: { key: string; value: { readonly name: string; readonly blob: Blob } }
  /** Projects that could not be opened, one entry each time, never overwritten. */
  aside: { key: number; value: { readonly projectId: string; readonly record: unknown } }
  /** `current`: the id of the project that was open last. */
  session: { key: string; value: string }
}

/** Gives the open database, and opens it again after the browser or a newer version of the designer has closed it. */
export type ProjectDatabase = { open(): Promise<IDBPDatabase<Stores>>; close(): Promise<void> }

/** The database of this name, not yet opened. `open` rejects when the browser refuses, and tries again at the next call. */
export function createProjectDatabase(name: string): ProjectDatabase {
  let opening: Promise<IDBPDatabase<Stores>> | null = null
  const forget = () => {
    opening = null
  }
  const close = async () => {
    const database = await opening?.catch(() => null)
    forget()
    database?.close()
  }
  return {
    close,
    async open() {
      opening ??= connect(name, { onLost: forget, onAskedToClose: () => void close() })
      try {
        return await opening
      } catch (error) {
        forget()
        throw error
      }
    },
  }
}

/** Writes a project and makes it the current one: both or neither. */
export async function putProject(database: IDBPDatabase<Stores>, project: SavedProject): Promise<void> {
  const change = database.transaction(['projects', 'session'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    change.objectStore('projects').put(project, project.id),
    change.objectStore('session').put(project.id, CURRENT),
    change.done,
  ])
}

/** The record of the project that was open last, with its id; null when there is none. */
export async function getCurrent(database: IDBPDatabase<Stores>): Promise<{ id: string; record: unknown } | null> {
  const look = database.transaction(['projects', 'session'])
  const id = await look.objectStore('session').get(CURRENT)
  const record = id === undefined ? undefined : await look.objectStore('projects').get(id)
  return id === undefined || record === undefined ? null : { id, record }
}

/** Moves a record out of the projects, keeping it: both or neither. */
export async function moveAside(database: IDBPDatabase<Stores>, projectId: string): Promise<void> {
  const change = database.transaction(['projects', 'aside'], 'readwrite', { durability: 'strict' })
  const record = await change.objectStore('projects').get(projectId)
  if (record === undefined) return
  await Promise.all([
    change.objectStore('aside').add({ projectId, record }),
    change.objectStore('projects').delete(projectId),
    change.done,
  ])
}

const CURRENT = 'current'
const DATABASE_VERSION = 1

/** Async, so that a browser without any IndexedDB rejects like one that refuses it. */
async function connect(name: string, on: { onLost(): void; onAskedToClose(): void }): Promise<IDBPDatabase<Stores>> {
  return openDB<Stores>(name, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('projects')
      database.createObjectStore('files')
      database.createObjectStore('aside', { autoIncrement: true })
      database.createObjectStore('session')
    },
    blocking: on.onAskedToClose,
    terminated: on.onLost,
  })
}
