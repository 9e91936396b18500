import type { LengthBucket } from '../dataset/profile.ts'

/** About how many characters the middle one of the texts has, empty ones left out: within a bucket lengths are taken as even. 0 without texts. */
export function medianLength(lengths: readonly LengthBucket[]): number {
  const buckets = lengths.filter(({ to }) => to > 0)
  const middle = buckets.reduce((sum, { count }) => sum + count, 0) / 2
  let before = 0
  for (const { from, to, count } of buckets) {
    if (count > 0 && before + count >= middle) return Math.round(from + ((middle - before) / count) * (to - from))
    before += count
  }
  return 0
}
