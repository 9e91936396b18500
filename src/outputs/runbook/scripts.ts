import { groupingOf } from '../batch/batch-details.ts'
import { batchBody, datasetBody, studyBody } from '../batch/bodies.ts'
import { sentDetails } from '../batch/sent-details.ts'
import type { ExportInput } from '../export-catalogue.ts'
import { datasetFileName } from '../exports/data-exports.ts'
import { unreadWords } from '../exports/read-words.ts'
import { API_FACTS, CLIENT_FACTS, STATES } from './api.ts'
import { oneLine, quotePython, quoteShell } from './quote.ts'
import remember from './scripts/remember.sh?raw'
import runPy from './scripts/run.py?raw'
import runSh from './scripts/run.sh?raw'
import runWithClient from './scripts/run-with-client.sh?raw'

/** Why the scripts can't be made, in a sentence; null when they can. With a dataset id they make and upload none. */
export function whyNoScripts(input: ExportInput): string | null {
  const { dataset } = input
  const ownDataset = sentDetails(input.details).dataset_id !== undefined
  if (!ownDataset && dataset === null)
    return 'No dataset is open. Open one, or write the id of yours in the batch details.'
  const unread = ownDataset || dataset === null ? null : unreadWords(dataset)
  if (unread !== null) return unread
  return (ownDataset ? null : datasetBody(input).blocked) ?? batchBody(input).blocked ?? studyBody(input).blocked
}

/** The bash script with curl; it runs beside the files of the ZIP. */
export function printBashScript(input: ExportInput): string {
  const { facts, files, datasetId, dataFile, dataName, name } = valuesOf(input)
  return fill(runSh, [
    `# ${oneLine(name)}`,
    assign('BATCH_NAME', oneLine(name)),
    `${assign('DATASET_ID', datasetId)} # ${DATASET_WORDS}`,
    assign('DATA_FILE', dataFile),
    assign('DATA_NAME', dataName),
    assign('FILES', files.join(' ')),
    '',
    ...facts.map(({ name: key, value, words }) => `${assign(key, value)} # ${words}`),
  ])
}

/** The Python script, which needs the standard library only. */
export function printPythonScript(input: ExportInput): string {
  const { facts, files, datasetId, dataFile, dataName, name } = valuesOf(input)
  const states = new Set(STATES.map((state) => state.name))
  const set = (key: string, value: string) => `${key} = ${quotePython(value)}`
  const list = (key: string, values: readonly string[]) =>
    `${key} = (${values.map((value) => `${quotePython(value)},`).join(' ')})`
  return fill(runPy, [
    set('BATCH_NAME', oneLine(name)),
    `${set('DATASET_ID', datasetId)}  # ${DATASET_WORDS}`,
    set('DATA_FILE', dataFile),
    set('DATA_NAME', dataName),
    list('FILES', files),
    '',
    ...facts.map(
      ({ name: key, value, words }) => `${states.has(key) ? list(key, value.split(' ')) : set(key, value)}  # ${words}`,
    ),
  ])
}

/** The commands of the platform's client as a bash script. */
export function printClientScript(input: ExportInput): string {
  const { facts, files: bodies, datasetId, dataFile, name } = valuesOf(input)
  const { workspace_id = '', task_details: task } = sentDetails(input.details)
  // Of the bodies it sends the study's only; the others say whether what the values below stand for is still what was sent.
  const files = [...bodies, 'batch_items.json', ...(datasetId === '' ? ['data/schema.json'] : [])]
  const states = new Set(STATES.map((state) => state.name))
  return fill(runWithClient, [
    assign('BATCH_NAME', name),
    assign('WORKSPACE_ID', workspace_id),
    `${assign('DATASET_ID', datasetId)} # ${DATASET_WORDS}`,
    assign('DATA_FILE', dataFile),
    assign('TASK_NAME', task?.task_name ?? ''),
    assign('TASK_INTRODUCTION', task?.task_introduction ?? ''),
    assign('TASK_STEPS', task?.task_steps ?? ''),
    `${assign('TASKS_PER_GROUP', String(groupingOf(input.details).tasksPerGroup))} # counts for nothing where a field makes the groups`,
    assign('FILES', files.join(' ')),
    '',
    ...[...CLIENT_FACTS.map(withMark), ...facts.filter(({ name: key }) => states.has(key))].map(
      ({ name: key, value, words }) => `${assign(key, value)} # ${words}`,
    ),
  ])
}

const DATASET_WORDS = 'the dataset that is there already; empty to make one'

type Fact = { readonly name: string; readonly value: string; readonly words: string }

function valuesOf(input: ExportInput) {
  const { dataset } = input
  const { name = '', dataset_id: datasetId = '' } = sentDetails(input.details)
  const dataName = datasetFileName(dataset)
  const dataFile = `data/${dataName}`
  const bodies = ['bodies/batch.json', 'bodies/setup.json', 'bodies/study.json']
  const files = datasetId === '' ? ['bodies/dataset.json', dataFile, ...bodies] : bodies
  return {
    name,
    datasetId,
    dataFile,
    dataName,
    files,
    facts: [...API_FACTS, ...STATES].map(withMark),
  }
}

/** A fact as a script says it: what is not sure is marked. */
function withMark({ name, value, sure, words }: (typeof API_FACTS)[number]): Fact {
  return { name, value, words: sure === 'sure' ? words : `[${sure}] ${words}` }
}

function assign(key: string, value: string): string {
  return `${key}=${quoteShell(value)}`
}

/** The script with the values, and what both bash scripts remember by, in place of the lines that ask for them. */
function fill(script: string, values: readonly string[]): string {
  return script.replace('# REMEMBER\n', () => remember).replace('# VALUES\n', () => `${values.join('\n')}\n`)
}
