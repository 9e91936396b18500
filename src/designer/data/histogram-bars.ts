import type { FieldProfile } from '../../dataset/profile.ts'
import type { LengthBucket } from '../../dataset/length-tally.ts'
import { countWords, formatCount } from '../../base/number-words.ts'

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

/** A span of lengths in characters: `4 to 1,023 characters`, or `12 characters` where it is one. */
export function lengthSpan(from: number, to: number): string {
  return from === to ? countWords(to, 'character') : `${formatCount(from)} to ${countWords(to, 'character')}`
}

/** How long a field's texts are, in a few words; with how many values are no text, where some are not. '' without a text. */
export function lengthCaption({
  lengths,
  shortest,
  longest,
  present,
  empty,
}: Pick<FieldProfile, 'lengths' | 'shortest' | 'longest' | 'present' | 'empty'>): string {
  if (longest === null) return ''
  const texts = lengths.reduce((sum, { count }) => sum + count, 0)
  const others = present - empty - texts
  const span = `${lengthSpan(shortest, longest.measure)}${shortest === longest.measure ? ' each' : ''}`
  return others <= 0
    ? span
    : `${span} in ${countWords(texts, 'text')}; ${countWords(others, 'value is', 'values are')} no text`
}

/** The histogram in words, bucket by bucket, for those who do not see it. */
export function lengthWords(lengths: readonly LengthBucket[]): string {
  const used = lengths.filter(({ count }) => count > 0)
  const words = used.map(({ from, to, count }) => `${lengthSpan(from, to)}: ${formatCount(count)}`)
  return words.length === 0 ? 'No texts.' : `${words.join('; ')}.`
}
