import type { Database } from './project-database.ts'
import { readProject, type SavedProject } from './saved-project.ts'

/** A kept project, with the name and size of its dataset's file; null without one. */
export type ListedProject = {
  readonly project: SavedProject
  readonly file: { readonly name: string; readonly bytes: number } | null
}

/** What lies in the store and can't be opened: where, its text, and why. */
export type DamagedProject = {
  readonly place:
    { readonly store: 'projects'; readonly key: string } | { readonly store: 'aside'; readonly key: number }
  readonly name: string
  readonly text: string
  readonly message: string
}

/** Everything that is kept, the project changed last first, also those in the bin. A damaged one does not hurt the others. */
export type ProjectList = { readonly projects: readonly ListedProject[]; readonly damaged: readonly DamagedProject[] }

/** Reads the list. */
export async function listProjects(database: Database): Promise<ProjectList> {
  const look = database.transaction(['projects', 'files', 'aside'])
  const projects: ListedProject[] = []
  const damaged: DamagedProject[] = []
  const records = look.objectStore('projects')
  for (const key of await records.getAllKeys()) {
    const record: unknown = await records.get(key)
    const read = readProject(record)
    if (read.state === 'damaged') {
      damaged.push({ place: { store: 'projects', key }, name: nameIn(record), text: read.text, message: read.message })
      continue
    }
    const { fileId } = read.project
    const file = fileId === null ? undefined : await look.objectStore('files').get(fileId)
    projects.push({
      project: read.project,
      file: file === undefined ? null : { name: file.name, bytes: file.blob.size },
    })
  }
  const aside = look.objectStore('aside')
  for (const key of await aside.getAllKeys()) {
    const entry: unknown = await aside.get(key)
    const record = typeof entry === 'object' && entry !== null && 'record' in entry ? entry.record : entry
    const read = readProject(record)
    const text = read.state === 'damaged' ? read.text : read.project.document
    const message = read.state === 'damaged' ? read.message : 'This project could not be opened in an earlier visit.'
    damaged.push({ place: { store: 'aside', key }, name: nameIn(record), text, message })
  }
  return { projects: projects.toSorted((a, b) => (a.project.saved < b.project.saved ? 1 : -1)), damaged }
}

/** Takes a damaged record out of the store and gives it back, so that it can be put back. */
export async function takeDamaged(database: Database, place: DamagedProject['place']): Promise<unknown> {
  const change = database.transaction(place.store, 'readwrite')
  const record: unknown = await change.store.get(place.key)
  await Promise.all([change.store.delete(place.key), change.done])
  return record
}

/** Puts a damaged record back where it was. */
export async function putDamagedBack(
  database: Database,
  place: DamagedProject['place'],
  record: unknown,
): Promise<void> {
  await database.put(place.store, record, place.key)
}

function nameIn(record: unknown): string {
  const name = typeof record === 'object' && record !== null && 'name' in record ? record.name : undefined
  return typeof name === 'string' && name !== '' ? name : 'A project without a name'
}
