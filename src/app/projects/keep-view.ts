import { MODES, type DesignerState } from '../../store/designer-state.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { goWhenRead } from '../../store/go-when-read.ts'
import type { ProjectStorage } from '../../store/storage/open-storage.ts'
import { MAX_KEPT_FILE_BYTES } from '../../store/storage/kept-file.ts'
import type { ProjectView } from '../../store/storage/project-view.ts'
import type { Tell } from './tell.ts'

/** How long views are gathered for before the last one is kept. In milliseconds. */
const GATHER = 300

/**
 * Keeps the page shown, the mode, the datapoint and the name of a dataset too large to be kept beside the open project, whenever they
 * change. A view that can't be kept is no loss.
 */
export function keepView(
  store: DesignerStore,
  storage: () => ProjectStorage,
  projectId: () => string,
  tell: Tell,
): KeptView {
  let missed: string | undefined
  // Until a project that is being opened stands as it was left, what is shown says nothing of it.
  let shown = projectId()
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    if (projectId() !== shown) return
    storage()
      .saveView(projectId(), { ...viewOf(store), tooLarge: tooLargeOf(store) ?? missed })
      .catch(() => {})
  }
  const saveSoon = () => {
    timer ??= setTimeout(save, GATHER)
  }
  store.subscribe((state, before) => {
    const isSameFile = state.dataset.handle === before.dataset.handle
    if (!isSameFile) missed = undefined
    const isSame =
      isSameFile &&
      state.session.mode === before.session.mode &&
      pageNumber(state) === pageNumber(before) &&
      state.dataset.index === before.dataset.index
    if (!isSame) saveSoon()
  })
  return {
    leave: () => {
      if (timer !== undefined) save()
    },
    show: (view) => {
      shown = projectId()
      missed = store.getState().dataset.handle === null ? view?.tooLarge : undefined
      if (missed !== undefined)
        tell(`“${missed}” was open here and is too large to be kept in the browser: open it again.`, 'info')
      if (view === null) saveSoon()
      else showView(store, view)
    },
  }
}

/** `leave` keeps at once what is gathered; `show` is told what was kept of a project that was opened, and says which dataset it misses. */
export type KeptView = { leave(): void; show(view: ProjectView | null): void }

/** Shows a project as it was left: the page, the mode, and the datapoint as soon as the file is read so far. */
function showView(store: DesignerStore, view: ProjectView) {
  const { history } = store.getState()
  const page = history.present.layout[view.page]
  const mode = MODES.find((one) => one === view.mode)
  if (page !== undefined) store.showPage(page.key)
  if (mode !== undefined) store.setMode(mode)
  goWhenRead(store, view.datapoint)
}

function tooLargeOf(store: DesignerStore): string | undefined {
  const { history, dataset } = store.getState()
  const size = history.present.dataset?.file?.size ?? 0
  return size > MAX_KEPT_FILE_BYTES ? dataset.state?.fileName : undefined
}

function viewOf(store: DesignerStore): ProjectView {
  const state = store.getState()
  return { mode: state.session.mode, page: pageNumber(state), datapoint: state.dataset.index }
}

/** Where the page shown stands: others that are moved, added or removed before it change that, too. */
function pageNumber({ history, session }: DesignerState): number {
  const page = history.present.layout.findIndex(({ key }) => key === session.page)
  return Math.max(0, page)
}
