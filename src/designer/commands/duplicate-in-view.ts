import type { Key } from '../../base/key.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { revealNode } from '../canvas/reveal-node.ts'
import { duplicateAll } from './actions.ts'

/** Duplicates nodes, selects the copies and goes to the last of them. Gives back why it could not, or null. */
export function duplicateInView(store: DesignerStore, keys: readonly Key[]): string | null {
  const reason = duplicateAll(store, keys)
  const last = store.getState().session.selection.at(-1)
  if (reason === null && last !== undefined) revealNode(store, last)
  return reason
}
