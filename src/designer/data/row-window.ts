/** The tallest a scrolled list is made, in CSS pixels: browsers give up between 16 and 33 millions. */
export const MAX_SCROLL_HEIGHT = 8_000_000

/**
 * Lets a list of any height scroll in a box whose content may not be taller than `MAX_SCROLL_HEIGHT`. An *offset* is how far the list is
 * scrolled in its own pixels, a *scroll top* how far the box is.
 */
export type ScrollScale = {
  /** How tall the content of the box is made. */
  readonly height: number
  /** Whether one is not simply the other. */
  readonly isScaled: boolean
  offsetOf(scrollTop: number): number
  scrollTopOf(offset: number): number
}

/** The scale for a list of `full` pixels seen through a box of `view` pixels. */
export function createScrollScale(full: number, view: number): ScrollScale {
  const height = Math.min(full, MAX_SCROLL_HEIGHT)
  const last = Math.max(0, full - view)
  const factor = height < full ? last / (height - view) : 1
  const within = (value: number, most: number) => Math.max(0, Math.min(value, most))
  return {
    height,
    isScaled: height < full,
    offsetOf: (scrollTop) => within(scrollTop * factor, last),
    scrollTopOf: (offset) => within(offset, last) / factor,
  }
}

/** The rows to draw, `from` to `to` (exclusive): those in sight and `SPARE` more on either side. */
export function rowsInView(offset: number, view: number, rowHeight: number, count: number) {
  const from = Math.max(0, Math.floor(offset / rowHeight) - SPARE)
  const to = Math.min(count, Math.ceil((offset + view) / rowHeight) + SPARE)
  return { from: Math.min(from, to), to }
}

/** The offset that brings a row into sight: with the least scrolling from nearby, into the middle from afar. */
export function offsetToReveal(row: number, offset: number, view: number, rowHeight: number): number {
  const top = row * rowHeight
  if (top < offset - view || top > offset + 2 * view) return Math.max(0, top - (view - rowHeight) / 2)
  if (top < offset) return top
  return top + rowHeight > offset + view ? top + rowHeight - view : offset
}

const SPARE = 6
