import * as z from 'zod/mini'
import type { ItemFinding, ItemModel } from '../item-model.ts'

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
  rules: [checkField],
  describe: (item) => item.field,
  fieldOf: (item) => item.field,
  withField: (item, field) => ({ ...item, field }),
}

/** A field must be named. Source: format.md §2, `dataset_field`: `field` (required, sure). Whether it exists is a check of the layout. */
function checkField(item: DatasetField): readonly ItemFinding<DatasetField>[] {
  if (item.field !== '') return []
  return [
    {
      rule: 'field-missing',
      severity: 'error',
      message: 'No field is chosen. Choose a field of the dataset, or remove the item.',
      path: ['field'],
    },
  ]
}
