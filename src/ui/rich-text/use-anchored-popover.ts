import { useLayoutEffect, type RefObject } from 'react'

/** Where a floating thing stands: above its anchor where there is room, or below it. */
export type PopoverSide = 'above' | 'below'

/**
 * Keeps an element with `popover="manual"` at the side of a place on the screen while it is rendered. The top layer lets it leave
 * every clipping or scaled parent and yet stay a neighbour in the order of the Tab key. `getAnchor` answers in screen pixels, or
 * null when the anchor cannot be seen: then the element is hidden. `getTop` answers how high it may reach, below bars that stay in sight.
 */
export function useAnchoredPopover(
  ref: RefObject<HTMLElement | null>,
  getAnchor: () => DOMRect | null,
  side: PopoverSide,
  getTop: () => number = () => 0,
): void {
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    // Old browsers and jsdom know no popovers; there it stands in the page.
    if ('showPopover' in element && !element.matches(':popover-open')) element.showPopover()
    const place = () => placeAt(element, getAnchor(), side, getTop() + EDGE)
    place()
    const sizes = new ResizeObserver(place)
    sizes.observe(element)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      sizes.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  })
}

const GAP = 10
const EDGE = 8

function placeAt(element: HTMLElement, anchor: DOMRect | null, side: PopoverSide, highest: number): void {
  element.style.visibility = anchor === null ? 'hidden' : ''
  if (anchor === null) return
  element.style.maxHeight = ''
  const { width, height: wanted } = element.getBoundingClientRect()
  // A list that fits on neither side takes the larger one, and scrolls.
  const room = Math.max(anchor.top - highest, window.innerHeight - EDGE - anchor.bottom) - GAP
  const height = side === 'below' ? Math.min(wanted, room) : wanted
  if (height < wanted) element.style.maxHeight = `${Math.round(height)}px`
  const above = anchor.top - GAP - height
  const below = anchor.bottom + GAP
  const fitsAbove = above >= highest
  const fitsBelow = below + height <= window.innerHeight - EDGE
  const takesAbove = side === 'above' ? fitsAbove || !fitsBelow : fitsAbove && !fitsBelow
  const top = takesAbove ? Math.max(highest, above) : below
  const start = getComputedStyle(element).direction === 'rtl' ? anchor.right - width : anchor.left
  const left = Math.max(EDGE, Math.min(start, window.innerWidth - EDGE - width))
  element.style.top = `${Math.round(top)}px`
  element.style.left = `${Math.round(left)}px`
}
