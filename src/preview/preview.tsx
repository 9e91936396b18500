import { useEffect, useMemo, useRef } from 'react'
import { PageView } from '../participant/page-view.tsx'
import { hasTaskDetails, TaskDetails } from '../participant/task-details.tsx'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { AnswerDownloads, type Download } from './answer-downloads.tsx'
import { Finished } from './finished.tsx'
import { focusFirstError } from './focus-first-error.ts'
import { loadViewSettings, keepViewSettings } from './keep-view-settings.ts'
import { PreviewBar } from './preview-bar.tsx'
import { listResponses } from './session.ts'
import { usePreviewSession } from './use-preview-session.ts'
import { type Kept, useKept } from './use-kept.ts'
import { useTaskWalk } from './use-task-walk.ts'
import { frameStyle, type ViewSettings } from './view-settings.ts'
import { LateBoundary } from '../ui/late-boundary.tsx'
import { late } from '../ui/late.ts'
import '../participant/participant-shell.css'

const SelfCheck = late(async () => (await import('./self-check/self-check.tsx')).SelfCheck)

type PreviewProps = {
  /** Opens the editing of the task details. */
  onDetails(): void
  readonly download: Download
}

/** The same screen without handles, to be answered as a participant would. Nothing is sent or kept. */
export function Preview({ onDetails, download }: PreviewProps) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  const details = useDesigner((state) => state.history.present.details.task_details)
  const datapoint = useDesigner((state) => state.dataset.datapoint)
  const index = useDesigner((state) => state.dataset.index)
  const [view, changeView] = useKept(VIEWS, loadViewSettings)
  const isChecking = useDesigner((state) => state.session.isSelfChecking)
  const walk = useTaskWalk()
  const members = walk.datapoints.join()
  // The same list while it names the same datapoints, so that the steps are not made anew at each key press.
  const datapoints = useMemo(() => (members === '' ? [] : members.split(',').map(Number)), [members])
  const task = { name: details?.task_name, introduction: details?.task_introduction, steps: details?.task_steps }
  const session = usePreviewSession(datapoints, hasTaskDetails(task))
  const { screen, shown } = session
  const frame = useRef<HTMLDivElement>(null)
  const progress = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    frame.current?.scrollTo({ top: 0 })
  }, [shown?.key, index, screen])
  const setTasksPerGroup = (tasks_per_group: number) =>
    store.commit(
      'Edit the size of the groups',
      (document) => ({ ...document, details: { ...document.details, tasks_per_group } }),
      { mergeKey: 'details.size of the groups' },
    )
  const section = useRef<HTMLElement>(null)
  const wasFinished = useRef(false)
  const isBack = useRef(false)
  useEffect(() => {
    // The button that led back from the self-check is gone; the one that leads there takes the focus.
    if (!isChecking && isBack.current) section.current?.querySelector<HTMLElement>('[data-self-check]')?.focus()
    isBack.current = false
  }, [isChecking])
  useEffect(() => {
    // So is the button that started again.
    if (wasFinished.current && document.activeElement === document.body)
      progress.current?.focus({ preventScroll: true })
    wasFinished.current = screen === 'finished'
  }, [screen])
  const next = () => {
    if (session.next()) progress.current?.focus({ preventScroll: true })
    else focusFirstError(frame.current)
  }
  const back = () => {
    session.back()
    progress.current?.focus({ preventScroll: true })
  }

  if (isChecking) {
    return (
      <LateBoundary>
        <SelfCheck
          view={view}
          download={download}
          onClose={() => {
            isBack.current = true
            store.setSelfChecking(false)
          }}
        />
      </LateBoundary>
    )
  }
  return (
    <section ref={section} aria-label="Preview" className="flex min-h-0 min-w-0 flex-1 flex-col bg-ground">
      <PreviewBar
        view={view}
        frame={frame}
        onView={(next) => {
          changeView(() => next)
          keepViewSettings(next)
        }}
        tasksPerGroup={walk.tasksPerGroup}
        onTasksPerGroup={setTasksPerGroup}
        onTyped={store.closeRun}
        groupField={walk.field}
        words={walk.words}
        note={walk.note}
        onDetails={onDetails}
        onSelfCheck={() => store.setSelfChecking(true)}
        onRestart={() => void session.restart()}
      />
      <div ref={frame} className="min-h-0 flex-1 overflow-auto p-3 sm:p-6" tabIndex={-1}>
        <div
          className="participant mx-auto flex min-h-full flex-col rounded-xl border border-line p-5 shadow-md sm:p-8"
          data-theme={view.isDark ? 'dark' : 'light'}
          dir={view.isRightToLeft ? 'rtl' : 'ltr'}
          style={frameStyle(view)}
        >
          {screen === 'finished' ? (
            <Finished onRestart={() => void session.restart()}>
              <AnswerDownloads
                className="participant-button"
                layout={layout}
                responses={listResponses(layout, session.session, datapoints)}
                download={download}
              />
            </Finished>
          ) : (
            <>
              <p ref={progress} role="status" tabIndex={-1} className="participant-progress">
                {screen === 'page' && session.datapoint !== null
                  ? datapoints.length > 0 && `Task ${datapoints.indexOf(index) + 1} of ${datapoints.length}`
                  : shown?.display_position === 'outro' && screen === 'page'
                    ? 'At the end'
                    : 'Instructions'}
              </p>
              {screen === 'details' ? (
                <TaskDetails {...task} />
              ) : (
                shown !== null && (
                  <PageView
                    page={shown}
                    schema={schema}
                    datapoint={datapoint}
                    answers={session.answers}
                    onAnswer={session.onAnswer}
                    errors={session.errors}
                  />
                )
              )}
              {screen === 'page' && shown?.rows.length === 0 && <p className="participant-note">This page is empty.</p>}
              <div className="participant-navigation">
                <button type="button" className="participant-button" disabled={!session.canGoBack} onClick={back}>
                  Back
                </button>
                <button type="button" className="participant-button participant-button-primary" onClick={next}>
                  {session.isLast ? 'Finish' : 'Next'}
                </button>
              </div>
            </>
          )}
        </div>
      </div>
    </section>
  )
}

const VIEWS: Kept<ViewSettings> = new WeakMap()
