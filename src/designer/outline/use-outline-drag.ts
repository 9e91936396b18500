import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Layout } from '../../layout/layout.ts'
import { useDragTools } from '../dnd/drag-provider.tsx'
import type { OutlineLine } from './list-lines.ts'
import { resolveOutlineSticky } from './outline-target.ts'

/** How near the upper or lower edge of the outline a carried thing makes it scroll, and how fast at most, in pixels and pixels a frame. */
const EDGE = 32
const FASTEST = 12

/** Makes the outline a place to drop on: it finds landing places among its lines, and scrolls near its edges. */
export function useOutlineDrag(box: RefObject<HTMLElement | null>, layout: Layout, lines: readonly OutlineLine[]) {
  const { state, controller } = useDragTools()
  const latest = useRef({ layout, lines })
  useLayoutEffect(() => {
    latest.current = { layout, lines }
  })
  useEffect(
    () =>
      controller.addSurface({
        element: () => box.current,
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
  useEffect(() => {
    let frame = 0
    const scroll = () => {
      frame = 0
      const element = box.current
      const pointer = state.get()?.pointer ?? null
      if (element === null || pointer === null) return
      const speed = scrollSpeed(element.getBoundingClientRect(), pointer)
      if (speed === 0) return
      element.scrollBy({ top: speed })
      frame = requestAnimationFrame(scroll)
    }
    const stop = state.subscribe(() => {
      if (frame === 0 && (state.get()?.pointer ?? null) !== null) frame = requestAnimationFrame(scroll)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [box, state])
}

/** Pixels a frame, upwards when negative; 0 away from the edges and outside. */
function scrollSpeed({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }): number {
  if (x < left || x > right || y < top || y > bottom) return 0
  const up = Math.max(0, top + EDGE - y)
  const down = Math.max(0, y - (bottom - EDGE))
  return Math.round(((down - up) / EDGE) * FASTEST)
}
