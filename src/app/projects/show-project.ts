import { parseProject, type ProjectReading } from '../../store/project-file.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import type { ProjectStorage } from '../../store/storage/open-storage.ts'
import { stepName, type Return } from '../../store/storage/point-titles.ts'
import type { SavedProject } from '../../store/storage/saved-project.ts'
import { keepNotes } from '../keep-notes.ts'
import type { Arrival } from '../show-dataset.ts'
import type { KeptFiles } from './kept-files.ts'
import { messageOf } from './message-of.ts'

/** Reads what a record holds, under the record's name: a project that is not open is given another one there. Never throws. */
export function readSaved(store: DesignerStore, { name, document }: SavedProject): ProjectReading {
  try {
    const reading = parseProject(JSON.parse(document), store.keys)
    return reading.ok
      ? { ok: true, project: { ...reading.project, document: { ...reading.project.document, name } } }
      : reading
  } catch (error) {
    return { ok: false, problems: [`The saved work is not readable: ${messageOf(error)}`] }
  }
}

/** Opens a kept dataset file. Gives back why not, or null. */
export async function showFile(
  store: DesignerStore,
  storage: ProjectStorage,
  files: KeptFiles,
  fileId: string,
  arrival: Arrival,
): Promise<string | null> {
  try {
    const kept = await storage.loadFile(fileId)
    if (kept === null) return 'The dataset’s file is not kept in this browser any more. Open it again.'
    const { openDataset } = await import('../open-dataset.ts')
    const file = new File([kept.blob], kept.name)
    files.know(file, { ...kept, id: fileId })
    const opening = await openDataset(store, file, arrival)
    return opening.ok ? null : `${opening.message} Open the dataset file again.`
  } catch (error) {
    return `${messageOf(error)} Open the dataset file again.`
  }
}

/**
 * Puts what a record holds in place of the open work as one undoable step; the dataset stays where it is the same file. Gives back why
 * not, or null. Then nothing has changed, except where only the datapoints could not be read.
 */
export async function takeAsStep(
  store: DesignerStore,
  storage: ProjectStorage,
  files: KeptFiles,
  project: SavedProject,
  way: Return,
): Promise<string | null> {
  const reading = readSaved(store, project)
  if (!reading.ok) return reading.problems.join(' ')
  const { dataset } = store.getState().history.present
  const kept = files.of(dataset)
  const isSameFile = kept !== null && kept !== 'pending' && kept.id === project.fileId
  const { document } = reading.project
  // What has been given out since stays given out.
  const { givenOut = [] } = (await keepNotes(store, document.layout))(store.getState().history.present)
  const next: DesignDocument = {
    ...document,
    givenOut: new Map([...(document.givenOut ?? []), ...givenOut]),
    ...(isSameFile && dataset ? { dataset } : {}),
  }
  const step = stepName(way)
  store.commit(step, () => next, { select: [], mergeKey: step, replaces: way })
  const fault =
    isSameFile || project.fileId === null
      ? null
      : await showFile(store, storage, files, project.fileId, { asStep: true, mergeKey: step, keepsSchema: true })
  store.closeRun()
  return fault
}
