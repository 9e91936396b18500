import type { DropTarget } from '../../layout/layout.ts'
import { lineOf, resolveSticky, type Carried, type Hand, type PageGeometry, type Point } from './geometry.ts'
import { measurePage, originOf } from './measure-page.ts'

/** A part of the screen that things can be dropped on. Points are in the window's coordinates. */
export type DragSurface = {
  /** Whether a carried thing at this point is over it. */
  holds(point: Point, what: Carried): boolean
  /**
   * The landing place under a point; null when there is none. `previous` is the one before, to stay with when the point is near it; `hand`
   * is left out for something new.
   */
  resolve(point: Point, what: Carried, previous: DropTarget | null, hand?: Hand): DropTarget | null
}

/** Whether a point is over an element, or less than `reach` pixels above or below it. Never while the element is not drawn. */
export function isOver(element: HTMLElement | null, { x, y }: Point, reach = 0): boolean {
  if (element === null) return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top - reach && y <= bottom + reach
}

/** The canvas as a surface. It is measured when a drag begins and when other rows are drawn. */
export type CanvasSurface = DragSurface & {
  /** What it takes of the screen; null while it is not drawn. */
  element(): HTMLElement | null
  setScroller(element: HTMLElement | null): void
  measure(): void
  geometry(): PageGeometry | null
  /** Whether a landing place is on the part of the page that can be seen. False for places on other pages. */
  isVisible(target: DropTarget): boolean
}

/** The canvas as a surface, not yet measured. */
export function createCanvasSurface(): CanvasSurface {
  let scroller: HTMLElement | null = null
  let geometry: PageGeometry | null = null
  return {
    element: () => scroller,
    holds: (point) => isOver(scroller, point),
    setScroller: (element) => {
      scroller = element
    },
    measure: () => {
      geometry = scroller === null ? null : measurePage(scroller)
    },
    geometry: () => geometry,
    resolve: (pointer, what, previous, hand) => {
      if (scroller === null || geometry === null) return null
      const origin = originOf(scroller)
      return resolveSticky(geometry, { x: pointer.x - origin.x, y: pointer.y - origin.y }, what, previous, hand)
    },
    isVisible: (target) => {
      const line = geometry === null ? null : lineOf(geometry, target)
      if (line === null || scroller === null) return false
      return line.bottom > scroller.scrollTop && line.top < scroller.scrollTop + scroller.clientHeight
    },
  }
}
