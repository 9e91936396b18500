import { basename } from 'node:path'
import { countingKeys } from '../base/key.ts'
import { checkLayout } from '../checks/check-layout.ts'
import type { Issue } from '../checks/issue.ts'
import type { DatasetReading } from '../dataset/reading.ts'
import { readDatasetText } from '../dataset/read-text.ts'
import { checkSchema, parseSchema } from '../dataset/schema-file.ts'
import type { Schema } from '../dataset/schema.ts'
import { placeWords } from '../layout/find.ts'
import { readLayoutText } from '../layout/wire/import-text.ts'
import { readJson } from '../layout/wire/read-json.ts'
import { MISSING } from '../layout/wire/parse-item.ts'
import type { Advice } from '../layout/wire/wrong-file.ts'
import { checkDataset, checkFields } from './check-dataset.ts'
import { about, errorOf, faultOf, type Finding } from './finding.ts'
import { textFault } from './text-faults.ts'

/** A file to check: its path, for messages, and its text. */
export type TextFile = { readonly path: string; readonly text: string }

type Unreadable = { readonly ok: false; readonly message: string }

/** All findings in the files, or why one of them cannot be read. */
export type FilesResult = { readonly ok: true; readonly findings: readonly Finding[] } | Unreadable

/** Checks a layout against the schema and the dataset that are given with it. Without a schema the dataset's fields are taken as text. */
export function checkFiles(layoutFile: TextFile, schemaFile: TextFile | null, dataFile: TextFile | null): FilesResult {
  const read = readLayout(layoutFile)
  if (!read.ok) return read
  const given = schemaFile && readSchema(schemaFile)
  if (given?.ok === false) return given
  const data = dataFile && readDatasetText(dataFile.text, basename(dataFile.path))
  const schema = given ? given.schema : data && asTexts(data.names)
  return {
    ok: true,
    findings: [
      // Without the schema that was named nothing can be said of the fields.
      ...read.findings(schema, data).filter(({ rule }) => given?.schema !== null || rule !== 'field-without-schema'),
      ...(given?.findings ?? []),
      ...(dataFile && data && schema ? checkDataset(dataFile.path, data, schema) : []),
    ],
  }
}

/** What to do with a file that is no layout. */
const ADVICE: Advice = {
  dataset: 'Name it with --data FILE, after the layout.',
  schema: 'Name it with --schema FILE, after the layout.',
  answer: 'Name the layout itself.',
  layout: 'Name a file with the list of pages, or with "batch_items".',
}

/** The words of an issue, where those of the app tell what to press. */
function inTheTerminal(issue: Issue): Issue {
  return issue.rule === 'field-without-schema' ? { ...issue, message: NO_SCHEMA } : issue
}

const NO_SCHEMA =
  'A dataset field needs a dataset with a schema. Name the schema with --schema FILE, or remove the item.'

type LayoutResult = { readonly ok: true; readonly findings: FindLayout } | Unreadable

/** The findings in a layout, given what is known of its data. */
type FindLayout = (schema: Schema | null, data: DatasetReading | null) => readonly Finding[]

/** Reads a layout. Whatever is mended to open it in the app is an error: the platform does not mend. */
function readLayout({ path, text }: TextFile): LayoutResult {
  const read = readLayoutText(text, countingKeys(), ADVICE)
  if (read.kind === 'no-json') return { ok: false, message: `${path}: ${read.problem}` }
  if (read.kind === 'no-layout') return { ok: true, findings: () => [about(path, 'error', read.problem)] }
  const { parsed, textRepairs, mends, repeatedKeys, warnings } = read
  const problems = parsed.ok ? [] : parsed.problems
  const faults = [...textRepairs.map(textFault), ...mends.map(({ fault }) => fault), ...repeatedKeys]
  const found = [
    ...faults.map((fault) => about(path, 'error', fault)),
    ...problems.map((problem) => errorOf(path, problem)),
    ...parsed.notes.map((note) => faultOf(path, note)),
    ...warnings.map((sentence) => about(path, 'warning', sentence)),
  ]
  // What the whole lacks says all there is to say; so does a wrong shape of its own place, and of what stands round it.
  const lacking = parsed.notes.filter(({ place, was }) => place?.item === undefined && was === MISSING)
  const told = [...problems, ...lacking].map(({ place }) => place)
  if (told.includes(null)) return { ok: true, findings: () => found }
  const places = new Set(told.map((place) => place && placeWords(place)))
  const isNew = ({ page, row, column, item }: Issue) =>
    page === undefined ? places.size === 0 : !places.has(placeWords({ page, row, column, item }))
  return {
    ok: true,
    findings: (schema, data) => [
      ...found,
      ...checkLayout(parsed.layout, schema).filter(isNew).map(inTheTerminal),
      ...(data && schema ? checkFields(parsed.layout, data, schema) : []),
    ],
  }
}

type SchemaResult =
  { readonly ok: true; readonly schema: Schema | null; readonly findings: readonly Finding[] } | Unreadable

/** Reads a schema, which is null where it has a wrong shape. */
function readSchema({ path, text }: TextFile): SchemaResult {
  const { json, losses } = readJson(text)
  if (!json.ok) return { ok: false, message: `${path}: ${json.problem.message}` }
  const read = parseSchema(json.value)
  const faults = [
    ...json.repairs.map(textFault),
    ...(read.ok ? checkSchema(read.schema).map(({ message }) => message) : read.problems),
    ...losses().repeatedKeys,
  ]
  const notes = read.ok ? read.notes : []
  return {
    ok: true,
    schema: read.ok ? read.schema : null,
    findings: [
      ...faults.map((fault) => about(path, 'error', fault)),
      ...notes.map((note) => about(path, 'warning', note)),
    ],
  }
}

/** The schema when only the dataset is given. A guessed type could say of a field that it cannot be shown. */
function asTexts(names: readonly string[]): Schema {
  return { strict: false, fields: names.map((name) => ({ name, type: 'text' })) }
}
