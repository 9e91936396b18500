import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'

export const datasetFieldSchema = z.object({
  type: z.literal('dataset_field'),
  field: z.string().check(z.minLength(1)),
})
export type DatasetField = z.infer<typeof datasetFieldSchema>

export const datasetFieldModel: ItemModel<DatasetField> = {
  type: 'dataset_field',
  label: 'Field',
  group: 'data',
  allowedOnIntro: false,
  schema: datasetFieldSchema,
  blank: { type: 'dataset_field', field: '' },
  create: () => ({ type: 'dataset_field', field: '' }),
  rules: [],
  describe: (item) => item.field,
  fieldOf: (item) => item.field,
}
