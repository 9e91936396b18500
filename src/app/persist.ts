import { objectFrom } from '../dataset/datapoint.ts'
import { readDatasetText } from '../dataset/read-text.ts'
import type { DatapointSource } from '../store/designer-state.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { memorySource } from '../store/memory-source.ts'
import { parseProject, serializeProject } from '../store/project-file.ts'
import type { ProjectStorage } from '../store/storage/open-storage.ts'
import { createSaver } from '../store/storage/saver.ts'
import { PROJECT_VERSION, type SavedProject } from '../store/storage/saved-project.ts'

/** The project that a visit works on. There is one for now; the storage is made for many. */
const PROJECT_ID = 'current'

/** What was found at the start: the work of the last visit, nothing, or something that could not be read and was set aside. */
export type Restored = 'restored' | 'nothing' | { readonly damaged: string }

/** Brings back the work of the last visit into the store. Never rejects. */
export async function restore(store: DesignerStore, storage: ProjectStorage): Promise<Restored> {
  const current = await storage.loadCurrent()
  if (current.state === 'none') return 'nothing'
  if (current.state === 'damaged') return { damaged: current.message }
  const reading = readSaved(store, current.project)
  if (!reading.ok) {
    await storage.setAside(current.project.id)
    return { damaged: reading.problems.join(' ') }
  }
  store.load(reading.project.document, reading.project.name)
  const file = await storage.loadDatasetFile(current.project.id)
  if (file !== null) await store.setDataset(memorySource(file.name, readDatasetText(await file.blob.text(), 'kept.jsonl').datapoints))
  return 'restored'
}

function readSaved(store: DesignerStore, project: SavedProject): ReturnType<typeof parseProject> {
  try {
    return parseProject(JSON.parse(project.document), store.keys)
  } catch (error) {
    return { ok: false, problems: [`The saved work is not readable: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

/** Saves every change of the document, its name and its dataset by itself, one write at a time. */
export function keepSaving(store: DesignerStore, storage: ProjectStorage, now: () => Date) {
  const saver = createSaver(storage, store.setSaving)
  store.subscribe((state, before) => {
    if (state.history.present !== before.history.present || state.projectName !== before.projectName) {
      saver.save(() => savedProject(store, now))
    }
    const { source } = state.dataset
    if (source !== before.dataset.source) void keepDataset(store, storage, source)
  })
}

function savedProject(store: DesignerStore, now: () => Date): SavedProject {
  const { history, projectName } = store.getState()
  const document = JSON.stringify(serializeProject({ name: projectName, document: history.present }))
  return { id: PROJECT_ID, name: projectName, version: PROJECT_VERSION, saved: now().toISOString(), document }
}

async function keepDataset(store: DesignerStore, storage: ProjectStorage, source: DatapointSource | null) {
  try {
    const file = source === null ? null : { name: source.name, blob: await toBlob(source) }
    await storage.saveDatasetFile(PROJECT_ID, file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    store.setSaving({ status: 'failed', message: `The datapoints could not be kept for the next visit: ${reason}` })
  }
}

async function toBlob(source: DatapointSource): Promise<Blob> {
  const lines: string[] = []
  for (let index = 0; index < source.count; index++) {
    const datapoint = await source.read(index)
    if (datapoint !== null) lines.push(`${JSON.stringify(objectFrom(datapoint))}\n`)
  }
  return new Blob(lines, { type: 'application/x-ndjson' })
}

