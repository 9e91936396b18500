import { CRITERIA, type Profile } from '../../dataset/profile.ts'
import { CRITERION_LABELS } from './worst-first.ts'

/** A datapoint for the contact sheet: its number from 0, and why it is there. */
export type SheetPick = { readonly index: number; readonly reasons: readonly string[] }

/** How many datapoints a contact sheet shows, and how many of them are there because they are the worst. */
export const SHEET_SIZE = 12
export const SHEET_WORST = 9

/**
 * The datapoints for a contact sheet, each once: the worst by each criterion in turn, then others spread evenly over the dataset. `worst` is null while
 * it is not known. Fewer than `SHEET_SIZE` when there are no more.
 */
export function pickSheet(worst: Profile['worst'] | null, count: number): readonly SheetPick[] {
  const picks = worst === null ? [] : pickWorst(worst)
  return [...picks, ...pickSpread(count, new Set(picks.map(({ index }) => index)))]
}

function pickWorst(worst: Profile['worst']): readonly SheetPick[] {
  const reasons = new Map<number, readonly string[]>()
  // The worst of each criterion before the second worst of any.
  for (const rank of [0, 1]) {
    for (const criterion of CRITERIA) {
      const index = worst[criterion][rank]?.index
      if (index === undefined || (!reasons.has(index) && reasons.size >= SHEET_WORST)) continue
      reasons.set(index, [...(reasons.get(index) ?? []), CRITERION_LABELS[criterion]])
    }
  }
  return [...reasons].map(([index, all]) => ({ index, reasons: all }))
}

function pickSpread(count: number, taken: ReadonlySet<number>): readonly SheetPick[] {
  const room = Math.min(SHEET_SIZE, count) - taken.size
  const chosen = new Set<number>()
  for (let at = 0; at < room; at++) {
    let index = Math.floor(((at + 0.5) * count) / room)
    while (taken.has(index) || chosen.has(index)) index = (index + 1) % count
    chosen.add(index)
  }
  return [...chosen].toSorted((a, b) => a - b).map((index) => ({ index, reasons: ['Evenly spread'] }))
}
