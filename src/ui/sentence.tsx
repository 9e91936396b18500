import { Fragment } from 'react'

/** Letters that run from right to left, and signs that turn what follows round. */
const TURNING = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/u

/**
 * A sentence of ours. What it quotes from people and files, in “…”, keeps its writing direction to itself: no name turns our words round.
 */
export function Sentence({ children: text }: { children: string }) {
  if (!TURNING.test(text)) return text
  return text.split(/(?<=“)([^”]*)(?=”)/u).map((part, at) =>
    // Every second part is a quoted one.
    at % 2 === 1 ? <bdi key={at}>{part}</bdi> : <Fragment key={at}>{part}</Fragment>,
  )
}
