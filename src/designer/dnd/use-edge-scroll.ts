import { useEffect } from 'react'
import { useDragTools } from './drag-provider.tsx'
import type { Point } from './geometry.ts'

/** Something that scrolls, down or along, while something is carried near one of its ends by pointer. */
export type EdgeScroll = {
  element(): HTMLElement | null
  readonly way: 'down' | 'along'
  /** How near an end is near, in pixels; `length` is that of the element. */
  edge(length: number): number
  /** How fast at most, in pixels a frame. */
  readonly fastest: number
  /** Whether what is carried is over it; it may then be beyond an end. Without this it has to be between the ends. */
  isOver?(): boolean
}

/** How a list scrolls. */
export const LIST_EDGES = { edge: () => 32, fastest: 12 }

/** Scrolls something at its ends for as long as it is drawn. Give always the same object. */
export function useEdgeScroll(scroll: EdgeScroll) {
  const { state } = useDragTools()
  useEffect(() => {
    let frame = 0
    let carried: Carried | null = null
    const speed = () => (carried === null || scroll.isOver?.() === false ? 0 : speedAt(carried, scroll))
    const go = () => {
      frame = 0
      const pixels = speed()
      if (pixels === 0) return
      scroll.element()?.scrollBy(scroll.way === 'down' ? { top: pixels } : { left: pixels })
      frame = requestAnimationFrame(go)
    }
    const stop = state.subscribe(() => {
      const pointer = state.get()?.pointer ?? null
      carried = pointer === null ? null : move(carried, pointer, scroll)
      if (frame === 0 && speed() !== 0) frame = requestAnimationFrame(go)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [state, scroll])
}

/** `box` is measured once a drag: to measure at every move would make the browser lay the page out. */
type Carried = {
  readonly box: DOMRect
  readonly pointer: Point
  /** What is picked up near an end scrolls only after it has moved that way. */
  readonly hasGone: { readonly back: boolean; readonly forth: boolean }
}

function move(last: Carried | null, pointer: Point, { element, way }: EdgeScroll): Carried | null {
  // What was not drawn when the drag began may be now.
  const box = last !== null && last.box.height > 0 ? last.box : element()?.getBoundingClientRect()
  if (box === undefined) return null
  const by = last === null ? 0 : way === 'down' ? pointer.y - last.pointer.y : pointer.x - last.pointer.x
  const { back = false, forth = false } = last?.hasGone ?? {}
  return { box, pointer, hasGone: { back: back || by < 0, forth: forth || by > 0 } }
}

/** Pixels a frame, upwards or to the left when negative; 0 away from the edges. */
function speedAt({ box, pointer: { x, y }, hasGone }: Carried, { way, edge, fastest, isOver }: EdgeScroll): number {
  const isBeside = way === 'down' ? x < box.left || x > box.right : y < box.top || y > box.bottom
  const [at, from, to] = way === 'down' ? [y, box.top, box.bottom] : [x, box.left, box.right]
  if (isBeside || (isOver === undefined && (at < from || at > to))) return 0
  const room = edge(to - from)
  const back = hasGone.back ? Math.max(0, from + room - at) : 0
  const forth = hasGone.forth ? Math.max(0, at - (to - room)) : 0
  return Math.round((Math.max(-room, Math.min(room, forth - back)) / room) * fastest)
}
