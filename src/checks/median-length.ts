import type { LengthBucket } from '../dataset/length-tally.ts'

/** About how many characters the middle one of the texts has, empty ones left out: within a bucket lengths are taken as even. 0 without texts. */
export function medianLength(lengths: readonly LengthBucket[]): number {
  const { bucket, share } = findMiddle(lengths)
  return bucket === null ? 0 : Math.round(bucket.from + share * (bucket.to - bucket.from))
}

/** The bucket that holds the middle one of the texts, empty ones left out; null without texts. */
export function medianBucket(lengths: readonly LengthBucket[]): LengthBucket | null {
  return findMiddle(lengths).bucket
}

/** `share` says how far into its bucket the middle lies: 0 its beginning, 1 its end. */
function findMiddle(lengths: readonly LengthBucket[]): {
  readonly bucket: LengthBucket | null
  readonly share: number
} {
  const buckets = lengths.filter(({ to }) => to > 0)
  const middle = buckets.reduce((sum, { count }) => sum + count, 0) / 2
  let before = 0
  for (const bucket of buckets) {
    const { count } = bucket
    if (count > 0 && before + count >= middle) return { bucket, share: (middle - before) / count }
    before += count
  }
  return { bucket: null, share: 0 }
}
