import { useCallback, useMemo } from 'react'
import type { Key } from '../base/key.ts'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { Answer } from '../items/item-model.ts'
import { checkPage } from '../participant/check-page.ts'
import { listSteps, positionOf, type Step } from '../participant/flow.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import {
  EMPTY_SESSION,
  isSameStep,
  nextSession,
  type PageAnswers,
  type Session,
  type SessionAction,
} from './session.ts'
import { type Kept, useKept } from './use-kept.ts'

const NONE: PageAnswers = new Map()
const NO_ERRORS: ReadonlyMap<Key, string> = new Map()

/**
 * A participant's way through a task group: which screen they are on, what they answered, what keeps them there. The place is the
 * designer's own page and datapoint, so that the preview and the design never part. Another dataset is another session; looking at the
 * design and coming back goes on with the same one.
 */
export function usePreviewSession(datapoints: readonly number[], hasDetails: boolean) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const page = useDesigner((state) => state.session.page)
  const index = useDesigner((state) => state.dataset.index)
  const handle = useDesigner((state) => state.dataset.handle)
  const steps = useMemo(() => listSteps(layout, datapoints), [layout, datapoints])
  const shown = layout.find(({ key }) => key === page) ?? null
  const datapoint = shown !== null && positionOf(shown) === 'body' ? index : null
  const here: Step = { page: page ?? '', datapoint }
  const at = steps.findIndex((step) => isSameStep(step, here))

  const [kept, change] = useKept(SESSIONS, () => ({
    handle,
    session:
      hasDetails && at === 0
        ? nextSession(EMPTY_SESSION, { kind: 'open', screen: 'details', at: here })
        : EMPTY_SESSION,
  }))
  const session = kept.handle === handle ? kept.session : EMPTY_SESSION
  const dispatch = useCallback(
    (action: SessionAction) =>
      change((last) => ({
        handle,
        session: nextSession(last.handle === handle ? last.session : EMPTY_SESSION, action),
      })),
    [change, handle],
  )

  const answers = session.answers.get(datapoint) ?? NONE
  const onAnswer = useCallback(
    (item: Key, answer: Answer) => dispatch({ kind: 'answer', datapoint, item, answer }),
    [datapoint, dispatch],
  )
  // Once Next was refused, what is still missing follows the answers as they are given.
  const isBlocked = session.blocked?.page === page && session.blocked.datapoint === datapoint
  const errors = useMemo(
    () => (isBlocked && shown !== null ? checkPage(shown, answers) : NO_ERRORS),
    [isBlocked, shown, answers],
  )
  const aside = isSameStep(session.aside?.at ?? null, here) ? (session.aside?.screen ?? null) : null
  const screen = aside === 'details' && !hasDetails ? 'page' : (aside ?? 'page')

  const goTo = async (step: Step | undefined) => {
    dispatch({ kind: 'move' })
    if (step === undefined) return
    // The datapoint first: a page must not show for a moment what it is not filled with.
    if (step.datapoint !== null) await store.goToDatapoint(step.datapoint)
    store.showPage(step.page)
  }
  /** Goes on if nothing is missing; otherwise says why at each question and gives false. */
  const next = (): boolean => {
    const isFree = screen === 'details' || shown === null || checkPage(shown, answers).size === 0
    if (!isFree) dispatch({ kind: 'block', at: here })
    else if (screen === 'details') dispatch({ kind: 'move' })
    else if (at >= steps.length - 1) dispatch({ kind: 'open', screen: 'finished', at: here })
    else void goTo(steps[at + 1])
    return isFree
  }
  const back = () => {
    if (at > 0) void goTo(steps[at - 1])
    else if (hasDetails) dispatch({ kind: 'open', screen: 'details', at: here })
  }
  const restart = async () => {
    dispatch({ kind: 'clear' })
    const first = steps[0]
    if (first === undefined) return
    await store.goToDatapoint(datapoints[0] ?? 0)
    store.showPage(first.page)
    if (hasDetails) dispatch({ kind: 'open', screen: 'details', at: first })
  }
  const canGoBack = screen === 'page' && (at > 0 || (at === 0 && hasDetails))
  const isLast = screen === 'page' && at >= steps.length - 1
  return { session, screen, shown, datapoint, answers, errors, onAnswer, next, back, restart, canGoBack, isLast }
}

const SESSIONS: Kept<{ readonly handle: DatasetHandle | null; readonly session: Session }> = new WeakMap()
