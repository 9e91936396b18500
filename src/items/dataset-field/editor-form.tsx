import { isDisplayable } from '../../base/field-type.ts'
import { SelectField, type SelectChoice } from '../../ui/select-field.tsx'
import type { EditorFormProps, FieldChoice } from '../definition.ts'
import { EditorFields } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import type { DatasetField } from './schema.ts'

/** The inspector form of a field of the dataset. */
export function DatasetFieldForm({ item, onChange, fields, findings }: EditorFormProps<DatasetField>) {
  const choices = fieldChoices(item.field, fields)
  return (
    <EditorFields>
      <SelectField
        label="Field"
        help={
          choices.length > 0 && fields.length === 0
            ? 'Open a dataset to choose among its fields.'
            : 'Its value in each datapoint is shown here.'
        }
        value={item.field}
        choices={choices}
        messages={messagesAt(findings, 'field')}
        onChange={(field) => onChange({ ...item, field })}
      />
    </EditorFields>
  )
}

function fieldChoices(current: string, fields: readonly FieldChoice[]): readonly SelectChoice<string>[] {
  const choices = fields
    .filter((field) => isDisplayable(field.type))
    .map(({ name, type, label }) => ({ value: name, label: `${name} · ${label ? `${label} · ` : ''}${type}` }))
  if (choices.some((choice) => choice.value === current)) return choices
  const refused = fields.find((field) => field.name === current)
  if (refused) return [{ value: current, label: `${current} (${refused.type}, cannot be shown)` }, ...choices]
  return [{ value: current, label: current === '' ? 'Choose a field' : `${current} (not in the dataset)` }, ...choices]
}
