import { AUTO_MANNERS, type AutoManner } from '../../items/answer-model.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type CheckPlan, criteriaOf } from './check-plan.ts'
import type { CheckRun } from './check-run.ts'
import { REASONS } from './check-setup.tsx'

type CheckControlsProps = {
  readonly run: CheckRun
  readonly plan: CheckPlan
  readonly manner: AutoManner
  onManner(manner: AutoManner): void
  /** Answers the datapoint shown, or all that have no answers yet. */
  onFill(all: boolean): void
  onTick(criterion: string, isMet: boolean): void
  onSummary(): void
}

/** What the checker does beside the participant's screen: let it answer, tick the criteria, end. */
export function CheckControls({ run, plan, manner, onManner, onFill, onTick, onSummary }: CheckControlsProps) {
  const pick = run.picks[run.at]
  const criteria = criteriaOf(plan)
  if (pick === undefined) return null
  return (
    <aside
      aria-label="Judging"
      className="flex max-h-[40%] shrink-0 flex-col gap-4 overflow-auto border-t border-line bg-surface p-4 md:max-h-none md:w-72 md:border-s md:border-t-0"
    >
      <p className="text-sm">
        Datapoint {pick.datapoint + 1}{' '}
        <span className="text-muted">{pick.reasons.map((one) => REASONS[one]).join(', ')}</span>
      </p>
      {criteria.length > 0 && (
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-sm font-medium text-muted">Is right</legend>
          {criteria.map((criterion) => (
            <label key={criterion} className="flex items-start gap-2 text-sm wrap-anywhere">
              <input
                type="checkbox"
                className="mt-0.5 accent-accent"
                checked={run.ticked.get(pick.datapoint)?.has(criterion) ?? false}
                onChange={(event) => onTick(criterion, event.target.checked)}
              />
              {criterion}
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex flex-col gap-2">
        <Segmented label="Made-up answers" value={manner} choices={MANNERS} onChange={onManner} />
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => onFill(false)}>
            Let it answer
          </Button>
          <Button size="sm" onClick={() => onFill(true)}>
            Let it answer the rest
          </Button>
        </div>
      </div>
      <Button size="sm" className="mt-auto self-start" onClick={onSummary}>
        To the summary
      </Button>
    </aside>
  )
}

const WORDS = { valid: 'Valid', boundary: 'At a bound', random: 'Random' } as const
const MANNERS = AUTO_MANNERS.map((value) => ({ value, label: WORDS[value] }))
