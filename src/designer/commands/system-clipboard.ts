import type { DesignerStore } from '../../store/designer-store.ts'
import { closeTopic, showToast } from '../../ui/toasts.tsx'
import { sayStep } from '../say-step.ts'
import { canCut, copySelection, cutSelection } from './clipboard-actions.ts'
import type { ClipboardOutcome } from './paste-part.ts'

/** Copies the selection from a menu, where there is no copy event. Says what was copied, or why the browser refused. */
export async function copyByMenu(store: DesignerStore) {
  const copied = copySelection(store)
  if (copied === null) return showToast('Select something to copy first.')
  showToast((await write(copied.text)) ? copied.words : refusal('copied', 'C'))
}

/** Cuts the selection from a menu. Nothing is taken out before it is in the clipboard. */
export async function cutByMenu(store: DesignerStore) {
  const copied = copySelection(store)
  const reason = canCut(store)
  if (copied === null || reason !== null) return showToast(reason ?? 'Select something to cut first.')
  if (!(await write(copied.text))) return showToast(refusal('cut', 'X'))
  const failed = cutSelection(store)
  if (failed !== null) showToast(failed)
}

/** Pastes from a menu: a piece of a layout only. */
export async function pasteByMenu(store: DesignerStore) {
  const text = await read()
  if (text === null) return showToast(refusal('pasted', 'V'))
  if (text.trim() === '') return showToast('The clipboard holds no text.')
  await pasteText(store, text)
}

/** Pastes a piece of a layout from its text, and says what came of it. */
export async function pasteText(store: DesignerStore, text: string) {
  const { pastePart } = await import('./paste-part.ts')
  reportPaste(store, pastePart(store, text))
}

/** Says what came of a paste, with Undo. */
function reportPaste(store: DesignerStore, { ok, title, details }: ClipboardOutcome) {
  closeTopic('paste')
  const options = { topic: 'paste', ...(details.length > 0 ? { description: shorten(details) } : {}) }
  if (ok) sayStep(store, title, options)
  else showToast(title, { ...options, kind: 'error' })
}

/** How many details fit on a toast. */
const SHOWN = 4

function shorten(details: readonly string[]): string {
  const more = details.length > SHOWN ? [`and ${details.length - SHOWN} more`] : []
  return [...details.slice(0, SHOWN), ...more].join('\n')
}

function refusal(done: string, key: string): string {
  return `Nothing was ${done}: the browser keeps its clipboard closed to menus. Press ${key} with ⌘ or Ctrl instead.`
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

async function read(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return null
  }
}
