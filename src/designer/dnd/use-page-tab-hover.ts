import { useEffect } from 'react'
import { useDesignerStore } from '../../store/store-context.tsx'
import type { DesignerStore } from '../../store/designer-store.ts'
import { carriedOf } from './drag-controller.ts'
import type { Drag, DragState } from './drag-state.ts'

/** Marks a page tab; its value is the page's key. */
export const PAGE_TAB_MARK = 'data-page-tab'

/** How long a carried thing rests on a page tab before that page is shown, in milliseconds. */
const REST = 450

/** Carrying something over a page tab shows that page, so that things can be dropped on any page. Pages land beside it instead. */
export function usePageTabHover(state: DragState) {
  const store = useDesignerStore()
  useEffect(() => {
    let over: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const onMove = (event: PointerEvent) => {
      const drag = state.get()
      const element = drag?.by === 'pointer' && !holdsPages(store, drag) ? elementUnder(event) : null
      const key = element?.closest(`[${PAGE_TAB_MARK}]`)?.getAttribute(PAGE_TAB_MARK) ?? null
      if (key === over) return
      over = key
      clearTimeout(timer)
      if (key !== null) timer = setTimeout(() => state.get() !== null && store.showPage(key), REST)
    }
    window.addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', onMove)
    }
  }, [state, store])
}

function holdsPages(store: DesignerStore, { subject }: Drag): boolean {
  return carriedOf(store.getState().history.present.layout, subject) === 'pages'
}

/** What the pointer is over. A finger stays with what it touched first, so that has to be looked up, which is dear on a long page. */
function elementUnder({ pointerType, target, clientX, clientY }: PointerEvent): Element | null {
  if (pointerType !== 'mouse') return document.elementFromPoint(clientX, clientY)
  return target instanceof Element ? target : null
}
