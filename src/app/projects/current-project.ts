import type { DesignDocument } from '../../store/design-document.ts'
import type { Apart, Replaced, SavingState } from '../../store/designer-state.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { serializeProject } from '../../store/project-file.ts'
import { PROJECT_VERSION } from '../../store/project-migrations.ts'
import { refusedToSave } from '../../store/storage/explain-refusal.ts'
import type { FileToKeep } from '../../store/storage/kept-file.ts'
import type { ProjectStorage } from '../../store/storage/open-storage.ts'
import { beforeTitle, ownVersionTitle } from '../../store/storage/point-titles.ts'
import type { RestorePoint, RestoreReason } from '../../store/storage/restore-points.ts'
import type { SavedProject } from '../../store/storage/saved-project.ts'
import { createSaver, type Pause } from '../../store/storage/saver.ts'
import { listItems } from '../../layout/find.ts'
import { clockTime } from '../../designer/projects/clock-time.ts'
import { createKeptFiles, type KeptFiles } from './kept-files.ts'
import type { OtherWindows } from './other-windows.ts'
import { readSaved, showFile } from './show-project.ts'
import type { Tell } from './tell.ts'

/** What a window needs to keep the project that is open in it. */
export type ProjectDeps = {
  readonly store: DesignerStore
  /** The storage as it is now: one that was refused may work later. */
  storage(): ProjectStorage
  readonly windows: OtherWindows
  now(): Date
  newId(): string
  pause(): Pause
  readonly tell: Tell
}

/** The project that is open in this window: every change of it is saved soon after, and none silently over another window's. */
export type CurrentProject = {
  id(): string
  /** Who this visit of this window is, in what it writes. */
  readonly writer: string
  readonly files: KeptFiles
  /** Begins at once what waits to be saved; resolves when it is, or when it was refused. */
  flush(): Promise<void>
  /** Keeps what is not saved yet although the page goes away within the call. */
  leave(): void
  /** Goes on after the page was left and has come back as it was. */
  comeBack(): void
  /** Asks for saving again. */
  save(): void
  /** Looks whether another window has changed the project. */
  look(): Promise<void>
  /** Asks whether another window has the same project open, which is told. */
  greet(): void
  /** Whether everything that is open is kept: in the project or, while windows go apart, in a restore point. */
  isKept(): boolean
  /** The open work as a record, and its dataset's file. */
  snapshot(): Snapshot
  /** Goes on with a new project, which nobody has saved yet. */
  startNew(document: DesignDocument): void
  /** Goes on with the open work as another project, such as a copy. */
  goOnAs(id: string, base: number | null): void
  /** Goes on with a kept project. Gives back what could not be brought back, or null; where `opened` is false nothing has changed. */
  show(project: SavedProject): Promise<{ readonly opened: boolean; readonly fault: string | null }>
  /** Takes note of what another window has saved, which takes the place of the open work now. */
  acceptRevision(project: SavedProject): void
  /** Takes note that what is open is what is kept. */
  markStored(): void
  keepRestorePoint(reason: RestoreReason, title: string): Promise<void>
}

/** A record of the open work and its dataset's file; null when it has none that is kept. */
export type Snapshot = { readonly project: SavedProject; readonly file: FileToKeep | null }

