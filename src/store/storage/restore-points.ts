import * as z from 'zod/mini'
import type { FileToKeep } from './kept-file.ts'
import type { Database } from './project-database.ts'
import { readProject, type ReadProject, type SavedProject } from './saved-project.ts'

/**
 * Why a restore point was made: by hand under a name, before an import, before going back to another restore point, or because two windows
 * changed one project.
 */
const REASONS = ['named', 'import', 'restore', 'window'] as const
export type RestoreReason = (typeof REASONS)[number]

/** A state of a project that can be gone back to, without what it holds. */
export type RestorePoint = {
  readonly id: string
  readonly projectId: string
  readonly reason: RestoreReason
  /** The name given by hand, or what happened, such as `Before “Open layout.json”`. */
  readonly title: string
  /** When, as an ISO time. */
  readonly made: string
}

/** How many restore points made by the designer itself are kept of a project. Named ones and those of two windows stay. */
export const KEPT_AUTOMATIC = 20

/** The ids of the restore points that are too many: the oldest of those made before imports and returns. */
export function listSurplus(points: readonly RestorePoint[]): readonly string[] {
  return points
    .filter(({ reason }) => reason === 'import' || reason === 'restore')
    .toSorted((a, b) => (a.made < b.made ? 1 : -1))
    .slice(KEPT_AUTOMATIC)
    .map(({ id }) => id)
}

/** Keeps a restore point with what it holds and its file, in place of an earlier one of the same id, and removes those that are too many. */
export async function putRestorePoint(
  database: Database,
  point: RestorePoint,
  project: SavedProject,
  file: FileToKeep | null,
): Promise<void> {
  const change = database.transaction(['points', 'files'], 'readwrite', { durability: 'strict' })
  const points = change.objectStore('points')
  const files = change.objectStore('files')
  const others = readPoints(await points.index('project').getAll(point.projectId)).filter(({ id }) => id !== point.id)
  const isFileNew = file !== null && (await files.getKey(file.id)) === undefined
  await Promise.all([
    points.put({ ...point, project }, point.id),
    ...listSurplus([...others, point]).map((id) => points.delete(id)),
    ...(isFileNew ? [files.put({ name: file.name, blob: file.blob }, file.id)] : []),
    change.done,
  ])
}

/** The restore points of a project, the newest first. One that is damaged is left out. */
export async function listRestorePoints(database: Database, projectId: string): Promise<readonly RestorePoint[]> {
  const points = readPoints(await database.getAllFromIndex('points', 'project', projectId))
  return points.toSorted((a, b) => (a.made < b.made ? 1 : -1))
}

/** What a restore point holds; `none` when it is gone. */
export async function loadRestorePoint(
  database: Database,
  id: string,
): Promise<{ readonly state: 'none' } | (ReadProject & { readonly point: RestorePoint })> {
  const record: unknown = await database.get('points', id)
  const [point] = readPoints([record])
  const project = typeof record === 'object' && record !== null && 'project' in record ? record.project : undefined
  return point === undefined ? { state: 'none' } : { ...readProject(project), point }
}

/** Deletes a restore point and gives its record back. */
export async function takeRestorePoint(database: Database, id: string): Promise<unknown> {
  const change = database.transaction('points', 'readwrite')
  const record: unknown = await change.store.get(id)
  await Promise.all([change.store.delete(id), change.done])
  return record
}

/** A restore point without what it holds; null when the record is none. */
export function readPoint(record: unknown): RestorePoint | null {
  const read = pointSchema.safeParse(record)
  return read.success ? read.data : null
}

const pointSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  reason: z.enum(REASONS),
  title: z.string(),
  made: z.string(),
})

function readPoints(records: readonly unknown[]): readonly RestorePoint[] {
  return records.flatMap((record) => readPoint(record) ?? [])
}
