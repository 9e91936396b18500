import { useState } from 'react'
import { exactTime, timeWords } from './time-words.ts'

/** A time in words, as seen from when it is first drawn; the exact one is in its title. */
export function Time({ iso }: { readonly iso: string }) {
  const [now] = useState(() => new Date())
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {timeWords(iso, now)}
    </time>
  )
}