/** A window that goes on with a new project until it is told otherwise. */
export function createCurrentProject({
  store,
  storage,
  windows,
  now,
  newId,
  pause,
  tell,
}: ProjectDeps): CurrentProject {
  const writer = newId()
  const files = createKeptFiles(newId, () => saver.save(), tell)
  let id = newId()
  let base: number | null = null
  // What lies in the storage as far as this window knows.
  let stored: { readonly document: string; readonly fileId: string | null } | null = null
  // The kept file of a dataset that could not be brought back, or not yet: saving must not let go of it.
  let missing: string | null = null
  // Where the work goes while another window stands in the way.
  let beside: RestorePoint | null = null
  let lastAutomatic = ''

  const record = (document: DesignDocument): Snapshot => {
    const kept = files.of(document.dataset)
    const lost = document.dataset === undefined ? missing : null
    const fileId = kept === 'pending' ? (stored?.fileId ?? null) : (kept?.id ?? lost)
    const project: SavedProject = {
      id,
      name: document.name,
      version: PROJECT_VERSION,
      saved: now().toISOString(),
      document: JSON.stringify(serializeProject({ document })),
      revision: 0,
      writer,
      fileId,
      binned: null,
    }
    return { project, file: kept === 'pending' ? null : kept }
  }
  const isPending = () => files.of(store.getState().history.present.dataset) === 'pending'
  const snapshot = () => record(store.getState().history.present)
  const isStored = ({ document, fileId }: SavedProject) => stored?.document === document && stored.fileId === fileId
  const markStored = () => {
    const { document, fileId } = snapshot().project
    stored = { document, fileId }
  }
  const point = (reason: RestoreReason, title: string): RestorePoint => {
    return { id: newId(), projectId: id, reason, title, made: now().toISOString() }
  }
  const goApart = (reason: Apart['reason']) => {
    beside = point('window', ownVersionTitle(clockTime(now().toISOString())))
    store.setApart({ reason })
  }
  const begin = (nextId: string, revision: number | null) => {
    id = nextId
    base = revision
    stored = null
    missing = null
    beside = null
    lastAutomatic = ''
    store.setApart(null)
  }

  const write = async (): Promise<SavingState> => {
    const { refusal } = storage()
    if (refusal !== null) return { status: 'off', message: refusal }
    try {
      const { project, file } = snapshot()
      // The datapoints are being written, too: when they are there, the next write keeps them with the rest.
      const done = { status: isPending() ? 'saving' : 'saved' } as const
      if (isStored(project)) return done
      const outcome = beside === null ? await storage().save(project, base, file) : null
      if (outcome?.state === 'behind') {
        const isDeleted = outcome.theirs.state === 'none' || isBinned(outcome.theirs)
        goApart(isDeleted ? 'deleted' : 'changed')
      }
      if (beside !== null) await storage().saveRestorePoint(beside, project, file)
      stored = { document: project.document, fileId: project.fileId }
      if (outcome?.state === 'saved') {
        base = outcome.revision
        windows.tell({ kind: 'saved', projectId: id, writer, revision: base })
      }
      return done
    } catch (error) {
      return { status: 'failed', message: refusedToSave(error) }
    }
  }
  let failure: SavingState | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  const saver = createSaver(
    write,
    (state) => {
      clearTimeout(retry)
      if (state.status === 'failed') retry = setTimeout(() => saver.save(), RETRY)
      if (state.status !== 'saving') failure = state.status === 'saved' ? null : state
      // A refusal stays in sight until a save has succeeded.
      store.setSaving(failure ?? state)
    },
    pause,
  )

  const keepReplaced = async ({ by, step, document }: Replaced) => {
    if (storage().refusal !== null) return
    const isEmpty = document.dataset === undefined && document.layout.every((page) => listItems(page).length === 0)
    if (isEmpty) return
    const kept = point(by.kind === 'import' ? 'import' : 'restore', beforeTitle(by, step))
    await files.settled(document.dataset)
    const { project, file } = record(document)
    if (project.document === lastAutomatic) return
    lastAutomatic = project.document
    try {
      await storage().saveRestorePoint(kept, { ...project, id: kept.projectId }, file)
    } catch {
      tell(`No restore point could be kept of what was there before “${step}”. Undo still brings it back.`, 'error')
    }
  }

  store.subscribe((state, before) => {
    if (state.history.present !== before.history.present) saver.save()
    if (state.history.present.dataset !== undefined) missing = null
    if (state.replaced !== null && state.replaced !== before.replaced) void keepReplaced(state.replaced)
  })
  windows.listen(({ kind, projectId, writer: other, revision }) => {
    if (projectId !== id || other === writer) return
    if (kind === 'hello') windows.tell({ kind: 'here', projectId, writer, revision: 0 })
    if (kind === 'here')
      tell('This project is open in another window, too. Work in one of them: neither overwrites the other.', 'info')
    if (kind === 'deleted' && beside === null) goApart('deleted')
    if (kind === 'saved' && beside === null && revision > (base ?? 0)) goApart('changed')
  })
  // News can be missed, such as by a page that the browser had put to sleep.
  const look = async () => {
    const there = await storage().load(id)
    if (there.state !== 'loaded' || there.project.id !== id || beside !== null) return
    const { project } = there
    if (project.writer !== writer && project.revision > (base ?? 0)) goApart(isBinned(there) ? 'deleted' : 'changed')
  }

  return {
    id: () => id,
    writer,
    files,
    flush: saver.flush,
    leave() {
      if (store.getState().saving.status === 'saved') return
      const { project } = snapshot()
      if (isStored(project)) return
      // A file that is not kept yet can't be: the one that is kept stays.
      const isFileKept = missing === project.fileId || stored?.fileId === project.fileId
      const fileId = isFileKept ? project.fileId : (stored?.fileId ?? null)
      storage().leave({ project: { ...project, fileId }, base, beside })
    },
    comeBack() {
      void storage().comeBack(writer)
      saver.save()
      void look()
    },
    save: saver.save,
    look,
    greet: () => windows.tell({ kind: 'hello', projectId: id, writer, revision: 0 }),
    isKept: () => isStored(snapshot().project) && !isPending(),
    snapshot,
    startNew(document) {
      begin(newId(), null)
      store.load(document)
      void store.setDataset(null)
    },
    goOnAs(nextId, revision) {
      const lost = missing
      begin(nextId, revision)
      missing = lost
      saver.save()
    },
    async show(project) {
      const reading = readSaved(store, project)
      if (!reading.ok) return { opened: false, fault: reading.problems.join(' ') }
      begin(project.id, project.revision)
      store.load(reading.project.document)
      void store.setDataset(null)
      missing = project.fileId
      markStored()
      const fault =
        project.fileId === null ? null : await showFile(store, storage(), files, project.fileId, { asStep: false })
      return { opened: true, fault }
    },
    acceptRevision(project) {
      begin(id, project.revision)
      missing = project.fileId
      stored = project
    },
    markStored,
    keepRestorePoint: async (reason, title) => {
      await files.settled(store.getState().history.present.dataset)
      const { project, file } = snapshot()
      await storage().saveRestorePoint(point(reason, title), project, file)
    },
  }
}

/** How long after a refused save the next one is tried, in milliseconds. */
const RETRY = 5000

function isBinned(theirs: { readonly state: string; readonly project?: SavedProject }): boolean {
  return theirs.project !== undefined && theirs.project.binned !== null
}
