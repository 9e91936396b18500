import { formatCount } from '../../base/number-words.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import { type PickedDatapoint, pickDatapoints } from '../../outputs/pick-datapoints.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type CheckPlan, ownOf, unknownOf } from './check-plan.ts'

type CheckSetupProps = {
  readonly plan: CheckPlan
  readonly questions: readonly Question[]
  onPlan(plan: CheckPlan): void
  onStart(picks: readonly PickedDatapoint[]): void
}

/** Which datapoints to try, and what to look at. */
export function CheckSetup({ plan, questions, onPlan, onStart }: CheckSetupProps) {
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const isCounted = useDesigner((state) => state.dataset.state?.isCountFinal ?? true)
  const profile = useDesigner((state) => state.dataset.state?.report?.profile ?? null)
  const schema = useDesigner((state) => state.history.present.schema)
  const picks = pickDatapoints({ count, profile, own: ownOf(plan), seed: plan.seed, size: Math.min(plan.size, MOST) })
  const change = (part: Partial<CheckPlan>) => onPlan({ ...plan, ...part })
  const golds = (schema?.fields ?? []).filter(({ type }) => type === 'metadata')
  const reason =
    count === 0 ? 'Open a dataset first.' : questions.length === 0 ? 'Add a question to a body page first.' : null
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4">
      <div className="mx-auto flex max-w-2xl flex-col gap-4">
        <p className="text-sm text-muted">
          Answer a few datapoints yourself before anybody is paid for it: you see what participants will stumble over,
          and how long one takes.
        </p>
        <div className="grid gap-4 sm:grid-cols-3">
          <NumberField
            label="How many datapoints"
            value={plan.size}
            isWhole
            isRequired
            min={1}
            onChange={(size) => size !== null && change({ size })}
          />
          <TextField
            label="Own choice, by number"
            placeholder="3, 17"
            value={plan.own}
            messages={unknownMessages(plan, count, isCounted)}
            onChange={(own) => change({ own })}
          />
          <TextField label="Seed of the draw" value={plan.seed} onChange={(seed) => change({ seed })} />
        </div>
        <div>
          <h3 className="text-sm font-medium text-muted">Picked</h3>
          {picks.length === 0 && <p className="mt-1 text-sm text-muted">None: there are no datapoints to pick from.</p>}
          <ul className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
            {picks.map(({ datapoint, reasons }) => (
              <li key={datapoint} className="rounded-md border border-line bg-surface px-2 py-0.5 text-xs">
                {datapoint + 1} <span className="text-muted">{reasons.map((one) => REASONS[one]).join(', ')}</span>
              </li>
            ))}
          </ul>
        </div>
        <TextArea
          label="What must be right, one criterion in a line"
          help="Tick them for each datapoint."
          rows={3}
          value={plan.criteria}
          onChange={(criteria) => change({ criteria })}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField
            label="Expected answer in"
            help="A metadata field; participants do not see it."
            value={plan.goldField}
            choices={[{ value: '', label: 'No field' }, ...golds.map(({ name }) => ({ value: name, label: name }))]}
            onChange={(goldField) => change({ goldField })}
          />
          <SelectField
            label="To the question"
            value={
              questions.some(({ key }) => key === plan.goldQuestion) ? plan.goldQuestion : (questions[0]?.key ?? '')
            }
            choices={questions.map(({ key, text }) => ({ value: key, label: text || 'A question without words' }))}
            onChange={(goldQuestion) => change({ goldQuestion })}
          />
          <NumberField
            label="Fewest words of a reason"
            value={plan.fewestWords}
            isWhole
            isRequired
            min={0}
            onChange={(fewestWords) => fewestWords !== null && change({ fewestWords })}
          />
        </div>
        <div className="flex items-center justify-end gap-3">
          {reason !== null && <p className="text-sm text-muted">{reason}</p>}
          <Button variant="primary" disabled={reason !== null} onClick={() => onStart(picks)}>
            Start
          </Button>
        </div>
      </div>
    </div>
  )
}

/** What to know of the numbers that name no datapoint; nothing without a dataset, of which the button says so. */
function unknownMessages(plan: CheckPlan, count: number, isCounted: boolean): readonly FieldMessage[] {
  const unknown = unknownOf(plan, count)
  if (count === 0 || unknown.length === 0) return []
  const named = unknown.slice(0, MOST_NAMED).join(', ')
  const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : ''
  const known = isCounted
    ? `. They go from 1 to ${formatCount(count)}.`
    : ` yet. ${formatCount(count)} are read so far.`
  return [{ severity: 'warning', message: `There is no datapoint ${named}${more}${known}` }]
}

/** Of so many numbers each is named. */
const MOST_NAMED = 5

/** More are no sample any more. */
const MOST = 100

/** Why a datapoint was picked, in a word or two. */
export const REASONS = {
  own: 'own choice',
  first: 'first',
  last: 'last',
  longest: 'longest',
  emptiest: 'emptiest',
  random: 'drawn',
} as const
