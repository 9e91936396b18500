import { pasteText } from '../designer/commands/system-clipboard.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { showToast, type ToastAction } from '../ui/toasts.tsx'

/**
 * The other way to take pasted pages that were opened as a layout under this name: the layout before comes back, and the pages are added
 * to it. Does nothing but say so once something else was done after the opening.
 */
export function addPagesInstead(store: DesignerStore, name: string, text: string): ToastAction {
  return {
    label: 'Add as pages',
    run: () => {
      if (store.getState().history.past.at(-1)?.name !== `Open ${name}`) {
        return showToast('The layout has changed since. Undo as far as the opening, and paste once more.')
      }
      store.undo()
      void pasteText(store, text)
    },
  }
}
