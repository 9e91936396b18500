import type { Progress } from '../../dataset/worker/protocol.ts'
import { countWords } from '../../base/number-words.ts'
import { formatSize } from './format-size.ts'

const WORDS = { indexing: 'Reading', checking: 'Checking' } as const

/** What is being done, and how far it is: short for the bar, long for the dialog. */
export type ProgressWords = { readonly name: string; readonly short: string; readonly long: string }

/** Progress in words: bytes, datapoints, speed and time left, as far as they are known. */
export function progressWords(progress: Progress): ProgressWords {
  const { phase, bytes, total, datapoints, mbPerSecond, secondsLeft } = progress
  const percent = total === 0 ? 0 : Math.floor((bytes / total) * 100)
  const pace = [
    ...(mbPerSecond === null ? [] : [`${Math.round(mbPerSecond)} MB/s`]),
    ...(secondsLeft === null ? [] : [`${timeWords(secondsLeft)} left`]),
  ]
  const far = [`${formatSize(bytes)} of ${formatSize(total)}`, countWords(datapoints, 'datapoint')]
  return {
    name: `${WORDS[phase]} the dataset`,
    short: [`${WORDS[phase]} ${percent}\u00a0%`, ...pace].join(', '),
    long: [`${WORDS[phase]} ${percent}\u00a0%`, ...far, ...pace].join(' · '),
  }
}

function timeWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`
}
