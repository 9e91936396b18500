import type { SavingState, ShownDataset } from '../store/designer-state.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { nextTask } from './next-task.ts'
import { openDataset } from './open-dataset.ts'
import { parseProject, serializeProject } from '../store/project-file.ts'
import type { ProjectStorage } from '../store/storage/open-storage.ts'
import { createSaver } from '../store/storage/saver.ts'
import { PROJECT_VERSION, type SavedProject } from '../store/storage/saved-project.ts'

/** The project that a visit works on. There is one for now; the storage is made for many. */
const PROJECT_ID = 'current'

/** What was found at the start: whether the last visit's work is back, and what could not be brought back, if anything. */
export type Restored = {
  readonly found: boolean
  readonly fault: { readonly title: string; readonly details: string } | null
}

/** Brings back the work of the last visit into the store. Never rejects. */
export async function restore(store: DesignerStore, storage: ProjectStorage): Promise<Restored> {
  const current = await storage.loadCurrent()
  if (current.state === 'none') return { found: false, fault: null }
  if (current.state === 'damaged') return setAside(current.message)
  const reading = readSaved(store, current.project)
  if (!reading.ok) {
    await storage.setAside(current.project.id)
    return setAside(reading.problems.join(' '))
  }
  store.load(reading.project.document, reading.project.name)
  try {
    await restoreDataset(store, storage)
  } catch (error) {
    const details = `${messageOf(error)} Open the dataset file again.`
    return { found: true, fault: { title: 'The layout is back, but its datapoints could not be read.', details } }
  }
  return { found: true, fault: null }
}

function setAside(details: string): Restored {
  return { found: false, fault: { title: 'The last work could not be opened, so it was set aside.', details } }
}

async function restoreDataset(store: DesignerStore, storage: ProjectStorage) {
  const file = await storage.loadDatasetFile(PROJECT_ID)
  if (file === null) return
  const opening = await openDataset(store, new File([file.blob], file.name), { asStep: false })
  if (!opening.ok) throw new Error(opening.message)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function readSaved(store: DesignerStore, project: SavedProject): ReturnType<typeof parseProject> {
  try {
    return parseProject(JSON.parse(project.document), store.keys)
  } catch (error) {
    return { ok: false, problems: [`The saved work is not readable: ${messageOf(error)}`] }
  }
}

/** Says something to the person: a fault stays until it is read, a note goes by itself. */
export type Tell = (sentence: string, kind: 'info' | 'error') => void

/** Saves every change of the document, its name and its dataset by itself, one write at a time. What can't be kept is told. */
export function keepSaving(store: DesignerStore, storage: ProjectStorage, now: () => Date, tell: Tell) {
  // "Saved" must mean the dataset's file too.
  let files = 0
  let project: SavingState = { status: 'saved' }
  const report = () => store.setSaving(files > 0 && project.status === 'saved' ? { status: 'saving' } : project)
  const saver = createSaver(storage, (state) => {
    project = state
    report()
  })
  const saveDataset = async (dataset: ShownDataset) => {
    files++
    report()
    await keepDataset(storage, dataset, tell)
    files--
    report()
  }
  store.subscribe((state, before) => {
    if (state.history.present !== before.history.present || state.projectName !== before.projectName) {
      saver.save(() => savedProject(store, now))
    }
    if (state.dataset.handle !== before.dataset.handle && storage.refusal === null) void saveDataset(state.dataset)
  })
}

function savedProject(store: DesignerStore, now: () => Date): SavedProject {
  const { history, projectName } = store.getState()
  const document = JSON.stringify(serializeProject({ name: projectName, document: history.present }))
  return { id: PROJECT_ID, name: projectName, version: PROJECT_VERSION, saved: now().toISOString(), document }
}

async function keepDataset(storage: ProjectStorage, { handle, file, state }: ShownDataset, tell: Tell) {
  if (handle === null || state === null) return
  await nextTask()
  try {
    const blob = file ?? (await handle.write({ which: 'all', format: 'jsonl', asText: false }))
    const kept = await storage.saveDatasetFile(PROJECT_ID, { name: state.fileName, blob })
    if (!kept)
      tell(`“${state.fileName}” is too large to be kept in the browser. Open it again at your next visit.`, 'info')
  } catch (error) {
    tell(`The datapoints could not be kept for the next visit: ${messageOf(error)}`, 'error')
  }
}
