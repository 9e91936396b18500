import { useEffect, useRef, useState } from 'react'
import type { Datapoint, Schema } from '../../dataset/schema.ts'
import type { PageNode } from '../../layout/layout.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import { checkPage } from '../../participant/check-page.ts'
import { PageView } from '../../participant/page-view.tsx'
import { focusFirstError } from '../focus-first-error.ts'
import type { PageAnswers } from '../session.ts'
import { frameStyle, type ViewSettings } from '../view-settings.ts'
import { autoAnswers } from './auto-answers.ts'
import { CheckControls } from './check-controls.tsx'
import type { CheckPlan } from './check-plan.ts'
import { type CheckAction, type CheckRun, shownIn, unansweredIn } from './check-run.ts'

type CheckWalkProps = {
  readonly run: CheckRun
  readonly plan: CheckPlan
  readonly questions: readonly Question[]
  /** The body pages. */
  readonly pages: readonly PageNode[]
  readonly schema: Schema | null
  readonly datapoints: ReadonlyMap<number, Datapoint>
  readonly view: ViewSettings
  dispatch(action: CheckAction): void
  /** Shows another of the picks, or the summary after the last. */
  onGo(at: number): void
}

const NO_ANSWERS: PageAnswers = new Map()
const NO_ERRORS = new Map<string, string>()

/** One datapoint of a self-check, page by page as participants get it, with what the checker judges beside it. */
export function CheckWalk({ run, plan, questions, pages, schema, datapoints, view, dispatch, onGo }: CheckWalkProps) {
  const frame = useRef<HTMLDivElement>(null)
  const progress = useRef<HTMLParagraphElement>(null)
  const [manner, setManner] = useState<Parameters<typeof autoAnswers>[2]>('valid')
  const shown = shownIn(run) ?? 0
  const page = pages[run.page]
  const answers = run.answers.get(shown) ?? NO_ANSWERS
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 })
    progress.current?.focus({ preventScroll: true })
  }, [run.at, run.page])

  const next = () => {
    if (page !== undefined && checkPage(page, answers).size > 0) {
      dispatch({ kind: 'block' })
      focusFirstError(frame.current)
    } else if (run.page < pages.length - 1) dispatch({ kind: 'page', page: run.page + 1 })
    else onGo(run.at + 1)
  }
  const back = () => (run.page > 0 ? dispatch({ kind: 'page', page: run.page - 1 }) : onGo(run.at - 1))
  const fill = (all: boolean) => {
    const wanted = all ? unansweredIn(run) : [shown]
    dispatch({ kind: 'fill', answers: autoAnswers(questions, wanted, manner, plan.seed) })
    if (all) onGo(run.picks.length)
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col md:flex-row">
      <div ref={frame} className="min-h-0 min-w-0 flex-1 overflow-auto p-3 sm:p-6" tabIndex={-1}>
        <div
          className="participant mx-auto flex min-h-full flex-col rounded-xl border border-line p-5 shadow-md sm:p-8"
          data-theme={view.isDark ? 'dark' : 'light'}
          dir={view.isRightToLeft ? 'rtl' : 'ltr'}
          style={frameStyle(view)}
        >
          <p ref={progress} role="status" tabIndex={-1} className="participant-progress">
            Task {run.at + 1} of {run.picks.length}
          </p>
          {page !== undefined && (
            <PageView
              page={page}
              schema={schema}
              datapoint={datapoints.get(shown) ?? null}
              answers={answers}
              onAnswer={(item, answer) => dispatch({ kind: 'answer', item, answer })}
              errors={run.isBlocked ? checkPage(page, answers) : NO_ERRORS}
            />
          )}
          <div className="participant-navigation">
            <button
              type="button"
              className="participant-button"
              disabled={run.at === 0 && run.page === 0}
              onClick={back}
            >
              Back
            </button>
            <button type="button" className="participant-button participant-button-primary" onClick={next}>
              Next
            </button>
          </div>
        </div>
      </div>
      <CheckControls
        run={run}
        plan={plan}
        manner={manner}
        onManner={setManner}
        onFill={fill}
        onTick={(criterion, isMet) => dispatch({ kind: 'tick', criterion, isMet })}
        onSummary={() => onGo(run.picks.length)}
      />
    </div>
  )
}
