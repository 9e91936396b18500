import { parseJsonText } from '../base/json-text.ts'
import type { Datapoint, Schema } from '../dataset/schema.ts'
import { datapointFrom } from '../dataset/datapoint.ts'
import { inferSchema } from '../dataset/infer-schema.ts'
import { readDatasetText } from '../dataset/read-text.ts'
import { parseSchema } from '../dataset/schema-file.ts'
import { importLayoutText } from '../layout/wire/import-text.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { memorySource } from '../store/memory-source.ts'
import { parseProject } from '../store/project-file.ts'
import { recogniseText, type FileKind } from './recognise-text.ts'

/** What came of opening a file: one clear title, and the details where there are any. */
export type Opening = { readonly ok: boolean; readonly title: string; readonly details: readonly string[]; readonly kind: FileKind }

/** Opens files by what they hold: schemas before datasets, so that a dataset meets its schema. A file that can't be read changes nothing. */
export async function openFiles(store: DesignerStore, files: readonly File[], hint: FileKind | null): Promise<readonly Opening[]> {
  const read = await Promise.all(
    files.map(async (file) => {
      const text = await file.text()
      return { name: file.name, text, kind: recogniseText(text, file.name, hint) }
    }),
  )
  const order: readonly FileKind[] = ['project', 'layout', 'schema', 'dataset']
  const openings: Opening[] = []
  for (const file of read.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    openings.push(await openText(store, file.text, file.name, file.kind))
  }
  return openings
}

/** Opens one text as what it is. Each opening is one undoable step. */
export function openText(store: DesignerStore, text: string, name: string, kind: FileKind): Promise<Opening> {
  const open = { layout: openLayout, schema: openSchema, dataset: openDataset, project: openProject }[kind]
  return Promise.resolve(open(store, text, name))
}

function refused(name: string, kind: FileKind, details: readonly string[]): Opening {
  return { ok: false, kind, title: `“${name}” was not opened. Nothing has changed.`, details }
}

function openLayout(store: DesignerStore, text: string, name: string): Opening {
  const reading = importLayoutText(text, store.keys)
  if (!reading.ok) return refused(name, 'layout', reading.problems)
  const { layout, details, repairs } = reading
  store.commit(`Open ${name}`, (document) => ({ ...document, layout, details: { ...document.details, ...details } }), {
    select: [],
  })
  const first = layout[0]
  if (first !== undefined) store.showPage(first.key)
  return { ok: true, kind: 'layout', title: `Opened “${name}”.`, details: repairs }
}

function openSchema(store: DesignerStore, text: string, name: string): Opening {
  const parsed = parseJsonText(text)
  if (!parsed.ok) return refused(name, 'schema', [parsed.problem.message])
  const reading = parseSchema(parsed.value)
  if (!reading.ok) return refused(name, 'schema', reading.problems)
  store.commit(`Open ${name}`, (document) => ({ ...document, schema: reading.schema }))
  return { ok: true, kind: 'schema', title: `Opened the schema “${name}”.`, details: reading.notes }
}

async function openDataset(store: DesignerStore, text: string, name: string): Promise<Opening> {
  const reading = readDatasetText(text, name)
  const faults = reading.faults.map(({ line, reason }) => `Line ${line}: ${reason}`)
  if (reading.datapoints.length === 0) {
    return refused(name, 'dataset', faults.length > 0 ? faults : ['It holds no datapoints.'])
  }
  await showDatapoints(store, reading.datapoints, name, reading.names)
  const { length } = reading.datapoints
  return { ok: true, kind: 'dataset', title: `Opened ${length === 1 ? '1 datapoint' : `${length} datapoints`} from “${name}”.`, details: faults }
}

async function openProject(store: DesignerStore, text: string, name: string): Promise<Opening> {
  const parsed = parseJsonText(text)
  if (!parsed.ok) return refused(name, 'project', [parsed.problem.message])
  const reading = parseProject(parsed.value, store.keys)
  if (!reading.ok) return refused(name, 'project', reading.problems)
  const { project } = reading
  store.commit(`Open ${name}`, () => project.document, { select: [] })
  store.rename(project.name)
  if (project.datapoints !== undefined) await store.setDataset(memorySource(project.name, project.datapoints.map(datapointFrom)))
  return { ok: true, kind: 'project', title: `Opened the project “${project.name}”.`, details: [] }
}

/** Shows datapoints, and gives the document a schema for them unless the one it has covers their fields. */
export async function showDatapoints(store: DesignerStore, datapoints: readonly Datapoint[], name: string, names: readonly string[]) {
  const guessed = inferSchema(datapoints.slice(0, 500), names).schema
  store.commit(`Open ${name}`, (document) => {
    if (document.schema !== null && covers(document.schema, guessed)) return document
    return { ...document, schema: mergeSchema(document.schema, guessed) }
  })
  await store.setDataset(memorySource(name, datapoints))
}

function covers(schema: Schema, guessed: Schema): boolean {
  const known = new Set(schema.fields.map(({ name }) => name))
  return guessed.fields.every(({ name }) => known.has(name))
}

/** The guessed fields; those that the schema already describes stay as described. */
function mergeSchema(schema: Schema | null, guessed: Schema): Schema {
  const known = new Map(schema?.fields.map((field) => [field.name, field]))
  return { strict: schema?.strict ?? guessed.strict, fields: guessed.fields.map((field) => known.get(field.name) ?? field) }
}
