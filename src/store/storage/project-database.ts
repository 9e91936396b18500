import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type { KeptFile } from './kept-file.ts'

/** The object stores. What is read may come from an older version or be damaged, so it is unknown until it was looked at. */
export type Stores = DBSchema & {
  /** Projects, by id. */
  projects: { key: string; value: unknown }
  /** Dataset files by their id. A file never changes; projects and restore points name the one that is theirs. */
  files: { key: string; value: KeptFile }
  /** Projects that version 1 could not open, one entry each time, never overwritten. */
  aside: { key: number; value: unknown }
  /** `current`: the id of the project that was open last. */
  session: { key: string; value: string }
  /** Restore points, by id. */
  points: { key: string; value: unknown; indexes: { project: string } }
  /** Where the person was in a project, by its id. */
  views: { key: string; value: unknown }
  /** What windows had not saved when they were left, by writer. */
  left: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Stores>

/** Gives the open database, and opens it again after the browser or a newer version of the designer has closed it. */
export type ProjectDatabase = {
  open(): Promise<Database>
  /** The database if it is open at this moment, for what can't wait; else null. */
  connected(): Database | null
  close(): Promise<void>
}

/** The database of this name, not yet opened. `open` rejects when the browser refuses, and tries again at the next call. */
export function createProjectDatabase(name: string): ProjectDatabase {
  let opening: Promise<Database> | null = null
  let connected: Database | null = null
  const forget = () => {
    opening = null
    connected = null
  }
  const close = async () => {
    const database = await opening?.catch(() => null)
    forget()
    database?.close()
  }
  return {
    close,
    connected: () => connected,
    async open() {
      opening ??= connect(name, { onLost: forget, onAskedToClose: () => void close() })
      try {
        connected = await opening
        return connected
      } catch (error) {
        forget()
        throw error
      }
    },
  }
}

const DATABASE_VERSION = 3

/** Async, so that a browser without any IndexedDB rejects like one that refuses it. */
async function connect(name: string, on: { onLost(): void; onAskedToClose(): void }): Promise<Database> {
  return openDB<Stores>(name, DATABASE_VERSION, {
    async upgrade(database, before, _after, change) {
      if (before < 1) {
        database.createObjectStore('projects')
        database.createObjectStore('files')
        database.createObjectStore('aside', { autoIncrement: true })
        database.createObjectStore('session')
      }
      if (before < 2) {
        database.createObjectStore('points').createIndex('project', 'projectId')
        database.createObjectStore('views')
        await nameFiles(change)
      }
      if (before < 3) database.createObjectStore('left')
    },
    blocking: on.onAskedToClose,
    terminated: on.onLost,
  })
}

type Upgrade = IDBPTransaction<
  Stores,
  ('projects' | 'files' | 'aside' | 'session' | 'points' | 'views' | 'left')[],
  'versionchange'
>

/** In version 1 a project's dataset file was found by the project's id; since then a project names its file. */
async function nameFiles(change: Upgrade) {
  const projects = change.objectStore('projects')
  for (const fileId of await change.objectStore('files').getAllKeys()) {
    const record: unknown = await projects.get(fileId)
    if (typeof record === 'object' && record !== null) await projects.put({ ...record, fileId }, fileId)
  }
}
