import type { Random } from '../base/seeded-random.ts'
import type { Answer, AnswerEntry } from './item-model.ts'

/** How made-up answers are chosen: a plain one that fits, one at a bound (either end, drawn), or any one that fits (drawn). */
export const AUTO_MANNERS = ['valid', 'boundary', 'random'] as const
export type AutoManner = (typeof AUTO_MANNERS)[number]

/** One value of a fixed set, and what participants saw for it. */
export type AnswerOption = { readonly value: string | number | boolean; readonly label: string }

/**
 * What stands at one key of an answer's entry. `text` is never blank and bounded in characters. `written-number` is a number that
 * somebody typed: the platform does not say whether it comes back as a number or as its text. `number` is a JSON number.
 */
export type ValueShape =
  | { readonly kind: 'text'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'written-number'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'option'; readonly options: readonly AnswerOption[] }

/** One entry of an answer: its keys, all of which are there. */
export type EntryShape = { readonly [key in keyof AnswerEntry]?: ValueShape }

/** What complete answers to a question look like: how many entries, and of which shapes; each entry has one of them. */
export type AnswerShape = {
  readonly minEntries: number
  readonly maxEntries: number
  readonly entries: readonly EntryShape[]
}

/** The answers to one type of question, as data. */
export type AnswerModel<T> = {
  /** What complete answers look like. Source: format.md §6. */
  shapeOf(item: T): AnswerShape
  /** A made-up answer that the question accepts; null when its bounds accept none, or only ones too large to make up. */
  autoAnswer(item: T, manner: AutoManner, random: Random): Answer | null
}
