import { shortName } from '../base/short-name.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import type { DesignerStore } from '../store/designer-store.ts'
import { showToast, type ToastAction } from '../ui/toasts.tsx'

/** What is said of the open project once another one is open beside it, and the way back to it. To be asked before it is left. */
export function wayBack(
  store: DesignerStore,
  projects: Projects,
): { readonly kept: string; readonly goBack: ToastAction } {
  const id = projects.currentId()
  const { name } = store.getState().history.present
  const open = async () => {
    const refusal = await projects.open(id)
    if (refusal !== null) showToast(`“${shortName(name)}” was not opened.`, { kind: 'error', description: refusal })
  }
  return {
    kept: `“${shortName(name)}” is kept: it is among your projects.`,
    goBack: { label: `Go back to “${shortName(name, 24)}”`, run: () => void open() },
  }
}

/** What can be done where no project can be opened beside the open one. */
export function putInPlaceInstead(put: () => Promise<void>): ToastAction {
  return { label: 'Put it in place of what is open', run: () => void put() }
}
