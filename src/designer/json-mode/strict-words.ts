import type { RepairKind } from '../../base/repair-tally.ts'

/** What keeps a text from being JSON, and what to do, for each thing that is mended in a file but not in the editor. */
export const STRICT_WORDS: { readonly [K in RepairKind]: string } = {
  'byte-order-mark': 'A byte-order mark stands before the JSON. Delete it.',
  'line-number': 'A line number stands here, as when a page of documentation is copied. Delete it.',
  'text-before': 'Words stand before the JSON. Delete them.',
  'text-after': 'Words stand after the JSON. Delete them.',
  'smart-quote': 'A curly quotation mark stands here. Write straight ones.',
  'trailing-comma': 'A comma stands before the closing bracket. Delete it.',
  'line-break': 'A line break stands inside a text. Write \\n instead.',
  'control-character': 'A control character stands inside a text. Delete it.',
  space: 'An unusual space stands here. Write an ordinary one.',
}
