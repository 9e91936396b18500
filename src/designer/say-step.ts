import type { DesignerStore } from '../store/designer-store.ts'
import { latestStep } from '../store/latest-step.ts'
import { showToast, type ToastOptions } from '../ui/toasts.tsx'

/**
 * Says what was done by the step that `about` names, without it by the latest one, with Undo for as long as that is what undo takes back.
 * All other actions are offered for as long, too.
 */
export function sayStep(store: DesignerStore, title: string, options: ToastOptions = {}) {
  const { about = latestStep(store), actions = [] } = options
  showToast(title, { ...options, about, actions: [...actions, { label: 'Undo', run: store.undo }] })
}
