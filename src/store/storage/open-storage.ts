import { refusedToOpen } from './explain-refusal.ts'
import { createProjectDatabase, getCurrent, moveAside, putProject, type ProjectDatabase } from './project-database.ts'
import { readProject, type ReadProject, type SavedProject } from './saved-project.ts'

/** Where projects are kept between visits. Each call but `loadCurrent` rejects when the browser refuses. */
export type ProjectStorage = {
  /** Null when work is kept; else why it is not, as a sentence for the person. */
  readonly refusal: string | null
  /** The project that was open last. A damaged one is set aside before this answers. Never rejects. */
  loadCurrent(): Promise<{ readonly state: 'none' } | ReadProject>
  /** Keeps a project and makes it the current one. */
  save(project: SavedProject): Promise<void>
  /** Moves a project that cannot be opened out of the way without deleting it; nothing happens when there is none. */
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
  return {
    refusal: null,
    loadCurrent: () => loadCurrent(database),
    save: async (project) => putProject(await database.open(), project),
    setAside: async (projectId) => moveAside(await database.open(), projectId),
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

async function loadCurrent(database: ProjectDatabase): ReturnType<ProjectStorage['loadCurrent']> {
  try {
    const open = await database.open()
    const current = await getCurrent(open)
    if (current === null) return { state: 'none' }
    const read = readProject(current.record)
    // Where even that is refused the record stays where it is: a new project has another id and overwrites nothing.
    if (read.state === 'damaged') await moveAside(open, current.id).catch(() => {})
    return read
  } catch {
    return {
      state: 'damaged',
      text: '',
      message:
        'Your browser could not read the project it has saved. Nothing of it was deleted. Reload the page to try again.',
    }
  }
}

function storageThatKeepsNothing(refusal: string): ProjectStorage {
  const refuse = () => Promise.reject(new Error(refusal))
  return {
    refusal,
    loadCurrent: () => Promise.resolve({ state: 'none' }),
    save: refuse,
    setAside: refuse,
    saveDatasetFile: () => Promise.resolve(false),
    loadDatasetFile: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  }
}
