import { useEffect, useRef } from 'react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'

/**
 * When a change takes away what had the focus, such as an undo the question that was being written, the focus goes to what is selected
 * now, else to the page. A focus that is somewhere stays there.
 */
export function useKeepFocus() {
  const store = useDesignerStore()
  const present = useDesigner((state) => state.history.present)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    // Not before all that follows from the change is drawn.
    const frame = requestAnimationFrame(() => {
      const isLost = document.activeElement === document.body && last.current?.isConnected === false
      if (!isLost) return
      const { selection, page } = store.getState().session
      const key = selection.at(-1) ?? page
      document.querySelector<HTMLElement>(`[data-node="${CSS.escape(key ?? '')}"]`)?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [present, store])
}
