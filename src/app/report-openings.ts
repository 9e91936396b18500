import type { DesignerStore } from '../store/designer-store.ts'
import { closeTopic, showToast, type ToastAction } from '../ui/toasts.tsx'
import type { Opening } from './open-files.ts'

/** How many details fit on a toast. */
const SHOWN = 4

const TOPIC = 'opening'

/** Takes away what was said of files that were opened before: to be done before the next ones are read, which may have more to say. */
export function clearOpenings() {
  closeTopic(TOPIC)
  // What was offered for an earlier paste is over, too.
  closeTopic('paste')
}

/** Says what came of opening files: what was opened and mended, or why not, with the place. `instead` is another way to take them. */
export function reportOpenings(
  store: DesignerStore,
  openings: readonly Opening[],
  instead: readonly ToastAction[] = [],
) {
  for (const { ok, title, details } of openings) {
    const shown = details.slice(0, SHOWN).join('\n')
    const more = details.length > SHOWN ? `\nand ${details.length - SHOWN} more` : ''
    showToast(title, {
      kind: ok ? 'info' : 'error',
      topic: TOPIC,
      ...(details.length > 0 ? { description: shown + more } : {}),
      ...(ok ? { actions: [...instead, { label: 'Undo', run: store.undo }], stays: instead.length > 0 } : {}),
    })
  }
}
