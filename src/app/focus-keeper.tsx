import { useEffect, useRef } from 'react'
import type { DesignerStore } from '../store/designer-store.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import './focus-keeper.css'

/**
 * When what had the focus goes away, such as by an undo the question that was being written, or the drawer that something was added from,
 * the focus goes to what is worked on. So it does when another mode is shown and nothing has it. A focus that is somewhere stays there.
 */
export function FocusKeeper() {
  const store = useDesignerStore()
  const mode = useDesigner((state) => state.session.mode)
  const lastMode = useRef(mode)
  useEffect(() => keepFocus(store), [store])
  useEffect(() => {
    if (mode === lastMode.current) return
    lastMode.current = mode
    if (document.activeElement === document.body) giveFocus(store)
  }, [mode, store])
  return null
}

function keepFocus(store: DesignerStore): () => void {
  let last: Element | null = null
  let frame = 0
  const isNowhere = () => document.activeElement === document.body && last !== null
  const look = () => {
    if (!isNowhere()) return
    cancelAnimationFrame(frame)
    // Not before all that follows is drawn: it may take the focus by itself. To ask what is visible would draw it twice.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (isNowhere() && !last?.checkVisibility({ visibilityProperty: true })) giveFocus(store)
      })
    })
  }
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element) last = target
  }
  const over = new AbortController()
  const { signal } = over
  document.addEventListener('focusin', remember, { signal })
  // What is hidden loses it so; what is removed, without a word.
  document.addEventListener('focusout', () => requestAnimationFrame(look), { signal })
  const removals = new MutationObserver(look)
  removals.observe(document.body, { childList: true, subtree: true })
  return () => {
    over.abort()
    removals.disconnect()
    cancelAnimationFrame(frame)
  }
}

/** To the dialog that is open, else to what is selected or its page, else to what the mode shows. */
function giveFocus(store: DesignerStore) {
  const { selection, page } = store.getState().session
  const selected = find(`[data-node="${CSS.escape(selection.at(-1) ?? '')}"]`)
  const home =
    find('[data-dialog] [role$="dialog"]') ??
    selected ??
    find(`[data-node="${CSS.escape(page ?? '')}"]`) ??
    find('main [role="tabpanel"]')
  home?.focus({ preventScroll: true })
  if (home === selected) home?.scrollIntoView({ block: 'nearest' })
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector)
}
