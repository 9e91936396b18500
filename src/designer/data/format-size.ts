import { countWords } from '../../base/number-words.ts'

/** A part of a whole in per cent. Never 0 % of something and never 100 % with something missing; '' of nothing. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return ''
  const percent = Math.round((part / whole) * 100)
  if (percent === 0 && part > 0) return '< 1\u00a0%'
  if (percent === 100 && part < whole) return '> 99\u00a0%'
  return `${percent}\u00a0%`
}

/** A size for reading, in units of a thousand: `812 bytes`, `3.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return countWords(bytes, 'byte')
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[power - 1] ?? ''}`
}

const UNITS = ['kB', 'MB', 'GB', 'TB']
