import type { AnswerModel } from '../answer-model.ts'
import { autoWritten, writtenShape } from '../auto-written.ts'
import { checkAnswer, unitOf } from './answer.ts'
import type { FreeTextWithUnit } from './schema.ts'

/** One entry of a text and its unit, each unit with its own bounds. Source: format.md §6. */
export const freeTextWithUnitAnswers: AnswerModel<FreeTextWithUnit> = {
  shapeOf: ({ unit_options: units }) => ({
    minEntries: 1,
    maxEntries: 1,
    entries: units.map(({ value, label, validation }) => ({
      value: writtenShape(validation),
      unit: { kind: 'option', options: [{ value, label }] },
    })),
  }),
  autoAnswer(item, manner, random) {
    const preset = unitOf(item, [])
    const shuffled = random.shuffle(item.unit_options)
    // When the bounds of one unit allow nothing, another unit may still be answered.
    for (const unit of manner === 'valid' && preset ? [preset, ...shuffled] : shuffled) {
      const text = autoWritten(unit.validation, manner, random)
      if (text === null) continue
      const answer = [{ value: text, unit: unit.value }]
      if (checkAnswer(item, answer) === null) return answer
    }
    return null
  },
}
