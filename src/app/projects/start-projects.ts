import type { DesignerStore } from '../../store/designer-store.ts'
import type { Projects } from '../../designer/projects/projects-handle.tsx'
import { openStorage, type ProjectStorage } from '../../store/storage/open-storage.ts'
import type { ProjectView } from '../../store/storage/project-view.ts'
import { createProjects } from './create-projects.ts'
import { keepView } from './keep-view.ts'
import { joinOtherWindows } from './other-windows.ts'
import { shortPause } from './short-pause.ts'
import type { Tell } from './tell.ts'

/** What was found at the start: whether a project is open, and what could not be brought back, if anything. */
export type Started = {
  readonly projects: Projects
  readonly isOpen: boolean
  /** Whether a dataset's file is one that was kept, not one that the person opens now. */
  isBack(file: Blob | null): boolean
  /** Asks the other windows whether they have the same project open: once what is told can be seen. */
  greet(): void
  readonly fault: { readonly title: string; readonly details: string } | null
}

/** How long a project stays in the bin. In milliseconds: 30 days. */
const BIN_STAYS = 30 * 24 * 60 * 60 * 1000

/**
 * Opens the storage and the project that this window, else the last visit, has left, and keeps what is open from now on. Never rejects:
 * without a storage everything works and nothing is kept, which the state's `saving` says.
 */
export async function startProjects(store: DesignerStore, tell: Tell): Promise<Started> {
  let storage = await openStorage()
  const deps = {
    store,
    storage: () => storage,
    windows: joinOtherWindows(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    pause: shortPause,
    tell,
  }
  const viewOf = (id: string) => storage.loadView(id).catch(() => null)
  const opened = async (id: string, view: ProjectView | null) => {
    rememberId(id)
    await storage.setCurrentId(id).catch(() => {})
    kept.show(view)
  }
  const { projects, current } = createProjects(deps, { leave: () => kept.leave(), viewOf, opened })
  const kept = keepView(store, deps.storage, current.id, tell)
  const retry = async () => {
    if (storage.refusal !== null) storage = await openStorage()
    current.save()
  }
  const flush = () => {
    kept.leave()
    void current.flush()
  }
  window.addEventListener('pagehide', () => {
    current.leave()
    flush()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) current.comeBack()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
    else void current.look()
  })

  await storage.takeLeft().catch(() => {})
  const fault = await openLast(storage, async (id) => {
    const there = await storage.load(id)
    if (there.state === 'none' || (there.state === 'loaded' && there.project.binned !== null)) return 'none'
    if (there.state === 'damaged') return { title: NOT_OPENED, details: `${there.message} ${KEPT}` }
    const view = await viewOf(id)
    const shown = await current.show(there.project)
    if (!shown.opened) return { title: NOT_OPENED, details: `${shown.fault ?? ''} ${KEPT}` }
    await opened(id, view)
    return shown.fault === null ? 'opened' : { title: WITHOUT_DATA, details: shown.fault, isOpen: true }
  })
  if (!fault.isOpen) rememberId(current.id())
  if (storage.refusal !== null) store.setSaving({ status: 'off', message: storage.refusal })
  else void tidy(storage)
  return {
    projects: { ...projects, retry: () => void retry() },
    isBack: current.files.isBack,
    greet: current.greet,
    ...fault,
  }
}

const NOT_OPENED = 'The last project could not be opened, so it was set aside.'
const KEPT = 'Nothing of it was deleted: “Projects” has it for download.'
const WITHOUT_DATA = 'The layout is back, but its datapoints could not be read.'

type Attempt = 'none' | 'opened' | { readonly title: string; readonly details: string; readonly isOpen?: boolean }

/** Tries the project that this window had open before it was reloaded, then the one that was open last anywhere. */
async function openLast(
  storage: ProjectStorage,
  attempt: (id: string) => Promise<Attempt>,
): Promise<Pick<Started, 'isOpen' | 'fault'>> {
  const last = await storage.currentId().catch(() => null)
  let fault: Started['fault'] = null
  for (const id of new Set([rememberedId(), last])) {
    if (id === null) continue
    const result = await attempt(id)
    if (result === 'opened') return { isOpen: true, fault }
    if (result === 'none') continue
    fault = { title: result.title, details: result.details }
    if (result.isOpen === true) return { isOpen: true, fault }
  }
  return { isOpen: false, fault }
}

/** Empties the bin of what has lain in it for long, and lets go of files that nothing needs. Another visit does what this one can't. */
async function tidy(storage: ProjectStorage) {
  try {
    const before = new Date(Date.now() - BIN_STAYS).toISOString()
    const { projects } = await storage.list()
    const old = projects.filter(({ project: { binned } }) => binned !== null && binned < before)
    await storage.remove(old.map(({ project }) => project.id))
  } catch {
    // Nothing depends on it.
  }
}

/** The project of this window alone: a reload brings it back although another window has opened another one since. */
const WINDOW_KEY = 'batch-layout-designer project'

function rememberId(id: string) {
  try {
    sessionStorage.setItem(WINDOW_KEY, id)
  } catch {
    // Then a reload opens the project that was open last in any window.
  }
}

function rememberedId(): string | null {
  try {
    return sessionStorage.getItem(WINDOW_KEY)
  } catch {
    return null
  }
}
