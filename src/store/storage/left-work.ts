import * as z from 'zod/mini'
import type { Database } from './project-database.ts'
import { putProject } from './project-records.ts'
import { putRestorePoint, readPoint, type RestorePoint } from './restore-points.ts'
import { readProject, type SavedProject } from './saved-project.ts'

/** What a window had not saved when it was left: on top of which revision, and where it belongs while another window stands in the way. */
export type LeftWork = {
  readonly project: SavedProject
  readonly base: number | null
  readonly beside: RestorePoint | null
}

/**
 * Puts down what is not saved while the page goes away. Saving reads before it writes, and a page that goes is not answered any more; this
 * only writes, within the call. The next visit saves it (`takeLeftWork`).
 */
export function putLeftWork(database: Database, work: LeftWork): void {
  const change = database.transaction('left', 'readwrite')
  // A page that is gone hears of no refusal either.
  change.store.put(work, work.project.writer).catch(() => {})
  change.done.catch(() => {})
  change.commit()
}

/** Forgets what this writer has left: its page has come back and saves by itself. */
export async function dropLeftWork(database: Database, writer: string): Promise<void> {
  await database.delete('left', writer)
}

/** Saves what windows have left, as they would have: never over what somebody else has written since, which makes it a restore point. */
export async function takeLeftWork(database: Database): Promise<void> {
  for (const writer of await database.getAllKeys('left')) {
    const work = readLeft(await database.get('left', writer))
    if (work !== null) await saveLeft(database, work)
    await database.delete('left', writer)
  }
}

async function saveLeft(database: Database, { project, base, beside }: LeftWork) {
  if (beside !== null) return putRestorePoint(database, beside, project, null)
  const outcome = await putProject(database, project, base, null)
  if (outcome.state === 'saved') return
  const point: RestorePoint = {
    id: project.writer,
    projectId: project.id,
    reason: 'window',
    title: 'What a window had not saved when it was closed',
    made: project.saved,
  }
  await putRestorePoint(database, point, project, null)
}

const leftSchema = z.object({ project: z.unknown(), base: z.nullable(z.int()), beside: z.unknown() })

function readLeft(record: unknown): LeftWork | null {
  const read = leftSchema.safeParse(record)
  if (!read.success) return null
  const project = readProject(read.data.project)
  if (project.state === 'damaged') return null
  return { project: project.project, base: read.data.base, beside: readPoint(read.data.beside) }
}
