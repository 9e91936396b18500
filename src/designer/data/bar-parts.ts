/** One part of a bar: what it stands for, how many, and how wide it is drawn, in per cent of the bar. */
export type BarPart<K extends string> = { readonly kind: K; readonly count: number; readonly width: number }

/** The least width of a part that is not empty, in per cent, so that one in a million is still seen. */
export const LEAST_WIDTH = 1.5

/**
 * Divides a bar among counts. Parts of nothing are left out, small ones are widened to `LEAST_WIDTH` at the expense of the others, and the widths
 * add up to 100. Empty when all counts are 0.
 */
export function barParts<K extends string>(
  counts: readonly (readonly [kind: K, count: number])[],
): readonly BarPart<K>[] {
  const used = counts.filter(([, count]) => count > 0)
  const total = used.reduce((sum, [, count]) => sum + count, 0)
  const isSmall = (count: number) => (count / total) * 100 < LEAST_WIDTH
  const small = used.filter(([, count]) => isSmall(count))
  const rest = total - small.reduce((sum, [, count]) => sum + count, 0)
  const room = 100 - small.length * LEAST_WIDTH
  return used.map(([kind, count]) => ({ kind, count, width: isSmall(count) ? LEAST_WIDTH : (count / rest) * room }))
}
