import { findText } from './find-text.ts'
import type { DatasetReading } from './reading.ts'
import type { Found } from './worker/protocol.ts'

/** The first datapoint from `from` on, and then from the start, that holds a text in any case; null when none does. */
export function findInReading({ results }: DatasetReading, text: string, from: number): Found | null {
  const needle = text.toLowerCase()
  if (needle === '') return null
  for (let step = 0; step < results.length; step++) {
    const index = (Math.max(0, from) + step) % results.length
    const result = results[index]
    const field = result?.ok ? findText(result.datapoint, needle) : null
    if (field !== null) return { index, field }
  }
  return null
}
