import type { AnswerModel } from '../answer-model.ts'
import { autoWritten, writtenShape } from '../auto-written.ts'
import { writeText } from './answer.ts'
import type { FreeText } from './schema.ts'

/** One entry that holds the text. Source: format.md §6. */
export const freeTextAnswers: AnswerModel<FreeText> = {
  shapeOf: (item) => ({ minEntries: 1, maxEntries: 1, entries: [{ value: writtenShape(item.validation) }] }),
  autoAnswer(item, manner, random) {
    const text = autoWritten(item.validation, manner, random)
    return text === null ? null : writeText(text)
  },
}
