import { useEffect } from 'react'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectAllOnPage } from '../commands/group-actions.ts'

/**
 * ⌘A or Ctrl+A selects the page's items, pressed again its rows: on the canvas, in the outline, on the buttons around
 * them, and where nothing has the focus.
 */
export function useSelectAll(store: DesignerStore) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isKey =
        (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'a'
      if (!isKey || event.defaultPrevented || !isHere(event.target)) return
      event.preventDefault()
      selectAllOnPage(store)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}

function isHere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return false
  if (target === document.body) return true
  if (!(target instanceof HTMLElement) || target.isContentEditable || target.matches('input, textarea, select'))
    return false
  return target.closest('[aria-label="Canvas"], [role="tree"], button:not([role="menuitem"])') !== null
}
