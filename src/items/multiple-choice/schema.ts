import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { noted } from '../key-notes.ts'
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
export const answerLimitSchema = noted(
  z.int(),
  '1 is a single choice, -1 any number, otherwise 2 up to the number of options.',
  { anyOf: [{ const: -1 }, { minimum: 1 }] },
)

/** Whether many options stay open. Source: format.md §2, `multiple_choice`: `disable_dropdown`. */
export const disableDropdownSchema = noted(
  z.nullish(z.boolean()),
  'True shows buttons or boxes even when there are many options.',
  { default: false },
)

export const choiceOptionSchema = z.object({
  label: noted(z.string().check(z.minLength(1)), 'What participants see.'),
  value: noted(
    z.union([z.string().check(z.minLength(1)), z.number(), z.boolean()]),
    'What the answers hold; different for each option.',
  ),
  exclusive: noted(z.nullish(z.boolean()), 'True deselects every other option. Not with answer_limit 1.'),
})
export type ChoiceOption = z.infer<typeof choiceOptionSchema>

export const multipleChoiceSchema = z.object({
  type: z.literal('multiple_choice'),
  ...questionShape,
  ...placeholderShape('Shown in the dropdown while nothing is chosen.'),
  answer_limit: answerLimitSchema,
  options: noted(z.array(choiceOptionSchema).check(z.minLength(1)), 'The options from top to bottom.'),
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
