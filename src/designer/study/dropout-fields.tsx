import { DROPOUT_REASONS, type DropoutPolicy, type DropoutReason } from '../../outputs/assignment/assignment.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SwitchField } from '../../ui/switch-field.tsx'
import type { StudySettings } from '../../outputs/study-settings.ts'

type Dropout = StudySettings['dropout']
type DropoutFieldsProps = { dropout: Dropout; onChange(dropout: Dropout): void }

/** How often participants drop out, and what becomes of their finished answers and of their places. */
export function DropoutFields({ dropout, onChange }: DropoutFieldsProps) {
  const isGivenBack = DROPOUT_REASONS.every((reason) => dropout[reason].groups === 'give_back')
  const total = DROPOUT_REASONS.reduce((sum, reason) => sum + dropout[reason].rate, 0)
  const changeOne = (reason: DropoutReason, part: Partial<DropoutPolicy>) =>
    onChange({ ...dropout, [reason]: { ...dropout[reason], ...part } })
  const changePlaces = (groups: DropoutPolicy['groups']) =>
    onChange({
      returned: { ...dropout.returned, groups },
      timed_out: { ...dropout.timed_out, groups },
      rejected: { ...dropout.rejected, groups },
    })
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-semibold">Participants who drop out</legend>
      {DROPOUT_REASONS.map((reason) => (
        <div key={reason} className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-2">
          <NumberField
            label={`${REASONS[reason]}, per cent of participants`}
            shownLabel={`${REASONS[reason]}, %`}
            value={toPercent(dropout[reason].rate)}
            min={0}
            isRequired
            onChange={(percent) => percent !== null && changeOne(reason, { rate: Math.min(100, percent) / 100 })}
          />
          <SelectField
            label={`Finished answers of those who ${ACTS[reason]}`}
            shownLabel="Finished answers"
            value={dropout[reason].answers}
            choices={[
              { value: 'discard', label: 'are discarded' },
              { value: 'keep', label: 'are kept' },
            ]}
            onChange={(answers) => changeOne(reason, { answers })}
          />
        </div>
      ))}
      {total > 1 && (
        <p role="alert" className="text-xs text-danger">
          Together this is more than 100 % of the participants. Lower one of the shares.
        </p>
      )}
      <SwitchField
        label="Their places go to others"
        help="Off: a place that is lost stays empty."
        isOn={isGivenBack}
        onChange={(isOn) => changePlaces(isOn ? 'give_back' : 'hold')}
      />
    </fieldset>
  )
}

const REASONS = { returned: 'Return', timed_out: 'Time out', rejected: 'Rejected' } as const
const ACTS = { returned: 'return', timed_out: 'time out', rejected: 'are rejected' } as const

function toPercent(rate: number): number {
  return Number((rate * 100).toFixed(4))
}
