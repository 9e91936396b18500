import { keepNotes } from './keep-notes.ts'
import { decodeText } from '../base/decode-text.ts'
import { countWords, formatCount } from '../base/number-words.ts'
import { shortName } from '../base/short-name.ts'
import { parseSchema, printSchema } from '../dataset/schema-file.ts'
import { listIds } from '../layout/list-ids.ts'
import { importLayoutText } from '../layout/wire/import-text.ts'
import { readJson } from '../layout/wire/read-json.ts'
import { formatSize } from '../designer/data/format-size.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import type { DesignerStore } from '../store/designer-store.ts'
import { latestStep } from '../store/latest-step.ts'
import { adviceOnList } from './advice-on-list.ts'
import { openDataset } from './open-dataset.ts'
import { openProject } from './open-project.ts'
import { MAX_PROJECT_BYTES } from '../outputs/project-size.ts'
import { closeTopic, showToast } from '../ui/toasts.tsx'
import { refused, type Opening } from './opening.ts'
import { recogniseFile } from './recognise-file.ts'
import type { FileKind } from './recognise-text.ts'

/**
 * Opens files by what they hold: schemas before datasets, so that a dataset meets its schema; of several files of a kind the first that can
 * be opened. A file that can't be read changes nothing; nor does one of `folders`, the names of those that are none. A project's file
 * becomes one of `projects`; without them it takes the place of what is open.
 */
export async function openFiles(
  store: DesignerStore,
  files: readonly File[],
  hint: FileKind | null,
  { folders = [], projects = null }: OpeningOptions = {},
): Promise<readonly Opening[]> {
  const recognised = await Promise.all(
    files.map(async (file) => {
      if (folders.includes(file.name)) return { file, kind: 'folder' } as const
      return { file, kind: await recogniseFile(file, hint).catch(unreadable) }
    }),
  )
  const openings: Opening[] = []
  for (const { file, kind } of recognised.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))) {
    const last = openings.at(-1)
    if (last?.ok === true && last.kind === kind) {
      openings.splice(-1, 1, { ...last, leftOut: [...(last.leftOut ?? []), file] })
      continue
    }
    const opening = await openFile(store, file, kind, hint, projects)
    const isStep = opening.ok && opening.actions === undefined
    openings.push(isStep ? { ...opening, step: latestStep(store) } : opening)
  }
  return openings
}

type OpeningOptions = { readonly folders?: readonly string[]; readonly projects?: Projects | null }

/** What a file turned out to be; null for one that can't be read. */
type Recognised = FileKind | 'folder' | null

async function openFile(
  store: DesignerStore,
  file: File,
  kind: Recognised,
  hint: FileKind | null,
  projects: Projects | null,
): Promise<Opening> {
  if (kind === 'folder') {
    const title = `“${file.name}” is a folder. Drop the files themselves.`
    return { ...refused(file.name, 'dataset', []), title }
  }
  if (kind === 'dataset') return openDatasetOf(store, file)
  if (kind === 'project' && file.size > MAX_PROJECT_BYTES) return refused(file.name, 'project', [tooLarge(file.size)])
  if (kind === 'project' && file.size > LARGE_BYTES) {
    showToast(`Opening “${shortName(file.name)}”, ${formatSize(file.size)}…`, { topic: READING, stays: true })
  }
  try {
    return await openRead(store, file, kind, hint, projects)
  } finally {
    closeTopic(READING)
  }
}

/** What is as large takes long enough to be told of, in bytes. */
const LARGE_BYTES = 20_000_000

/** What is told of while it is read. */
const READING = 'reading a project'

async function openRead(
  store: DesignerStore,
  file: File,
  kind: Exclude<Recognised, 'folder' | 'dataset'>,
  hint: FileKind | null,
  projects: Projects | null,
): Promise<Opening> {
  const bytes = kind === null ? null : await file.arrayBuffer().catch(unreadable)
  if (kind === null || bytes === null) return refused(file.name, hint ?? 'dataset', [UNREADABLE])
  const { text, repairs } = decodeText(new Uint8Array(bytes))
  // Who chose “Open layout” means a layout without pages; a file that was dropped does not say what it is.
  if (hint === null && EMPTY_LIST.test(text)) return refused(file.name, kind, [EMPTY])
  const opening = await openText(store, text, file.name, kind, projects)
  return opening.ok ? { ...opening, details: [...repairs, ...opening.details] } : opening
}

