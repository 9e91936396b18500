/** The marked text of an item that a point of the window is on; null when it is on none. */
export function partAt(frame: HTMLElement, { x, y }: { x: number; y: number }): string | null {
  for (const element of frame.querySelectorAll<HTMLElement>('[data-words]')) {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    if (x >= left && x <= right && y >= top && y <= bottom) return element.dataset.words ?? null
  }
  return null
}
