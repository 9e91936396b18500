import type { FileToKeep } from './kept-file.ts'
import type { Database } from './project-database.ts'
import { readProject, type ReadProject, type SavedProject } from './saved-project.ts'

/** What a save came to: kept under a new revision, or refused because the record is not the one that the window knows. */
export type SaveOutcome =
  | { readonly state: 'saved'; readonly revision: number }
  /** `theirs` is what lies there instead. */
  | { readonly state: 'behind'; readonly theirs: { readonly state: 'none' } | ReadProject }

/**
 * Keeps a project with its file and makes it the current one: all or nothing. `base` is the revision that the window has read or written
 * last, null for a new project: where another one lies there, written by somebody else, nothing is written.
 */
export async function putProject(
  database: Database,
  project: SavedProject,
  base: number | null,
  file: FileToKeep | null,
): Promise<SaveOutcome> {
  const change = database.transaction(['projects', 'files', 'session'], 'readwrite', { durability: 'strict' })
  const projects = change.objectStore('projects')
  const there: unknown = await projects.get(project.id)
  const known = readVersionOf(there)
  // A write that was reported as failed may have succeeded all the same: what this window wrote is never somebody else's.
  if (known.revision !== base && known.writer !== project.writer) {
    await change.done
    return { state: 'behind', theirs: there === undefined ? { state: 'none' } : readProject(there) }
  }
  const revision = Math.max(known.revision ?? 0, base ?? 0) + 1
  const files = change.objectStore('files')
  const isFileNew = file !== null && (await files.getKey(file.id)) === undefined
  await Promise.all([
    projects.put({ ...project, revision }, project.id),
    ...(isFileNew ? [files.put({ name: file.name, blob: file.blob }, file.id)] : []),
    change.objectStore('session').put(project.id, CURRENT),
    change.done,
  ])
  return { state: 'saved', revision }
}

/** Changes the name of a kept project, or whether it is in the bin. False when there is none that can be read. */
export async function changeProject(
  database: Database,
  id: string,
  writer: string,
  fields: Partial<Pick<SavedProject, 'name' | 'binned' | 'saved'>>,
): Promise<boolean> {
  const change = database.transaction('projects', 'readwrite', { durability: 'strict' })
  const there = readProject(await change.store.get(id))
  if (there.state === 'loaded') {
    const { project } = there
    await change.store.put({ ...project, ...fields, writer, revision: project.revision + 1 }, id)
  }
  await change.done
  return there.state === 'loaded'
}

/** Removes projects for good, with their restore points and where the person was in them. */
export async function removeProjects(database: Database, ids: readonly string[]): Promise<void> {
  const change = database.transaction(['projects', 'points', 'views'], 'readwrite')
  const points = change.objectStore('points')
  for (const id of ids) {
    const keys = await points.index('project').getAllKeys(id)
    await Promise.all([
      change.objectStore('projects').delete(id),
      change.objectStore('views').delete(id),
      ...keys.map((key) => points.delete(key)),
    ])
  }
  await change.done
}

/** The id of the project that was open last, and null at a first visit. */
export async function getCurrentId(database: Database): Promise<string | null> {
  return (await database.get('session', CURRENT)) ?? null
}

/** Remembers which project is open. */
export async function setCurrentId(database: Database, id: string): Promise<void> {
  await database.put('session', id, CURRENT)
}

/** Removes the files that no project and no restore point names any more. */
export async function removeLooseFiles(database: Database): Promise<void> {
  const change = database.transaction(['projects', 'points', 'aside', 'files'], 'readwrite')
  const named = new Set<string>()
  for (const store of ['projects', 'points', 'aside'] as const) {
    for (const record of await change.objectStore(store).getAll()) for (const id of fileIdsIn(record)) named.add(id)
  }
  const files = change.objectStore('files')
  const loose = (await files.getAllKeys()).filter((id) => !named.has(id))
  await Promise.all([...loose.map((id) => files.delete(id)), change.done])
}

const CURRENT = 'current'

/** Also of a record that is damaged otherwise. A revision of null: there is no record. */
function readVersionOf(record: unknown): { readonly revision: number | null; readonly writer: string } {
  if (record === undefined) return { revision: null, writer: '' }
  const read = readProject(record)
  // One that can't be read is not to be overwritten: no window has this revision.
  return read.state === 'loaded' ? read.project : { revision: -1, writer: '' }
}

/** The files that a record names, wherever in it: a project stands at the top, in a restore point or in what was set aside. */
function fileIdsIn(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return []
  const own = 'fileId' in record && typeof record.fileId === 'string' ? [record.fileId] : []
  const project = 'project' in record ? fileIdsIn(record.project) : []
  const aside = 'record' in record ? fileIdsIn(record.record) : []
  return [...own, ...project, ...aside]
}
