import { useEffect } from 'react'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectAllOnPage } from '../commands/group-actions.ts'

/** ⌘A or Ctrl+A selects the page's items, pressed again its rows: on the canvas and in the outline, and where nothing has the focus. */
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
  if (target === document.body) return document.querySelector('[role="dialog"]') === null
  if (!(target instanceof HTMLElement) || target.isContentEditable || target.matches('input, textarea, select'))
    return false
  return target.closest('[aria-label="Canvas"], [role="tree"]') !== null
}
