import {
  needsServer,
  POTATO_STRATEGIES,
  type PotatoSettings,
  type PotatoStrategy,
} from '../../outputs/potato/potato-settings.ts'
import { DROPOUT_REASONS } from '../../outputs/assignment/assignment.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useStudySettings } from '../study/use-study-settings.ts'

/** How a Potato project is to be made: part of the study's plan, so that each change can be undone. */
export function PotatoFields() {
  const { settings, change } = useStudySettings(useDesignerStore())
  const schema = useDesigner((state) => state.history.present.schema)
  const { potato, dropout } = settings
  const set = (part: Partial<PotatoSettings>) => change({ potato: { ...potato, ...part } })
  const names = (schema?.fields ?? []).filter(({ type }) => type === 'metadata').map(({ name }) => name)
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer text-sm font-medium">Settings of the Potato project</summary>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Segmented
          label="Form"
          value={potato.form}
          choices={[
            { value: 'faithful', label: 'Faithful' },
            { value: 'plain', label: 'Plain' },
          ]}
          help={
            potato.form === 'faithful'
              ? 'The order of the layout, on a page of its own.'
              : 'Potato’s own parts: all fields above all questions.'
          }
          onChange={(form) => set({ form })}
        />
        <SelectField
          label="Who gets which datapoint next"
          value={potato.strategy ?? ''}
          choices={[{ value: '', label: 'As the groups and the plan say' }, ...STRATEGIES]}
          onChange={(value) => set({ strategy: POTATO_STRATEGIES.find((one) => one === value) ?? null })}
        />
        <SelectField
          label="Field that lists the participants"
          value={potato.annotatorField ?? ''}
          choices={[{ value: '', label: 'None' }, ...names.map((name) => ({ value: name, label: name }))]}
          help={'A metadata field that holds a list: ["u1", "u2"].'}
          onChange={(field) => set({ annotatorField: field === '' ? null : field })}
        />
        <NumberField
          label="Hours until a datapoint goes to somebody else"
          value={potato.timeoutHours}
          min={0.1}
          isRequired
          onChange={(hours) => hours !== null && hours > 0 && set({ timeoutHours: hours })}
        />
        {DROPOUT_REASONS.map((reason) => (
          <SelectField
            key={reason}
            label={`Finished answers of those who ${ACTS[reason]}`}
            value={dropout[reason].answers}
            choices={KEPT}
            onChange={(answers) => change({ dropout: { ...dropout, [reason]: { ...dropout[reason], answers } } })}
          />
        ))}
        <SelectField
          label="Finished answers of those whom quality control blocks"
          value={potato.blockedAnswers}
          choices={KEPT}
          onChange={(blockedAnswers) => set({ blockedAnswers })}
        />
        <TextField
          label="Completion code"
          value={potato.completionCode}
          isMono
          onChange={(completionCode) => set({ completionCode })}
        />
      </div>
    </details>
  )
}

const ACTS = { returned: 'return', timed_out: 'time out', rejected: 'are rejected' } as const

const KEPT: readonly { value: 'keep' | 'discard'; label: string }[] = [
  { value: 'discard', label: 'are discarded' },
  { value: 'keep', label: 'are kept' },
]

const WORDS: { readonly [S in PotatoStrategy]: string } = {
  random: 'Any datapoint, at random',
  fixed_order: 'The next in the order of the file',
  least_annotated: 'The one with the fewest answers',
  max_diversity: 'The one with the most disagreement',
  diversity_clustering: 'One unlike those before',
  batch: 'By task groups or lists of participants',
  active_learning: 'The one a model learns most from',
  llm_confidence: 'The one a language model is least sure of',
}

const STRATEGIES = POTATO_STRATEGIES.map((value) => ({
  value,
  label: needsServer(value) ? `${WORDS[value]} (needs the server)` : WORDS[value],
}))
