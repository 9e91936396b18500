import type { DesignerStore } from '../store/designer-store.ts'
import { showToast } from '../ui/toasts.tsx'
import type { Opening } from './open-files.ts'

/** How many details fit on a toast. */
const SHOWN = 4

/** Says what came of opening files: what was opened and mended, or why not, with the place. */
export function reportOpenings(store: DesignerStore, openings: readonly Opening[]) {
  for (const { ok, title, details, kind } of openings) {
    const shown = details.slice(0, SHOWN).join('\n')
    const more = details.length > SHOWN ? `\nand ${details.length - SHOWN} more` : ''
    showToast(title, {
      kind: ok ? 'info' : 'error',
      ...(details.length > 0 ? { description: shown + more } : {}),
      ...(ok && kind !== 'dataset' ? { action: { label: 'Undo', run: store.undo } } : {}),
    })
  }
}
