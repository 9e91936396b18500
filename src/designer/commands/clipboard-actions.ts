import { canRemove } from '../../layout/operations/can.ts'
import { copyNodes } from '../../layout/wire/copy-nodes.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectionTitle } from '../names.ts'
import { layoutOf, removeAll } from './actions.ts'

/** The selected nodes as the clipboard's text, and what is to be said of it; null when nothing is selected. */
export function copySelection(store: DesignerStore): { readonly text: string; readonly words: string } | null {
  const { selection } = store.getState().session
  const text = copyNodes(layoutOf(store), selection)
  return text === null ? null : { text, words: `Copied ${selectionTitle(layoutOf(store), selection)}.` }
}

/** Takes the selected nodes out, once they are in the clipboard. Gives back why it could not, or null. */
export function cutSelection(store: DesignerStore): string | null {
  return removeAll(store, store.getState().session.selection, 'Cut')
}

/** Why the selection cannot be cut, as a sentence; null when it can. */
export function canCut(store: DesignerStore): string | null {
  return canRemove(layoutOf(store), store.getState().session.selection)
}
