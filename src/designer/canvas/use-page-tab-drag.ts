import { useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import type { Key } from '../../base/key.ts'
import { PAGE_TAB_MARK } from '../dnd/use-page-tab-hover.ts'

/** A page that is carried by its tab: the gap between tabs it would land in (from 0), and where that is, in pixels from the list's left edge. */
export type CarriedTab = { readonly key: Key; readonly gap: number; readonly left: number }

/** How far a press moves, in pixels, before it is a drag. */
const DISTANCE = 5

/**
 * Drags a page tab along the others with mouse or pen; a finger scrolls them. Nothing moves before the tab is let go: a line shows the gap.
 * Escape gives up. `onDrop` gets the gap where the page was let go.
 */
export function usePageTabDrag(list: RefObject<HTMLElement | null>, onDrop: (key: Key, gap: number) => void) {
  const [carried, setCarried] = useState<CarriedTab | null>(null)
  const [wasDragged, setDragged] = useState(false)
  const onPointerDown = (event: PointerEvent) => {
    const key = event.target instanceof Element ? tabOf(event.target) : null
    setDragged(false)
    if (key === null || event.button !== 0 || event.pointerType === 'touch') return
    const { clientX: startX } = event
    const controller = new AbortController()
    const options = { signal: controller.signal, capture: true }
    let now: CarriedTab | null = null
    const end = () => {
      controller.abort()
      setCarried(null)
    }
    const onMove = ({ clientX }: globalThis.PointerEvent) => {
      if (list.current === null || (now === null && Math.abs(clientX - startX) < DISTANCE)) return
      now = { key, ...gapAt(list.current, clientX) }
      setCarried(now)
      setDragged(true)
    }
    const onUp = () => {
      end()
      if (now !== null) onDrop(key, now.gap)
    }
    const onKeyDown = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || now === null) return
      pressed.preventDefault()
      pressed.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', onMove, options)
    window.addEventListener('pointerup', onUp, options)
    window.addEventListener('pointercancel', end, options)
    window.addEventListener('keydown', onKeyDown, options)
  }
  // The press that ends a drag chooses no page.
  const onClickCapture = (event: MouseEvent) => {
    if (!wasDragged) return
    event.stopPropagation()
    setDragged(false)
  }
  return { carried, listProps: { onPointerDown, onClickCapture } }
}

function tabOf(element: Element): Key | null {
  return element.closest(`[${PAGE_TAB_MARK}]`)?.getAttribute(PAGE_TAB_MARK) ?? null
}

/** The gap between tabs that is nearest to a place in the window. */
function gapAt(list: HTMLElement, x: number): { gap: number; left: number } {
  const tabs = [...list.querySelectorAll<HTMLElement>(`[${PAGE_TAB_MARK}]`)]
  const isRtl = getComputedStyle(list).direction === 'rtl'
  const gap = tabs.filter((tab) => {
    const { left, width } = tab.getBoundingClientRect()
    return isRtl ? left + width / 2 > x : left + width / 2 < x
  }).length
  const next = tabs[gap]
  const last = tabs.at(-1)
  const [tab, atStart] = next === undefined ? [last, false] : [next, true]
  if (tab === undefined) return { gap, left: 0 }
  return { gap, left: atStart === isRtl ? tab.offsetLeft + tab.offsetWidth + 1 : tab.offsetLeft - 3 }
}
