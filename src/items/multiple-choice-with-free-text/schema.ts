import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { choiceOptionSchema } from '../multiple-choice/schema.ts'
import { placeholderShape, questionShape } from '../question.ts'

export const headedOptionSchema = z.extend(choiceOptionSchema, { heading: z.string().check(z.minLength(1)) })
export type HeadedOption = z.infer<typeof headedOptionSchema>

export const multipleChoiceWithFreeTextSchema = z.object({
  type: z.literal('multiple_choice_with_free_text'),
  ...questionShape,
  ...placeholderShape,
  answer_limit: z.int(),
  options: z.array(headedOptionSchema).check(z.minLength(1)),
  disable_dropdown: z.nullish(z.boolean()),
})
export type MultipleChoiceWithFreeText = z.infer<typeof multipleChoiceWithFreeTextSchema>

export const multipleChoiceWithFreeTextModel: ItemModel<MultipleChoiceWithFreeText> = {
  type: 'multiple_choice_with_free_text',
  label: 'Multiple choice with free text',
  group: 'question',
  allowedOnIntro: false,
  schema: multipleChoiceWithFreeTextSchema,
  blank: { type: 'multiple_choice_with_free_text', description: '', answer_limit: 1, options: [] },
  create: () => ({
    type: 'multiple_choice_with_free_text',
    description: '',
    answer_limit: 1,
    options: [
      { label: 'Yes', value: 'yes', heading: 'Why?' },
      { label: 'No', value: 'no', heading: 'Why not?' },
    ],
  }),
  rules: [],
  describe: (item) => item.description,
  fieldOf: () => null,
}
