import { useMemo, useState } from 'react'
import { isDisplayable } from '../../base/field-type.ts'
import { type FieldPair, findPairs } from '../../dataset/find-pairs.ts'
import type { Schema } from '../../dataset/schema.ts'
import { checkPlan, type SwapPlan } from '../../outputs/counterbalance/counterbalance.ts'
import { listSwaps } from '../../outputs/counterbalance/list-swaps.ts'
import { twiceWords } from '../../outputs/counterbalance/twice-words.ts'
import { groupFieldOf } from '../../outputs/task-groups.ts'
import { countWords } from '../../base/number-words.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useExportInput } from '../export/use-export-input.ts'
import { PairList } from './pair-list.tsx'
import { UnswapSnippet } from './unswap-snippet.tsx'
import { type CounterbalanceState, useCounterbalance } from './use-counterbalance.ts'

const MODES = [
  { value: 'double', label: 'Both ways' },
  { value: 'alternate', label: 'One way each, by chance' },
] as const

/** Lets two fields that are compared change places in half of the datapoints, because the platform shuffles nothing by itself. */
export function CounterbalanceDialog({ onClose }: { onClose(): void }) {
  const schema = useDesigner((state) => state.history.present.schema)
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const isRead = useDesigner((state) => state.dataset.state?.isCountFinal ?? false)
  const [plan, setPlan] = useState(() => firstPlan(schema))
  const { state, run, stop } = useCounterbalance()
  const input = useExportInput()
  const names = (schema?.fields ?? []).filter(({ type }) => isDisplayable(type)).map(({ name }) => name)
  const problems = schema === null || state.status === 'done' ? [] : checkPlan(plan, schema)
  const change = (part: Partial<SwapPlan>) => setPlan((before) => ({ ...before, ...part }))
  const isWriting = state.status === 'writing'
  const isBlocked = count === 0 || !isRead || names.length < 2
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Counterbalance two fields"
      description="What stands first or at the left has an advantage. Swapped in half of the datapoints, the advantage is the same for both."
      footer={
        state.status === 'done' ? (
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        ) : isWriting ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <Button variant="primary" disabled={isBlocked || problems.length > 0} onClick={() => void run(plan)}>
            Make the new datapoints
          </Button>
        )
      }
    >
      {isBlocked && state.status !== 'done' ? (
        <p className="py-8 text-center text-sm text-muted">{blockedWords(count, isRead)}</p>
      ) : (
        <div className="flex flex-col gap-5">
          {state.status !== 'done' && (
            <>
              <PairList pairs={plan.pairs} names={names} onChange={(pairs) => change({ pairs })} />
              <Segmented
                label="Show each datapoint"
                value={plan.mode}
                choices={MODES}
                help={modeWords(plan, count, schema, twiceWords(input))}
                onChange={(mode) => change({ mode })}
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  label="Field that says which way"
                  help="Metadata: participants never see it. It holds “original” or “swapped”."
                  value={plan.orderField}
                  onChange={(orderField) => change({ orderField })}
                />
                {plan.mode === 'alternate' && (
                  <TextField
                    label="Seed of the draw"
                    help="The same seed draws the same datapoints."
                    value={plan.seed}
                    onChange={(seed) => change({ seed })}
                  />
                )}
              </div>
            </>
          )}
          <Outcome state={state} problems={problems} />
          <Snippet plan={plan} />
        </div>
      )}
    </Dialog>
  )
}

function Snippet({ plan }: { readonly plan: SwapPlan }) {
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  const list = useMemo(() => listSwaps(layout, schema, plan.pairs), [layout, schema, plan.pairs])
  return <UnswapSnippet list={list} orderField={plan.orderField} />
}

function Outcome({ state, problems }: { readonly state: CounterbalanceState; readonly problems: readonly string[] }) {
  if (state.status === 'writing') {
    return (
      <div role="status" className="text-sm text-muted">
        <progress className="block w-full accent-accent" value={state.read} max={state.count} aria-label="Progress" />
        {countWords(state.read, 'datapoint')} of {state.count.toLocaleString('en')} written
      </div>
    )
  }
  if (state.status === 'done') {
    return (
      <p role="status" className="rounded-md bg-success-soft px-3 py-2 text-sm text-success">
        The new datapoints are open, and the schema has the field. Undo brings the ones before back. Download them from
        the dataset’s window or with Export, where the code below is found again.
        {state.unreadable > 0 &&
          ` ${countWords(state.unreadable, 'datapoint that can’t be read was', 'datapoints that can’t be read were')} left out.`}
        {state.notKept}
      </p>
    )
  }
  const words = state.status === 'failed' ? [state.message] : problems
  if (words.length === 0) return null
  return (
    <div role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function firstPlan(schema: Schema | null): SwapPlan {
  const shown = (schema?.fields ?? []).filter(({ type }) => isDisplayable(type))
  const names = shown.map(({ name }) => name)
  const taken = new Set(schema?.fields.map(({ name }) => name))
  // Only fields of one type can change places.
  const first = shown.find(({ name, type }) => shown.some((other) => other.name !== name && other.type === type))
  const second = shown.find(({ name, type }) => name !== first?.name && type === first?.type)
  const found = findPairs(names)
  const pairs: readonly FieldPair[] =
    found.length > 0 ? found : [[first?.name ?? names[0] ?? '', second?.name ?? names[1] ?? '']]
  const orderField = ['order', 'shown_order', 'swap_order'].find((name) => !taken.has(name)) ?? ''
  return { pairs, mode: 'double', seed: '1', orderField }
}

function blockedWords(count: number, isRead: boolean): string {
  if (count === 0) return 'Open a dataset first: its datapoints are what is swapped.'
  return isRead
    ? 'Two fields that participants see are needed, and the schema has fewer.'
    : 'The dataset is still being read.'
}

function modeWords({ mode }: SwapPlan, count: number, schema: Schema | null, twice: string): string {
  const groupField = groupFieldOf(schema)
  if (mode === 'alternate')
    return `${countWords(count, 'datapoint')} stay that many; of each two that follow each other${groupField === null ? '' : ` in a group of “${groupField}”`}, one is swapped.`
  const become = `${countWords(count, 'datapoint')} become ${(2 * count).toLocaleString('en')}: each as it is and swapped.`
  const groups =
    groupField !== null
      ? 'The swapped ones get groups of their own, so that nobody meets a datapoint twice.'
      : 'Without a field for groups, the two may be drawn into one group: keep one task in a group.'
  return [become, twice, groups].filter((words) => words !== '').join(' ')
}
