import { MODES } from '../../store/designer-state.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { ProjectStorage } from '../../store/storage/open-storage.ts'
import type { ProjectView } from '../../store/storage/project-view.ts'

/** How long views are gathered for before the last one is kept. In milliseconds. */
const GATHER = 300

/**
 * Keeps the page shown, the mode and the datapoint beside the open project, whenever they change. Gives back what keeps them at once.
 * A view that can't be kept is no loss.
 */
export function keepView(store: DesignerStore, storage: () => ProjectStorage, projectId: () => string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    storage()
      .saveView(projectId(), viewOf(store))
      .catch(() => {})
  }
  store.subscribe((state, before) => {
    const isSame =
      state.session.mode === before.session.mode &&
      state.session.page === before.session.page &&
      state.dataset.index === before.dataset.index
    if (!isSame) timer ??= setTimeout(save, GATHER)
  })
  return () => {
    if (timer !== undefined) save()
  }
}

/** Shows a project as it was left: the page, the mode, and the datapoint as soon as the file is read so far. */
export function showView(store: DesignerStore, view: ProjectView) {
  const { history, dataset } = store.getState()
  const page = history.present.layout[view.page]
  const mode = MODES.find((one) => one === view.mode)
  if (page !== undefined) store.showPage(page.key)
  if (mode !== undefined) store.setMode(mode)
  if (dataset.handle === null || view.datapoint === 0) return
  const goWhenRead = (): boolean => {
    const { state, handle, index } = store.getState().dataset
    // Another dataset, or a datapoint chosen by hand meanwhile, comes first.
    if (state === null || handle !== dataset.handle || index !== 0) return true
    if (state.count <= view.datapoint && !state.isCountFinal) return false
    void store.goToDatapoint(view.datapoint)
    return true
  }
  if (goWhenRead()) return
  const end = store.subscribe(() => {
    if (goWhenRead()) end()
  })
}

function viewOf(store: DesignerStore): ProjectView {
  const { history, session, dataset } = store.getState()
  const page = history.present.layout.findIndex(({ key }) => key === session.page)
  return { mode: session.mode, page: Math.max(0, page), datapoint: dataset.index }
}
