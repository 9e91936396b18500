import { Shuffle } from 'lucide-react'
import type { Schema } from '../../dataset/schema.ts'
import type { TaskGroups } from '../../outputs/task-groups.ts'
import { Button } from '../../ui/button.tsx'
import { FieldsAbreast } from '../../ui/fields-abreast.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { CohortFields } from './cohort-fields.tsx'
import { DropoutFields } from './dropout-fields.tsx'
import { countParticipants } from './plan-assignment.ts'
import type { StudyCohorts } from './use-cohorts.ts'
import type { StudySettingsState } from './use-study-settings.ts'

type AssignmentFormProps = StudySettingsState & { groups: TaskGroups; cohorts: StudyCohorts; schema: Schema | null }

/** What the playing through starts from. */
export function AssignmentForm({ groups, cohorts, schema, settings, change }: AssignmentFormProps) {
  const hasCohorts = settings.strategy === 'cohorts'
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        label="Who gets which group next"
        value={settings.strategy}
        choices={[
          { value: 'random', label: 'Any group, at random' },
          { value: 'fixed_order', label: 'The next in the order of the file' },
          { value: 'least_annotated', label: 'The one with the fewest participants' },
          { value: 'cohorts', label: 'By cohorts of participants' },
        ]}
        onChange={(strategy) => change({ strategy })}
      />
      {hasCohorts ? (
        <CohortFields cohorts={cohorts} schema={schema} settings={settings} change={change} />
      ) : (
        <NumberField
          label="Participants who come"
          value={settings.participants}
          isWhole
          min={1}
          placeholder={String(countParticipants(groups, { ...settings, participants: null }))}
          help="Empty: as many as there are places."
          onChange={(participants) => change({ participants })}
        />
      )}
      <FieldsAbreast className="grid-cols-2 gap-x-3">
        <NumberField
          label="Most groups for a participant"
          value={settings.groupsPerParticipant}
          isWhole
          isRequired
          min={1}
          onChange={(most) => most !== null && change({ groupsPerParticipant: most })}
        />
        <NumberField
          label="Most participants for a datapoint"
          value={settings.mostPerDatapoint}
          isWhole
          min={1}
          placeholder={String(settings.annotatorsPerTask)}
          onChange={(mostPerDatapoint) => change({ mostPerDatapoint })}
        />
      </FieldsAbreast>
      <DropoutFields dropout={settings.dropout} onChange={(dropout) => change({ dropout })} />
      <FieldsAbreast className="grid-cols-[minmax(0,1fr)_auto] gap-x-2">
        <NumberField
          label="Seed"
          value={settings.assignmentSeed}
          isWhole
          isRequired
          onChange={(seed) => seed !== null && change({ assignmentSeed: seed })}
        />
        <Button onClick={() => change({ assignmentSeed: settings.assignmentSeed + 1 })}>
          <Shuffle size={15} aria-hidden /> Play again
        </Button>
      </FieldsAbreast>
      <p className="text-xs text-muted">The same seed plays the same study.</p>
    </div>
  )
}
