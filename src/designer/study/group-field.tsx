import { listUses } from '../../layout/operations/rename-field.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { setFieldType } from '../schema/schema-edits.ts'
import { commitSchema } from '../schema/use-field-actions.ts'

/**
 * Chooses the field that makes the task groups, as one step: it gets the type `task_group_id` in the schema. Fields that the layout shows
 * are not offered, for the platform refuses to show a task group. Source: format.md §2, `dataset_field` (sure).
 */
export function GroupField({ field }: { readonly field: string | null }) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  if (schema === null) return null
  const free = schema.fields.filter(
    ({ name }) => name !== '' && (name === field || listUses(layout, name).length === 0),
  )
  const choose = (name: string) => {
    const index = schema.fields.findIndex((one) => one.name === (name === '' ? field : name))
    if (name === '') commitSchema(store, 'Draw the groups at random', setFieldType(schema, index, 'metadata').schema)
    else commitSchema(store, `Group by ${name}`, setFieldType(schema, index, 'task_group_id').schema)
  }
  return (
    <SelectField
      label="Grouped"
      value={field ?? ''}
      choices={[{ value: '', label: 'At random' }, ...free.map(({ name }) => ({ value: name, label: `By ${name}` }))]}
      help={
        field === null
          ? 'Or by a field: datapoints with the same value go to the same participant. Fields that the layout shows can’t be chosen.'
          : 'Datapoints with the same value go to the same participant. The schema holds it as task_group_id.'
      }
      onChange={choose}
    />
  )
}
