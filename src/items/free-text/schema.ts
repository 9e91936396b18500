import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { placeholderShape, questionShape, validationSchema } from '../question.ts'

export const freeTextSchema = z.object({
  type: z.literal('free_text'),
  ...questionShape,
  ...placeholderShape,
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
  rules: [],
  describe: (item) => item.description,
  fieldOf: () => null,
}
