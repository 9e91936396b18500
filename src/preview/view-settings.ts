import type { CSSProperties } from 'react'

/** How wide the participant's window is: one of the usual devices, or freely chosen. In CSS pixels. */
export const WIDTHS = [
  { value: 'phone', label: 'Phone', width: 390 },
  { value: 'tablet', label: 'Tablet', width: 820 },
  { value: 'desktop', label: 'Desktop', width: 1280 },
  { value: 'free', label: 'Free', width: null },
] as const
export type WidthChoice = (typeof WIDTHS)[number]['value']

/** The narrowest and the widest window that can be chosen freely. */
export const NARROWEST = 280
export const WIDEST = 1920

/** How the participant's screen is looked at. */
export type ViewSettings = {
  readonly width: WidthChoice
  /** The width of the choice `free`. */
  readonly freeWidth: number
  readonly isZoomed: boolean
  readonly isDark: boolean
  readonly isRightToLeft: boolean
}

export const FIRST_VIEW: ViewSettings = {
  width: 'desktop',
  freeWidth: 600,
  isZoomed: false,
  isDark: false,
  isRightToLeft: false,
}

/** The width that is wanted, in pixels. */
export function widthOf({ width, freeWidth }: ViewSettings): number {
  return WIDTHS.find(({ value }) => value === width)?.width ?? freeWidth
}

/** How wide the participant's window is where there is less room than is wanted, both in pixels; null where there is enough. */
export function cutWidth(view: ViewSettings, room: number): number | null {
  return room < widthOf(view) ? Math.floor(room) : null
}

/** The style of the participant's screen: as in a browser, a zoom of 200 % leaves half the pixels for the same window. */
export function frameStyle(view: ViewSettings): CSSProperties {
  const zoom = view.isZoomed ? 2 : 1
  return { width: widthOf(view) / zoom, maxWidth: '100%', zoom }
}

/** What differs from the usual in how the screen is looked at, a word or two each, apart from its width; none when all is as usual. */
export function listViewWords({ isZoomed, isDark, isRightToLeft }: ViewSettings): readonly string[] {
  return [...(isZoomed ? ['200 %'] : []), ...(isDark ? ['dark'] : []), ...(isRightToLeft ? ['right to left'] : [])]
}
