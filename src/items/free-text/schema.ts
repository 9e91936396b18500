import * as z from 'zod/mini'
import { checkBounds } from '../bounds-rules.ts'
import type { ItemFinding, ItemModel } from '../item-model.ts'
import { checkDescription } from '../question-rules.ts'
import { placeholderShape, questionShape, questionText, validationSchema } from '../question.ts'

export const freeTextSchema = z.object({
  type: z.literal('free_text'),
  ...questionShape,
  ...placeholderShape(),
  validation: z.nullish(validationSchema),
})
export type FreeText = z.infer<typeof freeTextSchema>

export const freeTextModel: ItemModel<FreeText> = {
  type: 'free_text',
  label: 'Free text',
  group: 'question',
  allowedOnIntro: false,
  schema: freeTextSchema,
  blank: { type: 'free_text', description: '' },
  create: () => ({ type: 'free_text', description: '' }),
  rules: [checkDescription, checkValidation],
  describe: (item) => item.description,
  readText: (item) => questionText(item),
  fieldOf: () => null,
}

/** The bounds of the text or number. Source: format.md §2, `free_text`: `validation` (sure). */
function checkValidation(item: FreeText): readonly ItemFinding<FreeText>[] {
  return checkBounds(item.validation, ['validation'], '', (validation) => ({ ...item, validation }))
}
