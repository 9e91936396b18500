import { Maximize2, Monitor, RotateCcw, Smartphone, Tablet } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { PageView } from '../participant/page-view.tsx'
import { listSteps, positionOf } from '../participant/flow.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { usePreviewSession } from './use-preview-session.ts'

const WIDTHS = [
  { value: 'phone', label: 'Phone', width: 390, Icon: Smartphone },
  { value: 'tablet', label: 'Tablet', width: 820, Icon: Tablet },
  { value: 'desktop', label: 'Desktop', width: 1280, Icon: Monitor },
  { value: 'full', label: 'Full', width: null, Icon: Maximize2 },
] as const
type Width = (typeof WIDTHS)[number]['value']

/** The same screen without handles, to be answered as a participant would. Nothing is sent or kept. */
export function Preview() {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  const pageKey = useDesigner((state) => state.session.page)
  const index = useDesigner((state) => state.dataset.index)
  const datapoint = useDesigner((state) => state.dataset.datapoint)
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const session = usePreviewSession(layout, pageKey, index)
  const [width, setWidth] = useState<Width>('desktop')
  const [dark, setDark] = useState(false)
  const [finished, setFinished] = useState(false)
  const screen = useRef<HTMLDivElement>(null)

  const steps = stepsRound(layout, index, count)
  const isBody = session.shown !== null && positionOf(session.shown) === 'body'
  const at = steps.findIndex((step) => step.page === pageKey && (step.datapoint === null || step.datapoint === index))
  const chosen = WIDTHS.find(({ value }) => value === width) ?? WIDTHS[3]

  const goTo = (to: number) => {
    const step = steps[to]
    if (step === undefined) return
    store.showPage(step.page)
    if (step.datapoint !== null) void store.goToDatapoint(step.datapoint)
  }
  const next = () => {
    if (!session.tryToLeave()) return focusFirstError(screen.current)
    if (at >= steps.length - 1) setFinished(true)
    else goTo(at + 1)
  }
  const restart = () => {
    session.restart()
    setFinished(false)
    const first = listSteps(layout, [0])[0]
    if (first !== undefined) store.showPage(first.page)
    void store.goToDatapoint(0)
  }
  useEffect(() => {
    screen.current?.scrollTo({ top: 0 })
  }, [pageKey, index])

  return (
    <section aria-label="Preview" className="flex min-h-0 min-w-0 flex-1 flex-col bg-ground">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-2">
        <Segmented label="Width" hidesLabel value={width} choices={WIDTHS.map(({ value, label }) => ({ value, label }))} onChange={setWidth} />
        <Segmented
          label="Participant’s theme"
          hidesLabel
          value={dark ? 'dark' : 'light'}
          choices={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(value) => setDark(value === 'dark')}
        />
        <p className="ms-auto self-center text-xs text-muted">A rehearsal: nothing is sent or saved.</p>
        <Button size="sm" variant="quiet" onClick={restart}>
          <RotateCcw size={14} aria-hidden /> Start again
        </Button>
      </div>
      <div ref={screen} className="min-h-0 flex-1 overflow-auto p-3 sm:p-6" tabIndex={-1}>
        <div
          className="participant mx-auto flex min-h-full flex-col rounded-xl border border-line p-5 shadow-md sm:p-8"
          data-theme={dark ? 'dark' : 'light'}
          style={{ width: chosen.width ?? '100%', maxWidth: chosen.value === 'full' ? '58rem' : '100%' }}
        >
          {finished ? (
            <Finished onRestart={restart} />
          ) : (
            <>
              <p className="participant-progress">
                {isBody && count > 0 ? `Task ${index + 1} of ${count}` : session.shown === null ? '' : 'Instructions'}
              </p>
              {session.shown !== null && (
                <PageView
                  page={session.shown}
                  schema={schema}
                  datapoint={datapoint}
                  answers={session.answers}
                  onAnswer={session.onAnswer}
                  errors={session.errors}
                />
              )}
              {session.shown?.rows.length === 0 && <p className="participant-note">This page is empty.</p>}
              <div className="participant-navigation">
                <button type="button" className="participant-button" disabled={at <= 0} onClick={() => goTo(at - 1)}>
                  Back
                </button>
                <button type="button" className="participant-button participant-button-primary" onClick={next}>
                  {at >= steps.length - 1 ? 'Finish' : 'Next'}
                </button>
              </div>
            </>
          )}
        </div>
      </div>
    </section>
  )
}

function Finished({ onRestart }: { onRestart(): void }) {
  return (
    <div role="status" className="participant-finished">
      <h2>That was the last screen.</h2>
      <p>A participant would be done here. Nothing was sent.</p>
      <button type="button" className="participant-button" onClick={onRestart}>
        Start again
      </button>
    </div>
  )
}

/** The steps near the datapoint shown: its own round and the neighbours', so that a large dataset costs nothing. */
function stepsRound(layout: Parameters<typeof listSteps>[0], index: number, count: number) {
  const near = [index - 1, index, index + 1].filter((other) => other >= 0 && other < count)
  const steps = listSteps(layout, near)
  // Intro belongs before the first datapoint only, outro after the last.
  return steps.filter((step, at) => {
    if (step.datapoint !== null) return true
    const isIntro = steps.slice(at).some(({ datapoint }) => datapoint !== null)
    return isIntro ? index <= 0 || count === 0 : index >= count - 1
  })
}

function focusFirstError(screen: HTMLElement | null) {
  requestAnimationFrame(() => {
    const invalid = screen?.querySelector<HTMLElement>('[aria-invalid="true"], [aria-invalid="true"] input')
    invalid?.focus()
    invalid?.scrollIntoView({ block: 'center' })
  })
}
