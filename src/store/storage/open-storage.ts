import { refusedToOpen } from './explain-refusal.ts'
import type { FileToKeep, KeptFile } from './kept-file.ts'
import { dropLeftWork, putLeftWork, takeLeftWork, type LeftWork } from './left-work.ts'
import { createProjectDatabase } from './project-database.ts'
import { listProjects, putDamagedBack, takeDamaged, type DamagedProject, type ProjectList } from './project-list.ts'
import {
  changeProject,
  getCurrentId,
  putProject,
  removeLooseFiles,
  removeProjects,
  setCurrentId,
  type SaveOutcome,
} from './project-records.ts'
import { loadView, saveView, type ProjectView } from './project-view.ts'
import {
  listRestorePoints,
  loadRestorePoint,
  putRestorePoint,
  takeRestorePoint,
  type RestorePoint,
} from './restore-points.ts'
import { readProject, type ReadProject, type SavedProject } from './saved-project.ts'

/** Where projects are kept between visits. Where nothing else is said, a call rejects when the browser refuses. */
export type ProjectStorage = {
  /** Null when work is kept; else why it is not, as a sentence for the person. */
  readonly refusal: string | null
  /** The id of the project that was open last; null at a first visit. */
  currentId(): Promise<string | null>
  setCurrentId(id: string): Promise<void>
  /** A project. One that is damaged stays where it is, and nothing overwrites it. Never rejects. */
  load(id: string): Promise<{ readonly state: 'none' } | ReadProject>
  /**
   * Keeps a project with its dataset's file and makes it the current one. `base` is the revision that the window knows, null for a new
   * project: where somebody else has written another one, nothing is written.
   */
  save(project: SavedProject, base: number | null, file: FileToKeep | null): Promise<SaveOutcome>
  /** Puts down what is not saved while the page goes away, within the call, for the next visit to save. */
  leave(work: LeftWork): void
  /** Forgets what this writer has left, as its page has come back. */
  comeBack(writer: string): Promise<void>
  /** Saves what windows have left. */
  takeLeft(): Promise<void>
  /** Everything that is kept, also in the bin, also damaged. */
  list(): Promise<ProjectList>
  /** Renames a kept project, or moves it into the bin or out of it. False when there is none. */
  change(id: string, writer: string, fields: Partial<Pick<SavedProject, 'name' | 'binned' | 'saved'>>): Promise<boolean>
  /** Removes projects for good, with their restore points and files that nothing else needs. */
  remove(ids: readonly string[]): Promise<void>
  /** Removes the files that nothing needs any more. */
  removeLooseFiles(): Promise<void>
  takeDamaged(place: DamagedProject['place']): Promise<unknown>
  putDamagedBack(place: DamagedProject['place'], record: unknown): Promise<void>
  /** A dataset's file, or null when it is not kept. */
  loadFile(fileId: string): Promise<KeptFile | null>
  /** Keeps a restore point, in place of an earlier one of the same id; the oldest automatic ones beyond `KEPT_AUTOMATIC` go. */
  saveRestorePoint(point: RestorePoint, project: SavedProject, file: FileToKeep | null): Promise<void>
  /** A project's restore points, the newest first. */
  listRestorePoints(projectId: string): Promise<readonly RestorePoint[]>
  /** A restore point with what it holds. */
  loadRestorePoint(id: string): ReturnType<typeof loadRestorePoint>
  /** Deletes a restore point and gives its record back, so that it can be put back. */
  takeRestorePoint(id: string): Promise<unknown>
  putRestorePointBack(id: string, record: unknown): Promise<void>
  /** Where the person was in a project; null when that is not known. */
  loadView(projectId: string): Promise<ProjectView | null>
  saveView(projectId: string, view: ProjectView): Promise<void>
  /** Ends the connection; a later call opens it again. */
  close(): Promise<void>
}

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
    currentId: async () => getCurrentId(await database.open()),
    setCurrentId: async (id) => setCurrentId(await database.open(), id),
    async load(id) {
      try {
        const record: unknown = await (await database.open()).get('projects', id)
        return record === undefined ? { state: 'none' } : readProject(record)
      } catch {
        return { state: 'damaged', text: '', message: UNREADABLE }
      }
    },
    save: async (project, base, file) => putProject(await database.open(), project, base, file),
    leave(work) {
      try {
        putLeftWork(name, database.connected(), work)
      } catch {
        // The browser has closed the connection meanwhile; a page that goes away can do no more.
      }
    },
    comeBack: async (writer) => dropLeftWork(await database.open(), writer),
    takeLeft: async () => takeLeftWork(await database.open()),
    list: async () => listProjects(await database.open()),
    change: async (id, writer, fields) => changeProject(await database.open(), id, writer, fields),
    async remove(ids) {
      await removeProjects(await database.open(), ids)
      await removeLooseFiles(await database.open())
    },
    removeLooseFiles: async () => removeLooseFiles(await database.open()),
    takeDamaged: async (place) => takeDamaged(await database.open(), place),
    putDamagedBack: async (place, record) => putDamagedBack(await database.open(), place, record),
    loadFile: async (fileId) => (await (await database.open()).get('files', fileId)) ?? null,
    saveRestorePoint: async (point, project, file) => putRestorePoint(await database.open(), point, project, file),
    listRestorePoints: async (projectId) => listRestorePoints(await database.open(), projectId),
    loadRestorePoint: async (id) => loadRestorePoint(await database.open(), id),
    takeRestorePoint: async (id) => takeRestorePoint(await database.open(), id),
    async putRestorePointBack(id, record) {
      await (await database.open()).put('points', record, id)
    },
    loadView: async (projectId) => loadView(await database.open(), projectId),
    saveView: async (projectId, view) => saveView(await database.open(), projectId, view),
    close: () => database.close(),
  }
}

const UNREADABLE =
  'Your browser could not read the project it has saved. Nothing of it was deleted. Reload the page to try again.'

function storageThatKeepsNothing(refusal: string): ProjectStorage {
  const refuse = () => Promise.reject(new Error(refusal))
  return {
    refusal,
    currentId: () => Promise.resolve(null),
    setCurrentId: refuse,
    load: () => Promise.resolve({ state: 'none' }),
    save: refuse,
    leave: () => {},
    comeBack: () => Promise.resolve(),
    takeLeft: () => Promise.resolve(),
    list: () => Promise.resolve({ projects: [], damaged: [] }),
    change: refuse,
    remove: refuse,
    removeLooseFiles: refuse,
    takeDamaged: refuse,
    putDamagedBack: refuse,
    loadFile: () => Promise.resolve(null),
    saveRestorePoint: refuse,
    listRestorePoints: () => Promise.resolve([]),
    loadRestorePoint: () => Promise.resolve({ state: 'none' }),
    takeRestorePoint: refuse,
    putRestorePointBack: refuse,
    loadView: () => Promise.resolve(null),
    saveView: refuse,
    close: () => Promise.resolve(),
  }
}
