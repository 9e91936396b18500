import { useEffect, useMemo, type PointerEvent, type RefObject } from 'react'
import type { Key } from '../../base/key.ts'
import type { DropTarget } from '../../layout/layout.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { isOver } from '../dnd/drag-surface.ts'
import { LIST_EDGES, useEdgeScroll } from '../dnd/use-edge-scroll.ts'
import { PAGE_TAB_MARK } from '../dnd/use-page-tab-hover.ts'
import { grabNode } from './grab.ts'

/** How far above or below the bar of the tabs a carried page is still over them, in pixels. */
const REACH = 40

/** Makes the page tabs a place where pages are picked up and dropped; near the ends of the list what is carried scrolls it. */
export function usePageTabDrag(list: RefObject<HTMLElement | null>) {
  const store = useDesignerStore()
  const { controller, press } = useDragTools()
  useEffect(
    () =>
      controller.addSurface({
        holds: (point, what) => what === 'pages' && isOver(list.current?.parentElement ?? null, point, REACH),
        resolve: ({ x }) => (list.current === null ? null : gapAt(list.current, x)),
      }),
    [list, controller],
  )
  useEdgeScroll(useMemo(() => ({ element: () => list.current, way: 'along', ...LIST_EDGES }), [list]))
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const key = event.target instanceof Element ? tabOf(event.target) : null
      if (key !== null) press(event, () => grabNode(store, key))
    },
  }
}

function tabOf(element: Element): Key | null {
  return element.closest(`[${PAGE_TAB_MARK}]`)?.getAttribute(PAGE_TAB_MARK) ?? null
}

/** The gap between tabs that is nearest to a place in the window. */
function gapAt(list: HTMLElement, x: number): DropTarget {
  const isRtl = getComputedStyle(list).direction === 'rtl'
  const before = [...list.querySelectorAll(`[${PAGE_TAB_MARK}]`)].filter((tab) => {
    const { left, width } = tab.getBoundingClientRect()
    return isRtl ? left + width / 2 > x : left + width / 2 < x
  })
  return { kind: 'page', index: before.length }
}
