import { findText } from '../find-text.ts'
import type { Source } from './open-source.ts'
import type { Found } from './protocol.ts'
import { walkRecords, type BatchVisit } from './walk-records.ts'

/**
 * Finds the first datapoint from `from` on that holds `text` in one of its values; capitals and small letters are the same. After
 * the last datapoint it goes on with the first. Null when none holds it. `pause` is told the bytes read so far; what it throws ends the search.
 */
export async function searchFile(
  source: Source,
  text: string,
  from: number,
  pause: (bytes: number) => Promise<void>,
): Promise<Found | null> {
  const { index, header, decoder } = source
  const needle = text.toLowerCase()
  let found: Found | null = null
  if (needle === '') return null

  const visit: BatchVisit = (n, bytes, starts) => {
    if (!bytes) return false
    return decoder.batch(bytes, starts, ({ result, text: raw }, at) => {
      // Without an escape the raw text holds what the values hold, so that nearly all datapoints are dismissed at once.
      const mayHold = raw.includes('\\') || raw.includes('""') || raw.toLowerCase().includes(needle)
      const field = result.ok && mayHold ? findText(result.datapoint, needle) : null
      if (field !== null) found = { index: n + at - header, field }
      return field !== null
    })
  }
  const start = Math.min(Math.max(0, from) + header, index.count)
  await walkRecords(source, start, index.count, visit, pause)
  const before = index.start(index.count) - index.start(start)
  if (!found) await walkRecords(source, header, start, visit, (bytes) => pause(before + bytes))
  return found
}
