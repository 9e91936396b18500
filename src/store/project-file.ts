import { isJsonList, isJsonObject, ownValue, type Json, type JsonObject } from '../base/json.ts'
import type { KeySource } from '../base/key.ts'
import { parseSchema, serializeSchema } from '../dataset/schema-file.ts'
import { parseGivenOut, serializeGivenOut } from '../layout/given-out.ts'
import type { Layout } from '../layout/layout.ts'
import { parseNotes, serializeNotes } from '../layout/notes/notes-json.ts'
import { updatePage } from '../layout/operations/update.ts'
import { parseLayout } from '../layout/wire/parse.ts'
import { serializeLayout } from '../layout/wire/serialize.ts'
import { readDetails } from '../outputs/batch/read-details.ts'
import { readPlan } from '../outputs/read-plan.ts'
import { notesOf, UNTITLED, type DesignDocument } from './design-document.ts'
import { MIGRATIONS, migrate, PROJECT_VERSION, type Migrations } from './project-migrations.ts'

/** What a project file calls itself. */
export const PROJECT_KIND = 'batch-layout-designer project'

/** A project as it is kept and passed on. `datapoints`, and what their file was called, are there only in a file made to be passed on. */
export type Project = {
  readonly document: DesignDocument
  readonly datasetName?: string
  readonly datapoints?: readonly JsonObject[]
}

/**
 * A project as JSON: the layout with its server ids, the page names, the schema and whether it
 * came by itself, the batch details, the plan of the study, the notes, the values given out.
 */
export function serializeProject({ document, datasetName, datapoints }: Project): JsonObject {
  const { name, layout, schema, presetSchema, details, serverIds, study, givenOut } = document
  const given = givenOut === undefined ? [] : serializeGivenOut(givenOut, layout)
  return {
    kind: PROJECT_KIND,
    version: PROJECT_VERSION,
    name,
    batch_items: serializeLayout(layout, { ids: 'keep' }),
    page_names: layout.map((page) => page.name ?? ''),
    schema: schema === null ? null : serializeSchema(schema),
    ...(schema !== null && schema === presetSchema ? { schema_is_preset: true } : {}),
    details: { ...details },
    ...(study === undefined ? {} : { study }),
    server_ids: serverIds,
    notes: serializeNotes(notesOf(document), layout, { ids: 'keep' }),
    ...(given.length === 0 ? {} : { given_out: given }),
    ...(datasetName === undefined ? {} : { dataset_name: datasetName }),
    ...(datapoints === undefined ? {} : { datapoints }),
  }
}

/** Whether a JSON value calls itself a project. */
export function isProject(value: Json): boolean {
  return isJsonObject(value) && ownValue(value, 'kind') === PROJECT_KIND
}

export type ProjectReading =
  { readonly ok: true; readonly project: Project } | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a project from JSON, also of an older version. What is wrong is said with its place; nothing is half read. */
export function parseProject(
  file: Json,
  keys: KeySource,
  migrations: Migrations = MIGRATIONS,
  version: number = PROJECT_VERSION,
): ProjectReading {
  if (!isJsonObject(file) || !isProject(file)) return refuse('This is not a project of this designer.')
  const made = ownValue(file, 'version')
  if (typeof made !== 'number' || !Number.isInteger(made) || made < 1) {
    return refuse('The project’s “version” is not a whole number from 1, so there is no telling how to read it.')
  }
  if (made > version) {
    return refuse(
      'This project was made by a newer version of the designer. Reload the page to get that version, then open it again.',
    )
  }
  const value = migrateFile(file, made, migrations, version)
  if (value === null) {
    return refuse(`This project is of version ${made}, and it could not be brought to version ${version}.`)
  }
  const layout = parseLayout(ownValue(value, 'batch_items') ?? [], keys)
  if (!layout.ok) return { ok: false, problems: layout.problems.map(({ message }) => message) }
  const schemaJson = ownValue(value, 'schema') ?? null
  const schema = schemaJson === null ? null : parseSchema(schemaJson)
  if (schema !== null && !schema.ok) return { ok: false, problems: schema.problems }
  const isPreset = ownValue(value, 'schema_is_preset') === true
  const name = ownValue(value, 'name')
  const datasetName = ownValue(value, 'dataset_name')
  const datapoints = ownValue(value, 'datapoints')
  const named = withNames(layout.layout, ownValue(value, 'page_names'))
  const study = readPlan(ownValue(value, 'study'))
  const givenOut = parseGivenOut(ownValue(value, 'given_out'), named)
  return {
    ok: true,
    project: {
      document: {
        name: typeof name === 'string' ? name : UNTITLED,
        layout: named,
        schema: schema === null ? null : schema.schema,
        ...(schema !== null && isPreset ? { presetSchema: schema.schema } : {}),
        details: readDetails(ownValue(value, 'details')),
        serverIds: readTexts(ownValue(value, 'server_ids')),
        notes: parseNotes(ownValue(value, 'notes'), named, keys),
        ...(study === undefined ? {} : { study }),
        ...(givenOut.size === 0 ? {} : { givenOut }),
      },
      ...(typeof datasetName === 'string' && datasetName !== '' ? { datasetName } : {}),
      ...(Array.isArray(datapoints) ? { datapoints: datapoints.filter(isJsonObject) } : {}),
    },
  }
}

/** The project in today's form, or null when a migration is missing or fails. */
function migrateFile(file: JsonObject, made: number, migrations: Migrations, version: number): JsonObject | null {
  if (made === version) return file
  try {
    const now: Json = JSON.parse(JSON.stringify(migrate(file, made, migrations, version)))
    return isJsonObject(now) ? now : null
  } catch {
    return null
  }
}

function refuse(problem: string): ProjectReading {
  return { ok: false, problems: [problem] }
}

function withNames(layout: Layout, names: Json | undefined): Layout {
  if (!Array.isArray(names)) return layout
  return layout.reduce<Layout>((named, page, index) => {
    const name: unknown = names[index]
    return typeof name === 'string' && name !== '' ? updatePage(named, page.key, { name }) : named
  }, layout)
}

function readTexts(value: Json | undefined): readonly string[] {
  return value !== undefined && isJsonList(value) ? value.filter((one) => typeof one === 'string') : []
}
