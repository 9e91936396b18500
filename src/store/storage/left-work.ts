import * as z from 'zod/mini'
import type { Json } from '../../base/json.ts'
import { LEFT_TITLE } from './point-titles.ts'
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
 * Puts down what is not saved while the page goes away, within the call. The next visit saves it (`takeLeftWork`). A database loses now and
 * then what a page writes while it goes, so that it has only what the page's own storage has no room for. `name` is that of the database,
 * which is null while it is not open.
 */
export function putLeftWork(name: string, database: Database | null, work: LeftWork): void {
  try {
    localStorage.setItem(keyOf(name, work.project.writer), JSON.stringify(work))
    return
  } catch {
    // There is none, or it is full.
  }
  if (database === null) return
  const change = database.transaction('left', 'readwrite')
  // A page that is gone hears of no refusal either.
  change.store.put(work, work.project.writer).catch(() => {})
  change.done.catch(() => {})
  change.commit()
}

/** Forgets what this writer has left: its page has come back and saves by itself. */
export async function dropLeftWork(database: Database, writer: string): Promise<void> {
  takeAway(keyOf(database.name, writer))
  await database.delete('left', writer)
}

/** Saves what windows have left, as they would have: never over what somebody else has written since, which makes it a restore point. */
export async function takeLeftWork(database: Database): Promise<void> {
  for (const key of keysOf(database.name)) {
    const work = readLeft(parse(localStorage.getItem(key)))
    if (work !== null) await saveLeft(database, work)
    takeAway(key)
  }
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
    title: LEFT_TITLE,
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

function keyOf(name: string, writer: string): string {
  return `${name} left ${writer}`
}

// Nothing where the browser gives no storage to the page.
function keysOf(name: string): readonly string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    return keys.filter((key) => key.startsWith(keyOf(name, '')))
  } catch {
    return []
  }
}

function takeAway(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // Then nothing lies there.
  }
}

function parse(text: string | null): Json {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
