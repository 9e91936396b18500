import * as z from 'zod/mini'
import type { Database } from './project-database.ts'

/**
 * Where the person was in a project. Kept beside it: changing it is no change of the project. Numbers count from 0. `tooLarge` is the name
 * of the dataset that was open and could not be kept.
 */
export type ProjectView = {
  readonly mode: string
  readonly page: number
  readonly datapoint: number
  readonly tooLarge?: string | undefined
}

/** Keeps where the person is, also when the page goes away meanwhile. */
export async function saveView(database: Database, projectId: string, view: ProjectView): Promise<void> {
  const change = database.transaction('views', 'readwrite')
  const written = change.store.put(view, projectId)
  // Without that it would wait for the page to hear that it was put, which one that is gone never does.
  change.commit()
  await Promise.all([written, change.done])
}

/** Where the person was; null when that is not known. */
export async function loadView(database: Database, projectId: string): Promise<ProjectView | null> {
  const read = viewSchema.safeParse(await database.get('views', projectId))
  return read.success ? read.data : null
}

const viewSchema = z.object({
  mode: z.string(),
  page: z.int().check(z.minimum(0)),
  datapoint: z.int().check(z.minimum(0)),
  tooLarge: z.optional(z.string()),
})
