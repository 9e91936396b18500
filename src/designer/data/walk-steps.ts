import type { Walk } from '../../store/designer-state.ts'

/** Where a walk stands: which of its stops is shown (null when another datapoint is), and the datapoints before and after it. */
export type WalkPlace = {
  readonly at: number | null
  readonly note: string | null
  readonly previous: number | null
  readonly next: number | null
}

/** The place in a walk while datapoint `shown` (from 0) is on the screen. From elsewhere, Next begins it. */
export function placeInWalk({ stops }: Walk, shown: number): WalkPlace {
  const at = stops.findIndex(({ index }) => index === shown)
  if (at === -1) return { at: null, note: null, previous: null, next: stops[0]?.index ?? null }
  return {
    at,
    note: stops[at]?.note ?? null,
    previous: stops[at - 1]?.index ?? null,
    next: stops[at + 1]?.index ?? null,
  }
}
