import { basename } from 'node:path'
import { parseJsonText } from '../base/json-text.ts'
import { countingKeys } from '../base/key.ts'
import { checkLayout } from '../checks/check-layout.ts'
import type { Issue } from '../checks/issue.ts'
import { readDatasetText } from '../dataset/read-text.ts'
import { checkSchema, parseSchema } from '../dataset/schema-file.ts'
import type { Schema } from '../dataset/schema.ts'
import type { Layout } from '../layout/layout.ts'
import { importLayoutText } from '../layout/wire/import-text.ts'
import { readJson } from '../layout/wire/read-json.ts'
import type { Advice } from '../layout/wire/wrong-file.ts'
import { checkDataset, checkFields } from './check-dataset.ts'
import { about, errorFrom, type Finding } from './finding.ts'

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
  const schema = given?.schema ?? (data && asTexts(data.names))
  const { layout } = read
  return {
    ok: true,
    findings: [
      ...read.findings,
      ...(layout ? checkLayout(layout, schema).map(inTheTerminal) : []),
      ...(layout && data && schema ? checkFields(layout, data, schema) : []),
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

type LayoutResult =
  { readonly ok: true; readonly layout: Layout | null; readonly findings: readonly Finding[] } | Unreadable

/** The layout, null when its shape is wrong. Whatever is mended to open it is an error: the platform does not mend. */
function readLayout({ path, text }: TextFile): LayoutResult {
  const json = parseJsonText(text)
  if (!json.ok) return { ok: false, message: `${path}: ${json.problem.message}` }
  const read = importLayoutText(text, countingKeys(), ADVICE)
  const sentences = read.ok ? read.repairs : read.problems
  const findings = sentences.map((sentence) => errorFrom(path, sentence))
  if (read.ok) {
    const warnings = read.warnings.map((sentence) => about(path, 'warning', sentence))
    return { ok: true, layout: read.layout, findings: [...findings, ...warnings] }
  }
  // A problem without a place says that the file is no layout at all.
  const isLayout = findings.every(({ page }) => page !== undefined)
  return isLayout ? { ok: true, layout: null, findings } : { ok: false, message: `${path}: ${sentences.join(' ')}` }
}

type SchemaResult = { readonly ok: true; readonly schema: Schema; readonly findings: readonly Finding[] } | Unreadable

function readSchema({ path, text }: TextFile): SchemaResult {
  const { json, losses } = readJson(text)
  if (!json.ok) return { ok: false, message: `${path}: ${json.problem.message}` }
  const read = parseSchema(json.value)
  if (!read.ok) return { ok: false, message: `${path}: ${read.problems.join(' ')}` }
  const errors = [...json.repairs, ...checkSchema(read.schema)].map(({ message }) => about(path, 'error', message))
  const lost = losses().repeatedKeys.map((sentence) => about(path, 'error', sentence))
  return {
    ok: true,
    schema: read.schema,
    findings: [...errors, ...lost, ...read.notes.map((note) => about(path, 'warning', note))],
  }
}

/** The schema when only the dataset is given. A guessed type could say of a field that it cannot be shown. */
function asTexts(names: readonly string[]): Schema {
  return { strict: false, fields: names.map((name) => ({ name, type: 'text' })) }
}
