import type { KeptValue, OptionText } from './multiple-choice/option-edits.ts'

/** A text of an item that is written where it stands: what it is called, what it says, and how the item becomes with another one. */
export type ItemText<T> = {
  /** Where it is in the item: `description`, `options.2.label`. A run of typing in it is one step under this name. */
  readonly part: string
  /** What it is called: "Question", "Label of option 3". */
  readonly name: string
  /** What stands in its place while it is empty. */
  readonly placeholder: string
  readonly text: string
  /** Whether participants see it in the item's own view before they answer. What they do not see is written beside it. */
  readonly isShown: boolean
  /** Whether it may be left out. */
  readonly isOptional: boolean
  /** Whether participants see its line breaks. */
  readonly hasLines: boolean
  write(text: string): T
  /** The item with new entries after this one; only for entries of a list. */
  addAfter?(texts: readonly OptionText[]): ListEdit<T>
  /** The item with new entries in the place of the whole list; only for entries of a list. */
  replaceAll?(texts: readonly OptionText[]): ListEdit<T>
  /** The list that this is an entry of. */
  readonly list?: TextList
  /** The item without this entry; null for the last one left. Only for entries of a list. */
  remove?(): ListEdit<T> | null
}

/** A list whose labels are written where they stand, and what pasted entries are compared with. */
export type TextList = {
  /** What one entry is called in lower case: `option` or `unit`. */
  readonly noun: string
  readonly hasHeadings: boolean
  /** The entries that stay when something is pasted into this one. */
  readonly existing: readonly { readonly label: string; readonly value: unknown }[]
}

/** An item with a list changed, and the part to go on writing in. */
export type ListEdit<T> = { readonly item: T; readonly part: string }

/** All texts of an item, in the order in which they are read. `keptValues` of its options stay when their labels change. */
export type ItemTexts<T> = {
  // Written as a method, so that the texts of one type can stand where those of any item are asked for.
  list(item: T, keptValues?: readonly KeptValue[]): readonly ItemText<T>[]
}['list']

/** The one line that is left of a text from elsewhere, where lines have no meaning. */
export function toOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}
