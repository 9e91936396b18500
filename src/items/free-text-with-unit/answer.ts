import { textOf } from '../free-text/answer.ts'
import type { Answer } from '../item-model.ts'
import { checkWritten } from '../written-answer.ts'
import type { FreeTextWithUnit, UnitOption } from './schema.ts'

/** The unit of an answer: the one chosen, else the default, else the only one there is; null when it is still to be chosen. */
export function unitOf(item: FreeTextWithUnit, answer: Answer): UnitOption | null {
  const name = answer[0]?.unit ?? item.default_unit
  const only = item.unit_options.length === 1 ? item.unit_options[0] : undefined
  return item.unit_options.find((option) => option.value === name) ?? only ?? null
}

/** The answer that a text and a unit make. Without a text only a unit that differs from the preset one is worth keeping. */
export function writeWithUnit(item: FreeTextWithUnit, text: string, unit: UnitOption | null): Answer {
  if (unit === null) return text === '' ? [] : [{ value: text }]
  if (text === '' && unit === unitOf(item, [])) return []
  return [{ value: text, unit: unit.value }]
}

/** What keeps the answer from being complete, by the bounds of its unit; null when it may go on. */
export function checkAnswer(item: FreeTextWithUnit, answer: Answer): string | null {
  const unit = unitOf(item, answer)
  const text = textOf(answer)
  if (text.trim() === '') return checkWritten(unit?.validation, text)
  return unit === null ? 'Choose a unit.' : checkWritten(unit.validation, text)
}
