import { countWords } from '../base/number-words.ts'

/** That datapoints are not uploaded and hence not reckoned with, in a sentence; empty when none stays out. */
export function notCountedWords(leftOut: number): string {
  if (leftOut === 0) return ''
  return `${countWords(leftOut, 'datapoint stays', 'datapoints stay')} out of the upload and ${leftOut === 1 ? 'is' : 'are'} not counted.`
}
