import type { TextRepair } from '../base/json-text.ts'
import type { RepairKind } from '../base/repair-tally.ts'

/** What is wrong with a text that had to be mended to be read as JSON, as a sentence: the checker mends nothing. */
export function textFault({ kind, count, firstLine }: TextRepair): string {
  const place = count > 1 ? `first on line ${firstLine}, ${count} in all` : `line ${firstLine}`
  return `${FAULTS[kind]} (${place}). ${MENDS[kind]}`
}

const FAULTS: { readonly [K in RepairKind]: string } = {
  'byte-order-mark': 'A byte-order mark stands before the JSON',
  'line-number': 'A line number stands among the JSON',
  'text-before': 'Words stand before the JSON',
  'text-after': 'Words stand after the JSON',
  'smart-quote': 'A text stands in curly quotation marks',
  'trailing-comma': 'A comma too many',
  'line-break': 'A raw line break stands inside a text',
  'control-character': 'A raw control character stands inside a text',
  space: 'An unusual space stands between texts',
}

const MENDS: { readonly [K in RepairKind]: string } = {
  'byte-order-mark': 'Save the file as UTF-8 without one.',
  'line-number': 'Remove it.',
  'text-before': 'Remove them.',
  'text-after': 'Remove them.',
  'smart-quote': 'Use straight ones.',
  'trailing-comma': 'Remove it.',
  'line-break': 'Write \\n.',
  'control-character': 'Write it as \\u and its number.',
  space: 'Use a plain one.',
}
