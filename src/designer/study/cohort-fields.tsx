import type { Schema } from '../../dataset/schema.ts'
import { countWords } from '../../base/number-words.ts'
import { listAnnotators } from '../../outputs/assignment/cohorts.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { FieldProgress } from './field-progress.tsx'
import type { StudyCohorts } from './use-cohorts.ts'
import type { StudySettingsState } from './use-study-settings.ts'

type CohortFieldsProps = StudySettingsState & { cohorts: StudyCohorts; schema: Schema | null }

/** Which participants may take which groups: typed, or by a field; and what is to say about that. */
export function CohortFields({ cohorts, schema, settings, change }: CohortFieldsProps) {
  const { cohortSource, cohortField, cohortLines } = settings
  const names = (schema?.fields ?? []).filter(({ type }) => type === 'metadata').map(({ name }) => name)
  return (
    <div className="flex flex-col gap-3">
      <Segmented
        label="Cohorts"
        value={cohortSource}
        choices={[
          { value: 'typed', label: 'Typed here' },
          { value: 'field', label: 'From a field' },
        ]}
        onChange={(source) => change({ cohortSource: source, cohortField: cohortField ?? names[0] ?? null })}
      />
      {cohortSource === 'typed' ? (
        <TextArea
          label="Name: participants: task groups"
          value={cohortLines}
          rows={3}
          isMono
          placeholder={'Doctors: u1, u2: 1-3\nNurses: u3: 4, 5'}
          help="One cohort a line. Task groups by number from 1, or “all”."
          messages={cohorts.problems.map((message) => ({ message, severity: 'error' }))}
          onChange={(lines) => change({ cohortLines: lines })}
        />
      ) : names.length === 0 ? (
        <p className="text-sm text-muted">
          No field holds metadata. Make the field that lists the participants a metadata field in the schema.
        </p>
      ) : (
        <SelectField
          label="Field that lists the participants"
          value={cohortField ?? ''}
          choices={[
            ...(cohortField !== null && names.includes(cohortField) ? [] : [{ value: '', label: 'Choose a field' }]),
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          help="Each datapoint has a list such as [“u1”, “u2”]."
          messages={cohorts.problems.map((message) => ({ message, severity: 'warning' }))}
          onChange={(field) => change({ cohortField: field === '' ? null : field })}
        />
      )}
      {cohortSource === 'field' && cohortField !== null && (
        <FieldProgress field={cohortField} reading={cohorts.reading} />
      )}
      <p role="status" className="text-xs text-muted">
        {cohorts.cohorts.length === 0
          ? ''
          : `${countWords(cohorts.cohorts.length, 'cohort')}, ${countWords(listAnnotators(cohorts.cohorts).length, 'participant')}.`}
      </p>
      {cohorts.overlaps !== '' && <p className="text-xs text-warning">Cohorts overlap. {cohorts.overlaps}</p>}
    </div>
  )
}
