import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { BoundsFields } from '../bounds-fields.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields, EditorSection } from '../editor-section.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { findingsWithin, messagesAt } from '../messages-at.ts'
import { OptionListEditor } from '../option-list-editor.tsx'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import type { FreeTextWithUnit, UnitOption } from './schema.ts'
import { withUnits } from './with-units.ts'

/** The inspector form of a free text question with units. */
export function FreeTextWithUnitForm({ item, onChange, findings, keptValues }: EditorFormProps<FreeTextWithUnit>) {
  const patch = (change: Partial<FreeTextWithUnit>, mergeKey?: string) => onChange(patchItem(item, change), mergeKey)
  return (
    <EditorFields>
      <QuestionFields
        item={item}
        findings={findings}
        onPatch={patch}
        placeholderHelp="Shown in the text box while it is empty."
      />
      <EditorSection title="Units">
        <FindingLines findings={messagesAt(findings, 'unit_options')} />
        <OptionListEditor<UnitOption>
          noun="Unit"
          options={item.unit_options}
          keptValues={keptValues}
          create={(text) => text}
          messagesFor={(index, key) => messagesAt(findings, 'unit_options', index, key)}
          onChange={(units, key, rewritten) =>
            onChange(withUnits(item, units, rewritten), key === undefined ? undefined : `unit_options.${key}`)
          }
          more={(unit, index, change) => (
            <BoundsFields
              prefix={`Unit ${index + 1}`}
              bounds={unit.validation}
              findings={findingsWithin(findings, 'unit_options', index, 'validation')}
              onChange={(validation, side) =>
                change(patchItem(unit, { validation }), side === undefined ? undefined : `validation.${side}`)
              }
            />
          )}
        />
      </EditorSection>
      <Segmented
        label="Unit stands"
        value={item.unit_position}
        choices={[
          { value: 'prefix', label: 'Before the answer' },
          { value: 'suffix', label: 'After the answer' },
        ]}
        onChange={(unit_position) => patch({ unit_position })}
      />
      <SelectField
        label="Default unit"
        value={item.default_unit ?? ''}
        choices={unitChoices(item)}
        messages={messagesAt(findings, 'default_unit')}
        onChange={(value) => patch({ default_unit: value === '' ? undefined : value })}
      />
    </EditorFields>
  )
}

function unitChoices(item: FreeTextWithUnit) {
  const labels = new Map([['', 'None: participants choose']])
  for (const { label, value } of item.unit_options)
    if (value !== '' && !labels.has(value)) labels.set(value, label || value)
  const current = item.default_unit
  if (current && !labels.has(current)) labels.set(current, `${current} (not among the units)`)
  return [...labels].map(([value, label]) => ({ value, label }))
}
