import { pasteText } from '../designer/commands/system-clipboard.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import type { ToastAction } from '../ui/toasts.tsx'

/**
 * The other way to take pasted pages that have just been opened as a layout: the layout before comes back, and the pages are added to it.
 * Only for as long as the opening is the last step, as is the message that offers it.
 */
export function addPagesInstead(store: DesignerStore, text: string): ToastAction {
  return {
    label: 'Add as pages',
    run: () => {
      store.undo()
      void pasteText(store, text)
    },
  }
}
