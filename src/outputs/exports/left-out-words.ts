import { WHOLE_DATAPOINT } from '../../dataset/reading.ts'
import { countWords, numberWords } from '../../base/number-words.ts'
import type { ExportDataset } from '../export-catalogue.ts'

type Checked = Pick<ExportDataset, 'count' | 'counts' | 'leftOut'>

/** Which datapoints of a dataset are not among the good ones, in a sentence; null when all of them are good. */
export function leftOutWords({ count, counts, leftOut: out }: Checked): string | null {
  if (out === 0) return null
  const unreadable = counts.find(({ rule, field }) => rule === 'unreadable' && field === WHOLE_DATAPOINT)?.count ?? 0
  const size = `${numberWords(out)} of ${countWords(count, 'datapoint')}`
  const stays = out === 1 ? 'stays' : 'stay'
  if (unreadable === out) return `${size} ${stays} out: ${out === 1 ? 'it' : 'they'} can’t be read.`
  const likely = counts.some(({ rule }) => rule === 'not-absolute') ? 'most likely ' : ''
  const refused = (one: boolean) => `${one ? 'holds' : 'hold'} what the import ${likely}refuses`
  if (unreadable === 0) return `${size} ${stays} out: ${out === 1 ? 'it' : 'they'} ${refused(out === 1)}.`
  const others = out - unreadable === 1 ? `the other ${refused(true)}` : `the others ${refused(false)}`
  return `${size} ${stays} out: ${numberWords(unreadable)} can’t be read, ${others}.`
}
