import type { Answer } from '../item-model.ts'
import { checkWritten } from '../written-answer.ts'
import type { FreeText } from './schema.ts'

/** The text of an answer; empty when nothing is written yet. */
export function textOf(answer: Answer): string {
  return String(answer[0]?.value ?? '')
}

/** The answer that a text makes: one entry, none when the box is empty. A number stays as it is written. */
export function writeText(text: string): Answer {
  return text === '' ? [] : [{ value: text }]
}

/** What keeps the answer from being complete; null when it may go on. */
export function checkAnswer(item: FreeText, answer: Answer): string | null {
  return checkWritten(item.validation, textOf(answer))
}
