import { refusedToOpen } from './explain-refusal.ts'
import { createProjectDatabase, getCurrent, moveAside, putProject } from './project-database.ts'
import { readProject, type ReadProject, type SavedProject } from './saved-project.ts'

/** Where projects are kept between visits. Where nothing else is said, a call rejects when the browser refuses. */
export type ProjectStorage = {
  /** Null when work is kept; else why it is not, as a sentence for the person. */
  readonly refusal: string | null
  /** The project that was open last. A damaged one is set aside, never overwritten. Never rejects. */
  loadCurrent(): Promise<{ readonly state: 'none' } | ReadProject>
  /** Keeps a project and makes it the current one. */
  save(project: SavedProject): Promise<void>
  /**
   * Moves a project that cannot be opened out of the way without deleting it; nothing happens when there is none. Never rejects:
   * what cannot be moved now is moved before the next save, and that fails rather than overwrite it.
   */
  setAside(projectId: string): Promise<void>
  /** Keeps a project's dataset file, or forgets it with null. Answers whether a file is kept now. */
  saveDatasetFile(projectId: string, file: KeptFile | null): Promise<boolean>
  /** A project's dataset file, or null when none is kept. */
  loadDatasetFile(projectId: string): Promise<KeptFile | null>
  /** Ends the connection; a later call opens it again. */
  close(): Promise<void>
}

/** A dataset file with its name. */
export type KeptFile = { readonly name: string; readonly blob: Blob }

/** A larger dataset file is not kept: the person opens it again at the next visit. 64 MiB. */
export const MAX_KEPT_FILE_BYTES = 64 * 1024 * 1024

/** Opens the storage. Never rejects: where the browser has none or refuses it, `refusal` says so and nothing is kept. */
export async function openStorage(name = 'batch-layout-designer'): Promise<ProjectStorage> {
  const database = createProjectDatabase(name)
  try {
    await database.open()
  } catch (error) {
    return storageThatKeepsNothing(refusedToOpen(error))
  }
  // Whether a project lies there that could be neither read nor moved: the next save must not overwrite it.
  let unread = false
  const setAside = async (projectId: string) => {
    try {
      await moveAside(await database.open(), projectId)
    } catch {
      unread = true
    }
  }
  return {
    refusal: null,
    setAside,
    async loadCurrent() {
      try {
        const current = await getCurrent(await database.open())
        if (current === null) return { state: 'none' }
        const read = readProject(current.record)
        if (read.state === 'damaged') await setAside(current.id)
        return read
      } catch {
        unread = true
        return { state: 'damaged', text: '', message: UNREADABLE }
      }
    },
    async save(project) {
      const open = await database.open()
      if (unread) await moveAside(open, project.id)
      unread = false
      await putProject(open, project)
    },
    async saveDatasetFile(projectId, file) {
      const open = await database.open()
      if (file === null || file.blob.size > MAX_KEPT_FILE_BYTES) {
        await open.delete('files', projectId)
        return false
      }
      await open.put('files', { name: file.name, blob: file.blob }, projectId)
      return true
    },
    loadDatasetFile: async (projectId) => (await (await database.open()).get('files', projectId)) ?? null,
    close: () => database.close(),
  }
}

const UNREADABLE =
  'Your browser could not read the project it has saved. Nothing of it was deleted. Reload the page to try again.'

function storageThatKeepsNothing(refusal: string): ProjectStorage {
  const refuse = () => Promise.reject(new Error(refusal))
  return {
    refusal,
    loadCurrent: () => Promise.resolve({ state: 'none' }),
    save: refuse,
    setAside: () => Promise.resolve(),
    saveDatasetFile: () => Promise.resolve(false),
    loadDatasetFile: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  }
}
