import { useMemo } from 'react'
import type { Profile } from '../../dataset/profile.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { Layout } from '../../layout/layout.ts'
import { moneyWords, plannedWords, planStudy, studyMinutes } from '../../outputs/plan-study.ts'
import { notCountedWords } from '../../outputs/not-counted-words.ts'
import { listSizes, type TaskGroups } from '../../outputs/task-groups.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { FieldsAbreast } from '../../ui/fields-abreast.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { editDetails, rewardPart, withStudy } from '../details/details-edits.ts'
import { costFigures } from './cost-figures.ts'
import { Figures } from './figures.tsx'
import type { StudySettingsState } from './use-study-settings.ts'

type CostTabProps = StudySettingsState & {
  groups: TaskGroups
  layout: Layout
  schema: Schema | null
  profile: Profile | null
}

/** How long a study takes and what it costs, from minutes that are estimated or typed. */
export function CostTab({ groups, layout, schema, profile, settings, change }: CostTabProps) {
  const store = useDesignerStore()
  const measuredMinutes = useDesigner((state) => state.session.measuredMinutes)
  const details = useDesigner((state) => state.history.present.details)
  const minutes = useMemo(
    () => studyMinutes({ layout, schema, profile, plan: settings, measuredMinutes }),
    [layout, schema, profile, settings, measuredMinutes],
  )
  const { rewardPerHour, currency } = settings
  const plan = planStudy({ sizes: listSizes(groups), minutes, details, plan: settings })
  const { reward } = details.study ?? {}
  return (
    <div className="grid gap-6 py-4 md:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        <NumberField
          label="Minutes for a datapoint"
          value={settings.minutesPerDatapoint}
          min={0}
          placeholder={plannedWords(minutes.proposed.perDatapoint)}
          help={
            measuredMinutes === null
              ? `Empty: estimated. ${minutes.estimate.words}`
              : 'Empty: as measured in your self-check.'
          }
          onChange={(minutesPerDatapoint) => change({ minutesPerDatapoint })}
        />
        <NumberField
          label="Minutes for the intro and outro"
          value={settings.minutesOnce}
          min={0}
          placeholder={plannedWords(minutes.proposed.once)}
          help="Once for each participant. Empty: estimated."
          onChange={(minutesOnce) => change({ minutesOnce })}
        />
        <FieldsAbreast className="grid-cols-[minmax(0,1fr)_5.5rem] gap-x-3">
          <NumberField
            label="Reward for an hour"
            value={rewardPerHour}
            min={0}
            isRequired
            onChange={(amount) => amount !== null && change({ rewardPerHour: amount })}
          />
          <TextField label="Currency" value={currency} onChange={(sign) => change({ currency: sign })} />
        </FieldsAbreast>
        <NumberField
          label="Fixed reward for a participant"
          value={reward === undefined ? null : reward / 100}
          min={0}
          placeholder={plan === null ? '' : moneyWords((plan.proposed.reward ?? 0) / 100, '')}
          help="The same as in Batch details. Empty: by the hour."
          messages={plan === null || plan.warning === '' ? [] : [{ message: plan.warning, severity: 'warning' }]}
          onChange={(amount) => editDetails(store, 'reward', (before) => withStudy(before, rewardPart(amount)))}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        {plan === null ? (
          <p className="text-sm text-muted">
            There are no task groups to pay for.{' '}
            {groups.leftOut.length > 0 ? notCountedWords(groups.leftOut.length) : 'Fill the group field in.'}
          </p>
        ) : (
          <>
            <Figures figures={costFigures(plan, settings, details.study)} />
            <p className="text-sm">
              {plan.words} {notCountedWords(groups.leftOut.length)}
            </p>
          </>
        )}
        <section aria-label="Not included" className="text-sm">
          <h3 className="font-semibold">Not included</h3>
          <ul className="mt-1 list-disc ps-5 text-muted">
            <li>The platform’s fee, and taxes on it.</li>
            <li>Bonuses, and pay for participants who drop out and are replaced.</li>
            <li>How long audio and video play: add it to the minutes.</li>
          </ul>
        </section>
      </div>
    </div>
  )
}
