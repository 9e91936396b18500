import { X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { listQuestions } from '../../outputs/answers/list-questions.ts'
import type { PickedDatapoint } from '../../outputs/pick-datapoints.ts'
import { positionOf } from '../../participant/flow.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { Download } from '../answer-downloads.tsx'
import { type Kept, useKept } from '../use-kept.ts'
import type { ViewSettings } from '../view-settings.ts'
import { type CheckPlan, FIRST_PLAN, withKnownGold } from './check-plan.ts'
import { type CheckAction, type CheckRun, nextRun, shownIn, startRun } from './check-run.ts'
import { CheckSetup } from './check-setup.tsx'
import { CheckSummary } from './check-summary.tsx'
import { CheckWalk } from './check-walk.tsx'
import { useDatapoints } from './use-datapoints.ts'

type SelfCheckProps = { readonly view: ViewSettings; readonly download: Download; onClose(): void }

const NO_PICKS: readonly PickedDatapoint[] = []

/** A few datapoints answered by oneself before anybody is paid for it: pick, answer, judge, look at the summary. Nothing is sent or kept. */
export function SelfCheck({ view, download, onClose }: SelfCheckProps) {
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  const handle = useDesigner((state) => state.dataset.handle)
  const [{ plan: lastPlan, run: lastRun, dataset }, change] = useKept(CHECKS, FIRST_CHECK)
  const plan = useMemo(() => withKnownGold(lastPlan, schema), [lastPlan, schema])
  // Another dataset is another check.
  const run = dataset === handle ? lastRun : null
  const picks = run?.picks ?? NO_PICKS
  const indexes = useMemo(() => picks.map(({ datapoint }) => datapoint), [picks])
  const datapoints = useDatapoints(handle, indexes)
  const questions = useMemo(() => listQuestions(layout), [layout])
  const pages = useMemo(() => layout.filter((page) => positionOf(page) === 'body'), [layout])
  const heading = useRef<HTMLHeadingElement>(null)
  const dispatch = useCallback(
    (action: CheckAction) => change((last) => ({ ...last, run: last.run && nextRun(last.run, action) })),
    [change],
  )
  useEffect(() => {
    // The button that opened it is gone, and the focus with it.
    heading.current?.focus()
    dispatch({ kind: 'resume', now: performance.now() })
    return () => dispatch({ kind: 'pause', now: performance.now() })
  }, [dispatch])
  const stage = run === null ? 'setup' : shownIn(run) === null ? 'summary' : 'walk'
  useEffect(() => {
    // So is the button that led to the next stage.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [stage])
  const setRun = (next: CheckRun | null) => change((last) => ({ ...last, run: next, dataset: handle }))
  const go = (at: number) => dispatch({ kind: 'go', at, now: performance.now() })

  return (
    <section aria-label="Self-check" className="flex min-h-0 min-w-0 flex-1 flex-col bg-ground">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-2">
        <h2 ref={heading} tabIndex={-1} className="text-sm font-semibold outline-none">
          Self-check
        </h2>
        <p className="text-xs text-muted max-sm:order-3">
          Nothing is sent or saved. The answers are here until the page is closed.
        </p>
        <Button size="sm" variant="quiet" className="ms-auto" onClick={onClose}>
          <X size={14} aria-hidden /> Back to the preview
        </Button>
      </header>
      {run === null ? (
        <CheckSetup
          plan={plan}
          questions={questions}
          onPlan={(next) => change((last) => ({ ...last, plan: next }))}
          onStart={(chosen) => setRun(startRun(chosen, performance.now()))}
        />
      ) : shownIn(run) === null ? (
        <CheckSummary
          layout={layout}
          result={{ run, plan, questions, schema, datapoints }}
          download={download}
          onOpen={go}
          onRestart={() => setRun(null)}
        />
      ) : (
        <CheckWalk
          run={run}
          plan={plan}
          questions={questions}
          pages={pages}
          schema={schema}
          datapoints={datapoints}
          view={view}
          dispatch={dispatch}
          onGo={go}
        />
      )}
    </section>
  )
}

type Check = { readonly plan: CheckPlan; readonly run: CheckRun | null; readonly dataset: DatasetHandle | null }
const FIRST_CHECK: Check = { plan: FIRST_PLAN, run: null, dataset: null }
const CHECKS: Kept<Check> = new WeakMap()
