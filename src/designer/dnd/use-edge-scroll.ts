import { useEffect, type RefObject } from 'react'
import { useDragTools } from './drag-provider.tsx'
import type { Point } from './geometry.ts'

/** How near an edge a carried thing makes a list scroll, and how fast at most, in pixels and pixels a frame. */
const EDGE = 32
const FASTEST = 12

/** Makes a list scroll, down or along, while something is carried near one of its ends by pointer. */
export function useEdgeScroll(box: RefObject<HTMLElement | null>, way: 'down' | 'along') {
  const { state } = useDragTools()
  useEffect(() => {
    let frame = 0
    const scroll = () => {
      frame = 0
      const element = box.current
      const pointer = state.get()?.pointer ?? null
      if (element === null || pointer === null) return
      const speed = scrollSpeed(element.getBoundingClientRect(), pointer, way)
      if (speed === 0) return
      element.scrollBy(way === 'down' ? { top: speed } : { left: speed })
      frame = requestAnimationFrame(scroll)
    }
    const stop = state.subscribe(() => {
      if (frame === 0 && (state.get()?.pointer ?? null) !== null) frame = requestAnimationFrame(scroll)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [box, state, way])
}

/** Pixels a frame, upwards or to the left when negative; 0 away from the edges and outside. */
function scrollSpeed({ left, right, top, bottom }: DOMRect, { x, y }: Point, way: 'down' | 'along'): number {
  if (x < left || x > right || y < top || y > bottom) return 0
  const [at, from, to] = way === 'down' ? [y, top, bottom] : [x, left, right]
  return Math.round(((Math.max(0, at - (to - EDGE)) - Math.max(0, from + EDGE - at)) / EDGE) * FASTEST)
}
