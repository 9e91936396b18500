import * as z from 'zod/mini'
import { MIGRATIONS, migrate, PROJECT_VERSION, type Migrations } from '../project-migrations.ts'

/** A project as it is kept: `saved` is an ISO time given by the caller, `document` the JSON text that the store made. */
export type SavedProject = {
  readonly id: string
  readonly name: string
  /** The form of `document`; see `PROJECT_VERSION`. */
  readonly version: number
  readonly saved: string
  readonly document: string
  /** Counts the changes of the record, so that a window notices when another one has changed it. */
  readonly revision: number
  /** The visit of a window that wrote it: two windows, or two visits of one, never share it. */
  readonly writer: string
  /** The dataset's file among the kept ones; null without one. */
  readonly fileId: string | null
  /** When it was thrown away, as an ISO time; null while it is not. */
  readonly binned: string | null
}

/** What a kept record turned out to be: a project of today's version, or something to set aside, with its text and the reason. */
export type ReadProject =
  | { readonly state: 'loaded'; readonly project: SavedProject }
  | { readonly state: 'damaged'; readonly text: string; readonly message: string }

/** Reads a record that may come from an older version, or be damaged. Never throws. */
export function readProject(
  record: unknown,
  migrations: Migrations = MIGRATIONS,
  version: number = PROJECT_VERSION,
): ReadProject {
  const shape = recordSchema.safeParse(record)
  if (!shape.success) return { state: 'damaged', text: textOf(record), message: DAMAGED }
  const project = shape.data
  if (project.version > version) return { state: 'damaged', text: project.document, message: NEWER }
  try {
    return { state: 'loaded', project: { ...project, version, document: migrateText(project, migrations, version) } }
  } catch {
    return { state: 'damaged', text: project.document, message: DAMAGED }
  }
}

const recordSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int().check(z.minimum(1)),
  saved: z.string(),
  document: z.string(),
  // What version 1 of the database did not hold.
  revision: z._default(z.int(), 0),
  writer: z._default(z.string(), ''),
  fileId: z._default(z.nullable(z.string()), null),
  binned: z._default(z.nullable(z.string()), null),
})

const DAMAGED = 'This project is damaged and could not be opened.'
const NEWER = 'This project was made by a newer version of the designer. Reload the page to get that version.'

/** The document's text in today's form; the same text when it is in that form already. Throws when it is no JSON or has no way here. */
function migrateText(project: SavedProject, migrations: Migrations, version: number): string {
  const document: unknown = JSON.parse(project.document)
  if (project.version === version) return project.document
  return JSON.stringify(migrate(document, project.version, migrations, version))
}

/** What can be shown of a damaged record: its document when it has one, else the whole record. */
function textOf(record: unknown): string {
  if (typeof record === 'string') return record
  if (typeof record === 'object' && record !== null && 'document' in record && typeof record.document === 'string') {
    return record.document
  }
  try {
    return JSON.stringify(record) ?? ''
  } catch {
    return ''
  }
}
