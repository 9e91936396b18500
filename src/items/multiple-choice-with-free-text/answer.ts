import { replaceAt } from '../../base/list.ts'
import type { Answer } from '../item-model.ts'
import { checkAnswer as checkChoice, chosenOptions } from '../multiple-choice/answer.ts'
import type { MultipleChoiceWithFreeText } from './schema.ts'

/** What keeps the answer from being complete: no choice, or a text box of a chosen option left empty; null when it may go on. */
export function checkAnswer(item: MultipleChoiceWithFreeText, answer: Answer): string | null {
  const fault = checkChoice(item, answer)
  if (fault !== null) return fault
  for (const [index, entry] of chosenOptions(item, answer)) {
    const option = item.options[index]
    if (option && !entry.explanation?.trim()) return `Write an answer to “${option.heading || option.label}”.`
  }
  return null
}

/** The answer with the text of the chosen option at `index` replaced; the same answer when that option is not chosen. */
export function explainOption(
  item: MultipleChoiceWithFreeText,
  answer: Answer,
  index: number,
  explanation: string,
): Answer {
  const entry = chosenOptions(item, answer).get(index)
  return entry === undefined ? answer : replaceAt(answer, answer.indexOf(entry), { ...entry, explanation })
}
