import type { Key } from '../../base/key.ts'

/** Scrolls the canvas, when it is drawn next, to where a node of the shown page stands. Nothing happens when it is not drawn. */
export function revealOnCanvas(key: Key, block: ScrollLogicalPosition = 'center') {
  requestAnimationFrame(() => {
    const node = document.querySelector(`[aria-label="Canvas"] [data-node="${CSS.escape(key)}"]`)
    node?.scrollIntoView({ block })
  })
}
