import { MAX_LISTED, type RuleCount } from '../../dataset/check-datapoints.ts'
import { WHOLE_DATAPOINT } from '../../dataset/reading.ts'
import { countWords, numberWords } from '../../base/number-words.ts'

/** Which of `count` datapoints are not among the good ones, in a sentence; null when all of them are good. */
export function leftOutWords(counts: readonly RuleCount[], count: number): string | null {
  const errors = counts.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  // A datapoint may break several rules; of many only the first are listed.
  const isExact = errors.every((one) => one.count <= MAX_LISTED)
  const out = isExact
    ? new Set(errors.flatMap(({ datapoints }) => datapoints)).size
    : Math.max(...errors.map((one) => one.count))
  const unreadable = errors.find(({ rule, field }) => rule === 'unreadable' && field === WHOLE_DATAPOINT)?.count ?? 0
  const size = `${isExact || errors.length === 1 ? '' : 'At least '}${numberWords(out)} of ${countWords(count, 'datapoint')}`
  const stays = out === 1 ? 'stays' : 'stay'
  if (unreadable === out) return `${size} ${stays} out: ${out === 1 ? 'it' : 'they'} can’t be read.`
  const refused = (one: boolean) => `${one ? 'holds' : 'hold'} what the import refuses`
  if (unreadable === 0) return `${size} ${stays} out: ${out === 1 ? 'it' : 'they'} ${refused(out === 1)}.`
  const others = out - unreadable === 1 ? `the other ${refused(true)}` : `the others ${refused(false)}`
  return `${size} ${stays} out: ${numberWords(unreadable)} can’t be read, ${others}.`
}
