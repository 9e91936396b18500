import { sayStep } from '../designer/say-step.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { showToast, type ToastAction } from '../ui/toasts.tsx'
import type { Opening } from './open-files.ts'

/** How many details fit on a toast. */
const SHOWN = 4

/** Says what came of opening files: what was opened and mended, or why not, with the place. `instead` is another way to take them. */
export function reportOpenings(
  store: DesignerStore,
  openings: readonly Opening[],
  instead: readonly ToastAction[] = [],
) {
  for (const { ok, title, details, step } of openings) {
    const shown = details.slice(0, SHOWN).join('\n')
    const more = details.length > SHOWN ? `\nand ${details.length - SHOWN} more` : ''
    const options = { topic: 'opening', ...(details.length > 0 ? { description: shown + more } : {}) }
    if (!ok) showToast(title, { ...options, kind: 'error' })
    else
      sayStep(store, title, { ...options, actions: instead, stays: instead.length > 0, ...(step && { about: step }) })
  }
}
