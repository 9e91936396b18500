import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { placeholderShape, questionShape, validationSchema } from '../question.ts'

export const unitOptionSchema = z.object({
  label: z.string().check(z.minLength(1)),
  value: z.string().check(z.minLength(1)),
  validation: z.nullish(validationSchema),
})
export type UnitOption = z.infer<typeof unitOptionSchema>

export const freeTextWithUnitSchema = z.object({
  type: z.literal('free_text_with_unit'),
  ...questionShape,
  ...placeholderShape,
  unit_options: z.array(unitOptionSchema).check(z.minLength(2)),
  unit_position: z.enum(['prefix', 'suffix']),
  default_unit: z.nullish(z.string()),
})
export type FreeTextWithUnit = z.infer<typeof freeTextWithUnitSchema>

export const freeTextWithUnitModel: ItemModel<FreeTextWithUnit> = {
  type: 'free_text_with_unit',
  label: 'Free text with unit',
  group: 'question',
  allowedOnIntro: false,
  schema: freeTextWithUnitSchema,
  blank: { type: 'free_text_with_unit', description: '', unit_options: [], unit_position: 'suffix' },
  create: () => ({
    type: 'free_text_with_unit',
    description: '',
    unit_options: [
      { label: 'minutes', value: 'minutes' },
      { label: 'hours', value: 'hours' },
    ],
    unit_position: 'suffix',
  }),
  rules: [],
  describe: (item) => item.description,
  fieldOf: () => null,
}
