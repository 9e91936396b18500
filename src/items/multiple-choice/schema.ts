import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { placeholderShape, questionShape } from '../question.ts'

export const choiceOptionSchema = z.object({
  label: z.string().check(z.minLength(1)),
  value: z.union([z.string().check(z.minLength(1)), z.number(), z.boolean()]),
  exclusive: z.nullish(z.boolean()),
})
export type ChoiceOption = z.infer<typeof choiceOptionSchema>

export const multipleChoiceSchema = z.object({
  type: z.literal('multiple_choice'),
  ...questionShape,
  ...placeholderShape,
  answer_limit: z.int(),
  options: z.array(choiceOptionSchema).check(z.minLength(1)),
  disable_dropdown: z.nullish(z.boolean()),
})
export type MultipleChoice = z.infer<typeof multipleChoiceSchema>

export const multipleChoiceModel: ItemModel<MultipleChoice> = {
  type: 'multiple_choice',
  label: 'Multiple choice',
  group: 'question',
  allowedOnIntro: false,
  schema: multipleChoiceSchema,
  blank: { type: 'multiple_choice', description: '', answer_limit: 1, options: [] },
  create: () => ({
    type: 'multiple_choice',
    description: '',
    answer_limit: 1,
    options: [
      { label: 'Option 1', value: 'option_1' },
      { label: 'Option 2', value: 'option_2' },
    ],
  }),
  rules: [],
  describe: (item) => item.description,
  fieldOf: () => null,
}
