import type { Json } from '../../base/json.ts'
import { textOfValue } from '../../base/print-json.ts'

/** What a cell of the table shows. `kind` tells a missing value and one that is no text from a text. */
export type CellText = { readonly text: string; readonly kind: 'text' | 'missing' | 'empty' | 'other' }

/** How much of a value is put on the screen: more than fits, far less than a long text has. */
export const MAX_CELL = 200

/** A value of a datapoint in one short line. */
export function cellText(value: Json | undefined): CellText {
  if (value === undefined) return { text: 'missing', kind: 'missing' }
  if (typeof value !== 'string') return { text: clip(textOfValue(value)), kind: 'other' }
  const text = clip(value)
  return text.trim() === '' ? { text: 'empty', kind: 'empty' } : { text, kind: 'text' }
}

/** The part of a value round a text that was found in it; null when it does not hold the text. */
export type Excerpt = { readonly before: string; readonly match: string; readonly after: string }

/** A value as a search sees it, cut to what stands round the first place that holds `text`, in capitals or small letters. */
export function excerptOf(value: Json | undefined, text: string): Excerpt | null {
  const whole = textOfValue(value ?? null)
  const at = text === '' ? -1 : whole.toLowerCase().indexOf(text.toLowerCase())
  if (at === -1) return null
  const lead = at > LEAD ? at - LEAD : 0
  const start = /[\uDC00-\uDFFF]/.test(whole.charAt(lead)) ? lead + 1 : lead
  const end = at + text.length
  return {
    before: `${start > 0 ? '…' : ''}${whole.slice(start, at)}`,
    match: clip(whole.slice(at, end)),
    after: clip(whole.slice(end, end + MAX_CELL + 1)),
  }
}

/** How much of a value stands before the text that was found. */
const LEAD = 12

function clip(text: string): string {
  if (text.length <= MAX_CELL) return text
  // Not in the middle of a character that takes two units.
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(MAX_CELL - 1))
  return `${text.slice(0, isSplit ? MAX_CELL - 1 : MAX_CELL)}…`
}