function tooLarge(bytes: number): string {
  const sizes = `${formatSize(bytes)}, and a project may have ${formatSize(MAX_PROJECT_BYTES)}`
  return `It is too large: ${sizes}. Where it was made, download the project without its datapoints, and open that here together with the file of its datapoints.`
}

// Only what the browser says of the file itself: that code could not be fetched is told elsewhere.
function unreadable(error: unknown): null {
  if (error instanceof DOMException) return null
  throw error
}

const UNREADABLE = 'The browser can’t read it: it is a folder, or was moved, deleted or locked. Choose the file again.'
const EMPTY_LIST = /^\uFEFF?\s*\[\s*\]\s*$/
const EMPTY =
  'It holds an empty list, which is neither clearly a layout nor a dataset. Open a list with at least one page or datapoint.'

const ORDER: readonly Recognised[] = ['folder', null, 'project', 'layout', 'schema', 'dataset']

/** Opens one text as what it is. Each opening is one undoable step, but for a project of its own. */
function openText(
  store: DesignerStore,
  text: string,
  name: string,
  kind: Exclude<FileKind, 'dataset'>,
  projects: Projects | null,
): Promise<Opening> {
  const open = { layout: openLayout, schema: openSchema, project: openProject }[kind]
  return Promise.resolve(open(store, text, name, projects))
}

async function openLayout(store: DesignerStore, text: string, name: string): Promise<Opening> {
  const reading = importLayoutText(text, store.keys)
  if (!reading.ok) return refused(name, 'layout', reading.problems)
  const { layout, details, repairs, warnings } = reading
  const withNotes = await keepNotes(store, layout)
  store.commit(
    `Open ${name}`,
    (document) => ({
      ...withNotes(document),
      name: details.name ?? document.name,
      layout,
      details: { ...document.details, ...details },
      serverIds: listIds(layout),
    }),
    { select: [], replaces: { kind: 'import' } },
  )
  const first = layout[0]
  if (first !== undefined) store.showPage(first.key)
  return { ok: true, kind: 'layout', title: `Opened “${name}”.`, details: [...repairs, ...warnings] }
}

function openSchema(store: DesignerStore, text: string, name: string): Opening {
  const { json: parsed, losses } = readJson(text)
  if (!parsed.ok) return refused(name, 'schema', [parsed.problem.message])
  const reading = parseSchema(parsed.value)
  if (!reading.ok) return refused(name, 'schema', reading.problems)
  store.commit(`Open ${name}`, (document) => ({ ...document, schema: reading.schema }))
  return {
    ok: true,
    kind: 'schema',
    title: `Opened the schema “${name}”.`,
    details: [...losses().repeatedKeys, ...reading.notes],
  }
}

async function openDatasetOf(store: DesignerStore, file: File): Promise<Opening> {
  const schema = store.getState().history.present.schema
  const opening = await openDataset(store, file)
  if (!opening.ok) return refused(file.name, 'dataset', [opening.message])
  const { count, isCountFinal, first } = opening.state
  // Of a file that is read to its end with its beginning, this is known at once; of others it is told when they are read.
  const broken = first.length < count ? 0 : first.filter(({ ok }) => !ok).length
  const good = broken === 0 ? '' : `${formatCount(count - broken)} of `
  const size = isCountFinal ? `${good}${countWords(count, 'datapoint')} from ` : ''
  const now = store.getState().history.present.schema
  // A schema that gave way to another fit must not do so silently.
  const replaced =
    schema !== null && now !== null && printSchema(now) !== printSchema(schema)
      ? ['Its fields are not those of the schema that was open, so the schema follows the file now.']
      : []
  const details = [...adviceOnList(opening.state), ...replaced]
  return { ok: true, kind: 'dataset', title: `Opened ${size}“${file.name}”.`, details }
}
