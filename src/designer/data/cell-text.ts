import { sliceText } from '../../base/cut-text.ts'
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
  const start = at > LEAD ? at - LEAD : 0
  const end = at + text.length
  return {
    before: `${start > 0 ? '…' : ''}${sliceText(whole, start, at)}`,
    match: clip(whole.slice(at, end)),
    after: clip(whole.slice(end, end + MAX_CELL + 1)),
  }
}

/** How much of a value stands before the text that was found. */
const LEAD = 12

function clip(text: string): string {
  return text.length <= MAX_CELL ? text : `${sliceText(text, 0, MAX_CELL)}…`
}
