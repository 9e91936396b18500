import type { Projects, WindowChoice } from '../../designer/projects/projects-handle.tsx'
import { emptyDocument, type DesignDocument } from '../../store/design-document.ts'
import type { ProjectView } from '../../store/storage/project-view.ts'
import { otherVersionTitle, ownVersionTitle, type Return } from '../../store/storage/point-titles.ts'
import type { SavedProject } from '../../store/storage/saved-project.ts'
import { clockTime } from '../../designer/projects/clock-time.ts'
import { parseProject } from '../../store/project-file.ts'
import { createCurrentProject, type CurrentProject, type ProjectDeps } from './current-project.ts'
import { messageOf } from './message-of.ts'
import { readSaved, takeAsStep } from './show-project.ts'

/** What a window does as projects come and go. */
export type OnProjects = {
  /** The open one is about to be left. */
  leave(): void
  /** How a project was left; asked before it is shown, because what is shown from then on takes its place. */
  viewOf(id: string): Promise<ProjectView | null>
  /** Another one is open. */
  opened(id: string, view: ProjectView | null): Promise<void>
}

/** The projects of a window, and the one that is open in it. */
export function createProjects(
  deps: ProjectDeps,
  on: OnProjects,
): { readonly projects: Projects; readonly current: CurrentProject } {
  const { store, storage, windows, now, newId, tell } = deps
  const current = createCurrentProject(deps)

  /** Saves what is open, so that another project, or a reload, can take its place. Gives back why that can't be, or null. */
  const leave = async (): Promise<string | null> => {
    if (store.getState().session.jsonDraft !== null) {
      return 'The JSON tab holds a text that is not taken over yet. Finish it or discard it first.'
    }
    on.leave()
    await current.files.settled(store.getState().history.present.dataset)
    // What changes while a save runs is saved by the next one.
    for (let tries = 0; tries < 3 && !current.isKept(); tries++) {
      current.save()
      await current.flush()
    }
    return current.isKept() ? null : `What is open could not be saved, so it stays open. ${DOWNLOAD}`
  }
  const opened = (view: ProjectView | null = null) => on.opened(current.id(), view)
  const open = async (id: string): Promise<string | null> => {
    const there = await storage().load(id)
    if (there.state === 'none') return 'This project is not in this browser any more.'
    if (there.state === 'damaged') return there.message
    const reason = await leave()
    if (reason !== null) return reason
    const view = await on.viewOf(id)
    const { opened: isOpen, fault } = await current.show(there.project)
    if (!isOpen) return `“${there.project.name}” could not be opened. ${fault ?? ''}`
    await opened(view)
    current.greet()
    if (fault !== null) tell(`The layout is open, but its datapoints could not be read. ${fault}`, 'error')
    return null
  }
  const create = async (document: DesignDocument = emptyDocument(store.keys)): Promise<string | null> => {
    const reason = await leave()
    if (reason !== null) return reason
    current.startNew(document)
    await opened()
    return null
  }
  const goElsewhere = async (): Promise<string | null> => {
    const { projects } = await storage().list()
    const next = projects.find(({ project }) => project.binned === null && project.id !== current.id())
    const reason = next === undefined ? null : await open(next.project.id)
    // One that can't be opened must not keep this one from being thrown away.
    return next === undefined || reason !== null ? create() : null
  }
  const change = async (id: string, fields: Parameters<ReturnType<typeof storage>['change']>[2]) => {
    const isThere = await storage().change(id, current.writer, fields)
    return isThere ? null : 'This project is not in this browser any more.'
  }
  const take = (project: SavedProject, way: Return) => takeAsStep(store, storage(), current.files, project, way)

  const settle = async (choice: WindowChoice): Promise<string | null> => {
    await current.flush()
    const { project: mine, file } = current.snapshot()
    if (choice === 'copy') {
      current.goOnAs(newId(), null)
      store.rename(copyName(mine.name))
      await current.flush()
      await opened()
      return null
    }
    const there = await storage().load(current.id())
    if (there.state === 'damaged') return there.message
    if (choice === 'mine') {
      // What is replaced is kept, as the other window may be closed by now.
      if (there.state === 'loaded') await keepTheirs(there.project)
      current.goOnAs(current.id(), there.state === 'loaded' ? there.project.revision : null)
      await current.flush()
      return null
    }
    if (there.state === 'none') return 'The other window’s version is not there any more. Keep yours.'
    if (!readSaved(store, there.project).ok) return 'The other window’s version can’t be read here. Keep yours.'
    // Undo goes back to this window's version, so both are kept.
    if (!current.isKept()) await storage().saveRestorePoint(pointFor(mine, ownVersionTitle), mine, file)
    await keepTheirs(there.project)
    current.acceptRevision(there.project)
    const reason = await take(there.project, { kind: 'theirs' })
    current.markStored()
    return reason
  }
  const pointFor = (project: SavedProject, title: (time: string) => string) => {
    const made = now().toISOString()
    return { id: newId(), projectId: project.id, reason: 'window' as const, title: title(clockTime(made)), made }
  }
  const keepTheirs = (project: SavedProject) =>
    storage().saveRestorePoint(pointFor(project, otherVersionTitle), project, null)

  const projects: Projects = {
    currentId: current.id,
    list: async () => {
      await current.flush()
      return storage().list()
    },
    open: (id) => answering(() => open(id)),
    create: (document) => answering(() => create(document)),
    duplicate: (id) =>
      answering(async () => {
        if (id === current.id()) await current.flush()
        const there = await storage().load(id)
        if (there.state === 'none') return 'This project is not in this browser any more.'
        if (there.state === 'damaged') return there.message
        const name = copyName(there.project.name)
        const copy = {
          ...there.project,
          id: newId(),
          name,
          saved: now().toISOString(),
          writer: current.writer,
          binned: null,
        }
        await storage().save(copy, null, null)
        await storage().setCurrentId(current.id())
        return null
      }),
    rename: (id, name) =>
      answering(async () => {
        if (id !== current.id()) return change(id, { name })
        store.rename(name)
        return null
      }),
    bin: (id) =>
      answering(async () => {
        const reason = id === current.id() ? await goElsewhere() : null
        if (reason !== null) return reason
        const refusal = await change(id, { binned: now().toISOString() })
        if (refusal === null) windows.tell({ kind: 'deleted', projectId: id, writer: current.writer, revision: 0 })
        return refusal
      }),
    unbin: (id) => answering(() => change(id, { binned: null })),
    prepareReload: () =>
      answering(async () => {
        const reason = await leave()
        if (reason !== null) return reason
        const { dataset } = store.getState().history.present
        return dataset === undefined || current.files.of(dataset) !== null ? null : DATA_NOT_KEPT
      }),
    remove: (id) =>
      answering(async () => {
        await storage().remove([id])
        return null
      }),
    download: (id) =>
      answering(async () => {
        if (id === current.id()) await current.flush()
        const { downloadSaved } = await import('./download-saved.ts')
        return await downloadSaved(deps, current, id)
      }),
    removeDamaged: async ({ place }) => {
      const record = await storage().takeDamaged(place)
      return () => storage().putDamagedBack(place, record)
    },
    keepRestorePoint: (name) =>
      answering(async () => {
        const { giveOutValues } = await import('../../store/give-out-values.ts')
        giveOutValues(store)
        await current.keepRestorePoint('named', name)
        return null
      }),
    listRestorePoints: () => storage().listRestorePoints(current.id()),
    readRestorePoint: async (id) => {
      const there = await storage().loadRestorePoint(id)
      if (there.state === 'none') return { ok: false, problems: [GONE] }
      if (there.state === 'damaged') return { ok: false, problems: [there.message] }
      return parseProject(JSON.parse(there.project.document), store.keys)
    },
    restore: (id) =>
      answering(async () => {
        const there = await storage().loadRestorePoint(id)
        if (there.state === 'none') return GONE
        if (there.state === 'damaged') return there.message
        return take(there.project, { kind: 'restore', to: there.point.title })
      }),
    removeRestorePoint: async (id) => {
      const record = await storage().takeRestorePoint(id)
      return () => storage().putRestorePointBack(id, record)
    },
    settle: (choice) => answering(() => settle(choice)),
    retry: current.save,
  }
  return { projects, current }
}

const DOWNLOAD = 'Download the project file to keep your work.'
const DATA_NOT_KEPT =
  'The datapoints are not kept in the browser. Have their file at hand, reload the page yourself, and open the file again.'
const GONE = 'This restore point is not there any more.'

function copyName(name: string): string {
  return `${name} (copy)`
}

/** A refusal of the browser becomes a sentence. */
async function answering(act: () => Promise<string | null>): Promise<string | null> {
  try {
    return await act()
  } catch (error) {
    return `Your browser refused this: ${messageOf(error)}`
  }
}
