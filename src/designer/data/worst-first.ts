import { CRITERIA, HARMLESS_WORD, type Criterion, type Profile } from '../../dataset/profile.ts'
import type { Standout } from '../../dataset/top-list.ts'
import { countWords } from '../../base/number-words.ts'

/** A way to be hard on a layout: what it is called, its datapoints from the worst on, and why there are none. */
export type WorstEntry = {
  readonly criterion: Criterion
  readonly label: string
  readonly standouts: readonly Standout[]
  /** Null when there are some. */
  readonly reason: string | null
}

/** All criteria in the order of the menu. `worst` is null before the file was read to its end. */
export function listWorst(worst: Profile['worst'] | null): readonly WorstEntry[] {
  return CRITERIA.map((criterion) => {
    const standouts = worst?.[criterion] ?? []
    const none = worst === null ? 'Known once the file is read.' : NONE[criterion]
    return { criterion, label: CRITERION_LABELS[criterion], standouts, reason: standouts.length > 0 ? null : none }
  })
}

/** What a criterion is called. */
export const CRITERION_LABELS: { readonly [criterion in Criterion]: string } = {
  'longest-text': 'Longest text',
  'longest-word': 'Longest unbroken word',
  'most-missing': 'Most missing',
  'unequal-pair': 'Unequal pair',
  'right-to-left': 'Right-to-left',
  markup: 'Markup',
  emoji: 'Emoji',
}

/** The next worst after the datapoint shown; the worst when that one is not in the list or the last; null for an empty list. */
export function nextWorst<T extends { readonly index: number }>(standouts: readonly T[], shown: number): T | null {
  const at = standouts.findIndex(({ index }) => index === shown)
  return standouts[(at + 1) % standouts.length] ?? null
}

/** How a datapoint stands out, e.g. `1,892 characters in prompt`. */
export function describeStandout(criterion: Criterion, { measure, field }: Standout): string {
  const place = field === undefined ? '' : ` in ${field}`
  if (criterion === 'most-missing') return `${countWords(measure, 'field')} missing`
  if (criterion === 'unequal-pair')
    return `${countWords(measure, 'character')} of difference${field === undefined ? '' : ` to ${field}`}`
  return `${countWords(measure, 'character')}${place}`
}

const NONE: { readonly [criterion in Criterion]: string } = {
  'longest-text': 'There is no text.',
  'longest-word': `No word is longer than ${HARMLESS_WORD} characters.`,
  'most-missing': 'No datapoint misses a field.',
  'unequal-pair': 'No two fields are to be compared, or all are of equal length.',
  'right-to-left': 'No text runs from right to left.',
  markup: 'No text looks like Markdown or HTML.',
  emoji: 'No text holds emoji.',
}
