import type { DropTarget } from '../../layout/layout.ts'
import { lineOf, resolveSticky, type PageGeometry, type Point } from './geometry.ts'
import { measurePage, originOf } from './measure-page.ts'

/** A part of the screen that things can be dropped on. Points are in the window's coordinates. */
export type DragSurface = {
  /** What it takes of the screen; null while it is not drawn. */
  element(): HTMLElement | null
  /** The landing place under a point; null when there is none. `previous` is the one before, to stay with when the point is near it. */
  resolve(point: Point, what: 'items' | 'rows', previous: DropTarget | null): DropTarget | null
}

/** The canvas as a surface. It is measured when a drag begins and when other rows are drawn. */
export type CanvasSurface = DragSurface & {
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
    setScroller: (element) => {
      scroller = element
    },
    measure: () => {
      geometry = scroller === null ? null : measurePage(scroller)
    },
    geometry: () => geometry,
    resolve: (pointer, what, previous) => {
      if (scroller === null || geometry === null) return null
      const origin = originOf(scroller)
      return resolveSticky(geometry, { x: pointer.x - origin.x, y: pointer.y - origin.y }, what, previous)
    },
    isVisible: (target) => {
      const line = geometry === null ? null : lineOf(geometry, target)
      if (line === null || scroller === null) return false
      return line.bottom > scroller.scrollTop && line.top < scroller.scrollTop + scroller.clientHeight
    },
  }
}
