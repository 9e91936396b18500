import * as z from 'zod/mini'

/** A project as it is kept: `saved` is an ISO time given by the caller, `document` the JSON text that the store made. */
export type SavedProject = {
  readonly id: string
  readonly name: string
  /** The form of `document`; see `PROJECT_VERSION`. */
  readonly version: number
  readonly saved: string
  readonly document: string
}

/** The form of `document` that this designer writes. When it changes, raise it and add a migration from the form before. */
export const PROJECT_VERSION = 1

/** Version → how a document of that version becomes one of the next. */
export type Migrations = ReadonlyMap<number, (document: unknown) => unknown>

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
  if (!shape.success) return { state: 'damaged', text: textOf(record), message: `${DAMAGED} ${KEPT}` }
  const project = shape.data
  if (project.version > version) return { state: 'damaged', text: project.document, message: `${NEWER} ${KEPT}` }
  try {
    return { state: 'loaded', project: { ...project, version, document: migrate(project, migrations, version) } }
  } catch {
    return { state: 'damaged', text: project.document, message: `${DAMAGED} ${KEPT}` }
  }
}

const MIGRATIONS: Migrations = new Map()

const recordSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int().check(z.minimum(1)),
  saved: z.string(),
  document: z.string(),
})

const DAMAGED = 'The project saved in this browser is damaged and could not be opened.'
const NEWER = 'The project saved in this browser was made by a newer version of the designer and could not be opened.'
const KEPT = 'Nothing of it was deleted: you can download what is left, and go on with a new project.'

/** The document's text in today's form; the same text when it is in that form already. Throws when it is no JSON or has no way here. */
function migrate(project: SavedProject, migrations: Migrations, version: number): string {
  let document: unknown = JSON.parse(project.document)
  if (project.version === version) return project.document
  for (let from = project.version; from < version; from++) {
    const step = migrations.get(from)
    if (step === undefined) throw new Error(`No migration from version ${from}.`)
    document = step(document)
  }
  return JSON.stringify(document)
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
