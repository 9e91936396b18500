import { createRandom } from '../base/seeded-random.ts'
import type { Profile } from '../dataset/profile.ts'

/** Why a datapoint was picked. */
export type PickReason = 'own' | 'first' | 'last' | 'longest' | 'emptiest' | 'random'

/** A datapoint (from 0) to try the layout with. A datapoint that stands out in several ways is there once, with every reason. */
export type PickedDatapoint = { readonly datapoint: number; readonly reasons: readonly PickReason[] }

/** What to pick from. */
export type PickPlan = {
  /** How many datapoints there are. */
  readonly count: number
  /** Tells the longest and the emptiest; without one they are left out and more are drawn. */
  readonly profile: Profile | null
  /** Datapoints (from 0) that must be among them. */
  readonly own?: readonly number[]
  readonly seed: number | string
  /** How many to pick; 10 when it is left out. */
  readonly size?: number
}

/**
 * Datapoints for a self-check, in the order of the file, none twice: one's own choice, the first, the last, the two longest, the two with
 * the most missing fields, and others drawn at random. All of them when there are no more than wanted; one's own are never left out.
 */
export function pickDatapoints({ count, profile, own = [], seed, size = 10 }: PickPlan): readonly PickedDatapoint[] {
  const picks = new Map<number, PickReason[]>()
  const add = (datapoint: number | undefined, reason: PickReason) => {
    if (datapoint === undefined || !Number.isInteger(datapoint) || datapoint < 0 || datapoint >= count) return
    const reasons = picks.get(datapoint)
    if (reasons) {
      if (!reasons.includes(reason)) reasons.push(reason)
    } else if (picks.size < size || reason === 'own') picks.set(datapoint, [reason])
  }
  for (const datapoint of own) add(datapoint, 'own')
  add(0, 'first')
  add(count - 1, 'last')
  for (const { index } of profile?.worst['longest-text'].slice(0, EACH) ?? []) add(index, 'longest')
  for (const { index } of profile?.worst['most-missing'].slice(0, EACH) ?? []) add(index, 'emptiest')
  for (const datapoint of drawOthers(count, Math.min(size, count) - picks.size, new Set(picks.keys()), seed)) {
    add(datapoint, 'random')
  }
  return [...picks]
    .map(([datapoint, reasons]) => ({ datapoint, reasons }))
    .toSorted((a, b) => a.datapoint - b.datapoint)
}

/** How many of the longest and of the emptiest. */
const EACH = 2

/** `wanted` datapoints that are not among those taken, each as likely as another. There must be as many. */
function drawOthers(
  count: number,
  wanted: number,
  taken: ReadonlySet<number>,
  seed: number | string,
): ReadonlySet<number> {
  const random = createRandom(seed)
  const drawn = new Set<number>()
  if (wanted <= 0) return drawn
  if (count < 1000) {
    const free = Array.from({ length: count }, (_, datapoint) => datapoint).filter((datapoint) => !taken.has(datapoint))
    return new Set(random.shuffle(free).slice(0, wanted))
  }
  // Among so many a draw seldom hits one that is taken, so it is simply repeated.
  while (drawn.size < wanted) {
    const datapoint = random.whole(0, count - 1)
    if (!taken.has(datapoint)) drawn.add(datapoint)
  }
  return drawn
}
