import { numberWords } from '../../base/number-words.ts'

/** A bar of the picture of coverage: how many datapoints have this many answers. */
export type CoverageBar = {
  /** The number of answers: `2`; or a span of them: `4–7`, `21+`. */
  readonly label: string
  readonly datapoints: number
  readonly isMet: boolean
  /** Of the highest bar, from 0 to 1. */
  readonly share: number
}

/** How many bars there are at most. */
export const MOST_BARS = 12

/**
 * A bar for each number of answers from 0 up to the most, or up to the wanted number if that is higher. Where these are too many, the
 * numbers below the wanted one are taken together in even spans, and those above it in one bar, so that no bar is half met.
 */
export function coverageBars(byAnswers: readonly number[], wanted: number): readonly CoverageBar[] {
  const last = Math.max(byAnswers.length - 1, wanted)
  const spans = last < MOST_BARS ? countUp(last) : foldSpans(wanted, last)
  const counted = spans.map((span) => ({
    ...span,
    datapoints: byAnswers.slice(span.from, span.to + 1).reduce((sum, count) => sum + count, 0),
  }))
  const highest = Math.max(1, ...counted.map(({ datapoints }) => datapoints))
  return counted.map(({ from, label, datapoints }) => ({
    label,
    datapoints,
    isMet: from >= wanted,
    share: datapoints / highest,
  }))
}

type Span = { readonly from: number; readonly to: number; readonly label: string }

function countUp(last: number): readonly Span[] {
  return Array.from({ length: last + 1 }, (_, at) => ({ from: at, to: at, label: numberWords(at) }))
}

function foldSpans(wanted: number, last: number): readonly Span[] {
  const step = Math.max(1, Math.ceil(wanted / (MOST_BARS - 2)))
  const below = Array.from({ length: Math.ceil(wanted / step) }, (_, at): Span => {
    const from = at * step
    const to = Math.min(wanted, from + step) - 1
    return { from, to, label: from === to ? numberWords(from) : `${numberWords(from)}–${numberWords(to)}` }
  })
  const exact = { from: wanted, to: wanted, label: numberWords(wanted) }
  const above = last > wanted ? [{ from: wanted + 1, to: last, label: `${numberWords(wanted + 1)}+` }] : []
  return [...below, exact, ...above]
}
