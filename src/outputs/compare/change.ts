import type { Key } from '../../base/key.ts'
import type { DiffPart } from './diff-words.ts'

/** What became of something. One node can be moved and changed at once. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'changed'

/** One difference inside of a node: in words, for a text word by word, and why answers can't be read any more, where they can't. */
export type Detail = { readonly words: string; readonly diff?: readonly DiffPart[]; readonly breaks?: string }

/** What became of one page, row, column, item or schema field, or of the batch's own texts. */
export type Change = {
  /** Stable within one comparison. */
  readonly id: string
  readonly kinds: readonly ChangeKind[]
  readonly level: 'batch' | 'page' | 'row' | 'column' | 'item' | 'field'
  /** The node before and after; null where it is not, and for what is no node. */
  readonly before: Key | null
  readonly after: Key | null
  /** The whole in one sentence: "Row 2 → Row 3: Multiple choice “Which is better?” moved". */
  readonly words: string
  readonly details: readonly Detail[]
  /** Why answers that were collected before can't be read with what is after; empty when they can. */
  readonly breaks: readonly string[]
}
