import { useEffect, useMemo, useRef, useState } from 'react'
import type { Assignment, AssignmentPlan } from '../../outputs/assignment/assignment.ts'
import { simulateAssignment } from '../../outputs/assignment/simulate-assignment.ts'
import { isQuick } from './plan-assignment.ts'

/** How the playing through of a plan stands. */
export type AssignmentRun = {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed'
  readonly assignment: Assignment | null
}

/**
 * Plays a plan through again whenever it changes: a small one at once, a large one in a worker that can be cancelled. Null for no plan.
 * The worker waits a moment, so that typing a number starts one and not five.
 */
export function useAssignment(plan: AssignmentPlan | null): (AssignmentRun & { cancel(): void }) | null {
  const isSmall = plan !== null && isQuick(plan)
  const quick = useMemo(() => (plan !== null && isSmall ? simulateAssignment(plan) : null), [plan, isSmall])
  const [last, setLast] = useState<{ readonly plan: AssignmentPlan; readonly run: AssignmentRun } | null>(null)
  const playing = useRef<AbortController | null>(null)
  const large = isSmall ? null : plan

  useEffect(() => {
    if (large === null) return undefined
    const own = new AbortController()
    playing.current = own
    const timer = setTimeout(() => playInWorker(large, own.signal, (run) => setLast({ plan: large, run })), PAUSE)
    own.signal.addEventListener('abort', () => clearTimeout(timer))
    return () => own.abort()
  }, [large])

  if (plan === null) return null
  const cancel = () => {
    playing.current?.abort()
    setLast({ plan, run: { status: 'cancelled', assignment: null } })
  }
  if (quick !== null) return { status: 'done', assignment: quick, cancel }
  const run: AssignmentRun = last?.plan === plan ? last.run : { status: 'running', assignment: null }
  return { ...run, cancel }
}

/** In milliseconds. */
const PAUSE = 200

function playInWorker(plan: AssignmentPlan, signal: AbortSignal, onEnd: (run: AssignmentRun) => void): void {
  const worker = new Worker(new URL('./assignment-worker.ts', import.meta.url), { type: 'module' })
  const end = (run: AssignmentRun) => {
    worker.terminate()
    if (!signal.aborted) onEnd(run)
  }
  signal.addEventListener('abort', () => worker.terminate())
  worker.onmessage = (event: MessageEvent<Assignment>) => end({ status: 'done', assignment: event.data })
  worker.onerror = () => end({ status: 'failed', assignment: null })
  worker.postMessage(plan)
}
