import { listWords } from '../base/number-words.ts'
import { sayStep } from '../designer/say-step.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { showToast, type ToastAction } from '../ui/toasts.tsx'
import type { Opening } from './opening.ts'
import type { FileKind } from './recognise-text.ts'

/** How many details fit on a toast. */
const SHOWN = 4

const TOPIC = 'opening'

type Choices = {
  /** Other ways to take the files. */
  readonly instead: readonly ToastAction[]
  /** Opens a file that was left out. */
  openOther(file: File): void
}

/** Says what came of opening files: what was opened and mended, what was left out, or why nothing was opened, with the place. */
export function reportOpenings(store: DesignerStore, openings: readonly Opening[], { instead, openOther }: Choices) {
  for (const { ok, title, details, kind, step, actions, leftOut = [] } of openings) {
    const shown = details.slice(0, SHOWN).join('\n')
    const more = details.length > SHOWN ? `\nand ${details.length - SHOWN} more` : ''
    const options = { topic: TOPIC, ...(details.length > 0 ? { description: shown + more } : {}) }
    if (!ok) showToast(title, { ...options, kind: 'error', ...(actions && { actions }) })
    else if (actions !== undefined) showToast(title, { ...options, actions })
    else
      sayStep(store, title, { ...options, actions: instead, stays: instead.length > 0, ...(step && { about: step }) })
    if (leftOut.length > 0) reportLeftOut(leftOut, kind, openOther)
  }
}

// It is about files and no step: it stays, whatever is done meanwhile.
function reportLeftOut(files: readonly File[], kind: FileKind, openOther: Choices['openOther']) {
  const [file] = files
  const names = files.map(({ name }) => `“${name}”`)
  const together = kind === 'dataset' ? ' To use them together, make them one file.' : ''
  showToast(`${listWords(names, SHOWN)} ${files.length === 1 ? 'was' : 'were'} not opened.`, {
    description: `Only one ${kind} can be open.${together}`,
    topic: TOPIC,
    stays: true,
    actions: file !== undefined && files.length === 1 ? [{ label: 'Open it instead', run: () => openOther(file) }] : [],
  })
}
