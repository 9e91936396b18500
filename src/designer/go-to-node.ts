import type { Key } from '../base/key.ts'
import { findNode } from '../layout/find.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { revealOnCanvas } from './canvas/reveal-on-canvas.ts'

/** Takes the person to a node: shows its page, selects it, brings it into view. Nothing when the layout does not hold it. */
export function goToNode(store: DesignerStore, key: Key) {
  const found = findNode(store.getState().history.present.layout, key)
  if (found === null) return
  store.setMode('design')
  store.showPage(found.page.key)
  store.select([found.node.key])
  revealOnCanvas(found.node.key)
}
