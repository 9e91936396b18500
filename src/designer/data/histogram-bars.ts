import type { LengthBucket } from '../../dataset/profile.ts'
import { countOf, formatCount } from './format-count.ts'

/** A bar of a drawn histogram, in the units of its picture; `y` counts from the top. */
export type HistogramBar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The size of a picture. */
export type PictureSize = { readonly width: number; readonly height: number }

/** The widest a bar is drawn, so that a lone one is no block. */
const WIDEST = 24
const GAP = 2
/** The least height of a bar that is not empty. */
const LEAST_HEIGHT = 2

/** A bar for each count, side by side from the left; the highest fills the picture. A count of 0 has a bar without height. */
export function histogramBars(counts: readonly number[], { width, height }: PictureSize): readonly HistogramBar[] {
  const highest = Math.max(0, ...counts)
  const step = Math.min(WIDEST + GAP, (width + GAP) / Math.max(1, counts.length))
  return counts.map((count, at) => {
    const tall = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / highest) * height)
    return { x: at * step, y: height - tall, width: Math.max(1, step - GAP), height: tall }
  })
}

/** The span of the lengths in characters, for the eye: `4 to 1,023 characters`. '' without lengths. */
export function lengthSpan(lengths: readonly LengthBucket[], longest: number): string {
  const [first] = lengths
  const last = lengths.at(-1)
  if (first === undefined || last === undefined) return ''
  const to = longest > 0 ? longest : last.to
  return first.from >= to ? countOf(to, 'character') : `${formatCount(first.from)} to ${countOf(to, 'character')}`
}

/** The histogram in words, bucket by bucket, for those who do not see it. */
export function lengthWords(lengths: readonly LengthBucket[]): string {
  const used = lengths.filter(({ count }) => count > 0)
  const words = used.map(({ from, to, count }) => {
    const span = from === to ? countOf(from, 'character') : `${formatCount(from)} to ${countOf(to, 'character')}`
    return `${span}: ${formatCount(count)}`
  })
  return words.length === 0 ? 'No texts.' : `${words.join('; ')}.`
}
