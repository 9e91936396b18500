import type * as z from 'zod/mini'

/** How much a finding matters: an error is refused by the platform, a warning may surprise, advice improves. */
export type Severity = 'error' | 'warning' | 'advice'

/** A finding about one item by itself, before anybody knows where the item stands. */
export type ItemFinding<T> = {
  /** Stable name of the rule, e.g. `answer-limit-above-options`. */
  readonly rule: string
  readonly severity: Severity
  /** What is wrong and what to do, in one sentence or two. */
  readonly message: string
  /** Which part of the item, as a path of keys and indexes: `['options', 2, 'value']`. */
  readonly path: readonly (string | number)[]
  /** Where the mend is certain: a button label and the mended item. */
  readonly fix?: { readonly label: string; readonly item: T }
}

/** One small rule: the item's findings, none when it holds. Its comment names the rule's source in format.md. */
export type ItemRule<T> = {
  // Written as a method, so that a model of one type can stand where a model of any item is asked for.
  check(item: T): readonly ItemFinding<T>[]
}['check']

/** Where an item type stands in the palette. */
export type ItemGroup = 'content' | 'data' | 'question' | 'none'

/** One entry of an answer, as the platform stores it. Source: format.md §6. */
export type AnswerEntry = {
  readonly value?: string | number | boolean
  readonly unit?: string
  readonly explanation?: string
  readonly file_key?: string
  readonly file_name?: string
  readonly file_size_mb?: number
  readonly content_type?: string
}

/** A participant's answer to one question: a list, empty when nothing is answered yet. */
export type Answer = readonly AnswerEntry[]

/** What an item type is, without any of its looks. The pure half of an item type; `definition.ts` adds the views. */
export type ItemModel<T> = {
  /** The `type` in the file. */
  readonly type: string
  /** What people call it; also the accessible name of its palette entry. */
  readonly label: string
  readonly group: ItemGroup
  /** Whether intro and outro pages may hold it. Source: format.md §1 (sure). */
  readonly allowedOnIntro: boolean
  /** The shape the platform accepts. Shape errors refuse a file; value errors become findings. */
  readonly schema: z.ZodMiniType<T>
  /** Values for required keys that a file leaves out, so that an unfinished item can be opened and mended. */
  readonly blank: T
  /** A new item as it comes from the palette. */
  readonly create: () => T
  readonly rules: readonly ItemRule<T>[]
  /** The item in a few words, as plain text: its question, its text, its field. Empty when it says nothing yet. */
  describe(item: T): string
  /** All that participants read of the item itself, as plain text, for estimating how long it takes. Absent where there is nothing to read. */
  readText?(item: T): string
  /** The dataset field an item shows, or null for types that show none. */
  fieldOf(item: T): string | null
  /** The item showing another field. Only for types whose `fieldOf` names one. */
  withField?(item: T, field: string): T
}
