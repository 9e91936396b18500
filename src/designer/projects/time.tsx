import { exactTime, timeWords } from './time-words.ts'

/** A time in words; the exact one is in its title. */
export function Time({ iso }: { readonly iso: string }) {
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {timeWords(iso, new Date())}
    </time>
  )
}
