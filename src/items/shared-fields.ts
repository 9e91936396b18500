import { optionalText, patchItem } from './patch-item.ts'
import { isQuestion, type Item } from './schemas.ts'

/** What several items have in common: null where none of them has the setting, `mixed` where they differ. */
export type SharedFields = {
  /** Whether choices show their options openly, whatever their number. */
  readonly isOpen: boolean | 'mixed' | null
  /** How many options may be chosen; only for choices. */
  readonly answers: 'one' | 'any' | 'mixed' | null
  /** The helper text of the questions among them, each text once; empty where there are none. */
  readonly helpers: readonly string[]
}

/** What the selected items have in common. */
export function readSharedFields(items: readonly Item[]): SharedFields {
  const choices = items.filter(isChoice)
  const questions = items.filter(hasHelper)
  return {
    isOpen: common(choices.map((item) => item.disable_dropdown === true)),
    answers: common(choices.map((item) => ANSWERS.get(item.answer_limit) ?? 'mixed')),
    helpers: [...new Set(questions.map((item) => item.helper_text ?? ''))],
  }
}

const ANSWERS: ReadonlyMap<number, 'one' | 'any'> = new Map([
  [1, 'one'],
  [-1, 'any'],
])

/** The item with its options always open, or by the rule again; the same item when it is no choice or is so already. */
export function withOpenOptions(item: Item, isOpen: boolean): Item {
  if (!isChoice(item) || (item.disable_dropdown === true) === isOpen) return item
  return patchItem(item, { disable_dropdown: isOpen ? true : undefined })
}

/** The item with one answer or any number; the same item when it is no choice or is so already. */
export function withAnswers(item: Item, answers: 'one' | 'any'): Item {
  const limit = answers === 'one' ? 1 : -1
  return isChoice(item) && item.answer_limit !== limit ? patchItem(item, { answer_limit: limit }) : item
}

/** The item with this helper text, or without one when it is empty; the same item when it is no question or says so already. */
export function withHelper(item: Item, text: string): Item {
  return hasHelper(item) && (item.helper_text ?? '') !== text
    ? patchItem(item, { helper_text: optionalText(text) })
    : item
}

type WithHelper = Extract<Item, { readonly description: string; helper_text?: string | null | undefined }>

function hasHelper(item: Item): item is WithHelper {
  return isQuestion(item) && 'description' in item
}

/** Whether an item asks to choose from options. */
export function isChoice(item: Item): item is Choice {
  return 'answer_limit' in item
}

type Choice = Extract<Item, { answer_limit: number }>

function common<T>(values: readonly T[]): T | 'mixed' | null {
  const [first] = values
  if (first === undefined) return null
  return values.every((value) => value === first) ? first : 'mixed'
}
