import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { DesignerStore } from '../../store/designer-store.ts'

/** How long what changed is marked, in milliseconds. */
const MARKED = 900

/** Goes to a node: shows its page, and scrolls to it when it is outside the screen. The selection stays while the page does. */
export function revealNode(store: DesignerStore, key: Key) {
  const found = findNode(store.getState().history.present.layout, key)
  if (found === null) return
  store.showPage(found.page.key)
  if (found.kind === 'page') return
  // On a long page the items far from the screen are not drawn; their rows are.
  const keys = found.kind === 'item' ? [found.node.key, found.row.key] : [found.row.key]
  requestAnimationFrame(() => {
    const element = keys.map(elementOf).find((one) => one !== null)
    if (element === undefined || element === null) return
    const screen = element.closest('.canvas-scroller')?.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    if (screen !== undefined && (bottom < screen.top + EDGE || top > screen.bottom - EDGE))
      element.scrollIntoView({ block: 'center' })
    mark(element)
  })
}

/** So much of a node has to be on the screen for it to be seen, in pixels. */
const EDGE = 24

function elementOf(key: Key): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[aria-label="Canvas"] [data-node="${CSS.escape(key)}"]`)
}

/** Lets it light up for a moment, unless motion is unwanted. */
function mark(element: HTMLElement) {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const ring = 'color-mix(in srgb, var(--p-accent) 45%, transparent)'
  element.animate([{ boxShadow: `0 0 0 6px ${ring}` }, { boxShadow: `0 0 0 6px transparent` }], {
    duration: MARKED,
    easing: 'ease-out',
  })
}
