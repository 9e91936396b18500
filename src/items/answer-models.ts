import type { AnswerModel } from './answer-model.ts'
import { fileUploadAnswers } from './file-upload/answer-model.ts'
import { freeTextAnswers } from './free-text/answer-model.ts'
import { freeTextWithUnitAnswers } from './free-text-with-unit/answer-model.ts'
import { multipleChoiceAnswers } from './multiple-choice/answer-model.ts'
import { multipleChoiceWithFreeTextAnswers } from './multiple-choice-with-free-text/answer-model.ts'
import type { Item, ItemType } from './schemas.ts'

/** What answers to each type of question look like. The other types have none that the platform publishes. */
const answerModels: { readonly [T in ItemType]?: AnswerModel<Extract<Item, { type: T }>> } = {
  multiple_choice: multipleChoiceAnswers,
  multiple_choice_with_free_text: multipleChoiceWithFreeTextAnswers,
  free_text: freeTextAnswers,
  free_text_with_unit: freeTextWithUnitAnswers,
  file_upload: fileUploadAnswers,
}

/** What answers to an item look like, and how to make some up; null for an item that is no question. */
export function answersOf(item: Item): AnswerModel<Item> | null {
  return answerModels[item.type] ?? null
}
