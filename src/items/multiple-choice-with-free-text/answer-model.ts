import type { AnswerModel } from '../answer-model.ts'
import { autoWritten, writtenShape } from '../auto-written.ts'
import { autoChoice, choiceShape } from '../multiple-choice/answer-model.ts'
import type { MultipleChoiceWithFreeText } from './schema.ts'

/** An entry for each chosen option, with what was written under it. Source: format.md §6. */
export const multipleChoiceWithFreeTextAnswers: AnswerModel<MultipleChoiceWithFreeText> = {
  shapeOf(item) {
    const shape = choiceShape(item)
    return { ...shape, entries: shape.entries.map((entry) => ({ ...entry, explanation: writtenShape(null) })) }
  },
  autoAnswer: (item, manner, random) =>
    autoChoice(item, manner, random)?.map((entry) => ({
      ...entry,
      explanation: autoWritten(null, manner, random) ?? '',
    })) ?? null,
}
