import * as z from 'zod/mini'
import type { ItemFinding, ItemModel } from '../item-model.ts'
import {
  checkAllExclusive,
  checkAnswerLimit,
  checkExclusiveInSingleChoice,
  checkOptions,
  checkOptionValues,
} from '../multiple-choice/rules.ts'
import { answerLimitSchema, choiceOptionSchema, disableDropdownSchema } from '../multiple-choice/schema.ts'
import { checkDescription, isBlank } from '../question-rules.ts'
import { placeholderShape, questionShape, questionText } from '../question.ts'

export const headedOptionSchema = z.extend(choiceOptionSchema, {
  heading: z.string().check(z.minLength(1)),
})
export type HeadedOption = z.infer<typeof headedOptionSchema>

export const multipleChoiceWithFreeTextSchema = z.object({
  type: z.literal('multiple_choice_with_free_text'),
  ...questionShape,
  ...placeholderShape(),
  answer_limit: answerLimitSchema,
  options: z.array(headedOptionSchema).check(z.minLength(1)),
  disable_dropdown: disableDropdownSchema,
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
  rules: [
    checkDescription,
    checkOptions,
    checkHeadings,
    checkOptionValues,
    checkAnswerLimit,
    checkExclusiveInSingleChoice,
    checkAllExclusive,
  ],
  describe: (item) => item.description,
  readText: (item) => questionText(item, item.options),
  fieldOf: () => null,
}

/** Every option has a title over its text box. Source: format.md §2, `multiple_choice_with_free_text`: `heading` (required, sure). */
function checkHeadings(item: MultipleChoiceWithFreeText): readonly ItemFinding<MultipleChoiceWithFreeText>[] {
  return item.options.flatMap((option, index) =>
    isBlank(option.heading)
      ? [
          {
            rule: 'heading-missing',
            severity: 'error' as const,
            message: `Option ${index + 1} has no heading. Write the title over the text box that opens when it is chosen.`,
            path: ['options', index, 'heading'],
          },
        ]
      : [],
  )
}
