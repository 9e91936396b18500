import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import type { Layout } from '../../layout/layout.ts'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { isOver } from '../dnd/drag-surface.ts'
import { LIST_EDGES, useEdgeScroll } from '../dnd/use-edge-scroll.ts'
import type { OutlineLine } from './list-lines.ts'
import { resolveOutlineSticky } from './outline-target.ts'

/** Makes the outline a place to drop on: it finds landing places among its lines, and scrolls near its edges. */
export function useOutlineDrag(box: RefObject<HTMLElement | null>, layout: Layout, lines: readonly OutlineLine[]) {
  const { controller } = useDragTools()
  const latest = useRef({ layout, lines })
  useLayoutEffect(() => {
    latest.current = { layout, lines }
  })
  useEffect(
    () =>
      controller.addSurface({
        holds: (point) => isOver(box.current, point),
        resolve: (point, what, previous) => {
          const element = box.current
          if (element === null) return null
          const { left, top, width } = element.getBoundingClientRect()
          const inside = { x: point.x - left, y: point.y - top + element.scrollTop, width }
          return resolveOutlineSticky(latest.current.layout, latest.current.lines, inside, what, previous)
        },
      }),
    [box, controller],
  )
  useEdgeScroll(useMemo(() => ({ element: () => box.current, way: 'down', ...LIST_EDGES }), [box]))
}
