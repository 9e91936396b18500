import { countWords, numberWords } from './number-words.ts'

/** A time for reading, rounded for its size: `45 seconds`, `2.5 minutes`, `3 h 20 min`. */
export function minutesWords(minutes: number): string {
  if (minutes < 1) return countWords(Math.round(minutes * 60), 'second')
  if (minutes < 100) {
    const rounded = Number(minutes.toFixed(minutes < 10 ? 1 : 0))
    return `${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`
  }
  const whole = Math.round(minutes)
  return `${numberWords(Math.floor(whole / 60))} h ${whole % 60} min`
}
