import type { Answer, AnswerEntry } from '../item-model.ts'
import type { ChoiceOption } from './schema.ts'

/** What a choice needs for answering: its options and how many may be chosen. */
export type Choice = { readonly answer_limit: number; readonly options: readonly ChoiceOption[] }

/** The chosen options: index of the option → its entry. Each entry stands for one option, also where values are doubled. */
export function chosenOptions(item: Choice, answer: Answer): ReadonlyMap<number, AnswerEntry> {
  const chosen = new Map<number, AnswerEntry>()
  for (const entry of answer) {
    const index = item.options.findIndex((option, at) => option.value === entry.value && !chosen.has(at))
    if (index >= 0) chosen.set(index, entry)
  }
  return chosen
}

/**
 * The answer after the option at `index` was pressed, in the order of the options. An exclusive option takes every other one away,
 * and another option takes an exclusive one away. The same answer when the limit is reached or nothing changes.
 * Source: format.md §2, `multiple_choice` (sure).
 */
export function toggleOption(item: Choice, answer: Answer, index: number): Answer {
  const option = item.options[index]
  if (option === undefined || isBlocked(item, answer, index)) return answer
  const chosen = new Map(chosenOptions(item, answer))
  const isSingle = item.answer_limit === 1
  if (chosen.has(index)) {
    if (isSingle) return answer
    chosen.delete(index)
  } else {
    for (const other of chosen.keys()) {
      if (isSingle || option.exclusive || item.options[other]?.exclusive) chosen.delete(other)
    }
    chosen.set(index, { value: option.value })
  }
  return [...chosen].toSorted(([a], [b]) => a - b).map(([, entry]) => entry)
}

/** Whether the option at `index` cannot be chosen because as many as allowed are chosen already. */
export function isBlocked(item: Choice, answer: Answer, index: number): boolean {
  const chosen = chosenOptions(item, answer)
  if (chosen.has(index) || item.options[index]?.exclusive) return false
  return isAtLimit(item, answer) && ![...chosen.keys()].some((at) => item.options[at]?.exclusive)
}

/** Whether as many options are chosen as a choice of several allows, and the limit leaves some out. Never for a single choice. */
export function isAtLimit(item: Choice, answer: Answer): boolean {
  const limit = item.answer_limit
  return limit > 1 && limit < item.options.length && chosenOptions(item, answer).size >= limit
}

/** What keeps the answer to a choice from being complete; null when it may go on. */
export function checkAnswer(item: Choice, answer: Answer): string | null {
  const count = chosenOptions(item, answer).size
  if (count === 0) return item.answer_limit === 1 ? 'Choose an answer.' : 'Choose at least one answer.'
  if (item.answer_limit >= 1 && count > item.answer_limit)
    return `Choose ${item.answer_limit} at most; you have ${count}.`
  return null
}
