import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { checkDescription } from '../question-rules.ts'
import { placeholderShape, questionShape, questionText } from '../question.ts'
import {
  checkAllExclusive,
  checkAnswerLimit,
  checkExclusiveInSingleChoice,
  checkOptions,
  checkOptionValues,
} from './rules.ts'

/** How many options may be chosen. Source: format.md §2, `multiple_choice`: `answer_limit` (sure; 0 and other negatives: ours). */
export const answerLimitSchema = z.int()

/** Whether many options stay open. Source: format.md §2, `multiple_choice`: `disable_dropdown`. */
export const disableDropdownSchema = z.nullish(z.boolean())

export const choiceOptionSchema = z.object({
  label: z.string().check(z.minLength(1)),
  value: z.union([z.string().check(z.minLength(1)), z.number(), z.boolean()]),
  exclusive: z.nullish(z.boolean()),
})
export type ChoiceOption = z.infer<typeof choiceOptionSchema>

export const multipleChoiceSchema = z.object({
  type: z.literal('multiple_choice'),
  ...questionShape,
  ...placeholderShape(),
  answer_limit: answerLimitSchema,
  options: z.array(choiceOptionSchema).check(z.minLength(1)),
  disable_dropdown: disableDropdownSchema,
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
  rules: [
    checkDescription,
    checkOptions,
    checkOptionValues,
    checkAnswerLimit,
    checkExclusiveInSingleChoice,
    checkAllExclusive,
  ],
  describe: (item) => item.description,
  readText: (item) => questionText(item, item.options),
  fieldOf: () => null,
}
