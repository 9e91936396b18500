import type { Derivation } from '../../dataset/derive.ts'
import type { TaskProgress } from '../../dataset/worker/protocol.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { goWhenRead } from '../../store/go-when-read.ts'
import { showToast } from '../../ui/toasts.tsx'
import type { DesignerTools, MakingStep } from '../designer-tools.tsx'
import { sayStep } from '../say-step.ts'
import { notKeptWords } from './not-kept-words.ts'
import { makingOf, setMaking } from './making.ts'

/** The step that makes another dataset of the open one, and the words for it. */
export type DerivingStep = MakingStep & {
  /** What is done, while it is: `Renaming a field`. */
  readonly doing: string
  /** What was done; `details` is told what the new dataset is called. */
  readonly done: string
  details(fileName: string): string
  /** That it was not done. */
  readonly failed: string
  /** Which datapoint is shown then, from 0. */
  readonly shows: number
}

/**
 * Makes another dataset of the open one and puts it in its place, as one undoable step. What was opened stays as it is. What came of it is
 * said; where it can't be done, or was stopped, nothing has changed.
 */
export async function deriveDataset(
  store: DesignerStore,
  tools: Pick<DesignerTools, 'openDataset' | 'say'>,
  change: Derivation,
  step: DerivingStep,
): Promise<void> {
  const { handle } = store.getState().dataset
  if (handle === null) return
  if (makingOf(store) !== null) return tools.say('Another change of the data is on its way. Wait for it, or cancel it.')
  const own = new AbortController()
  const tell = (progress: TaskProgress | null) =>
    setMaking(store, { words: step.doing, progress, stop: () => own.abort() })
  tell(null)
  try {
    const derived = await handle.derive(change, { signal: own.signal, onProgress: tell })
    const problem = !derived.ok
      ? derived.message
      : store.getState().dataset.handle === handle
        ? await tools.openDataset(derived.file, step)
        : 'Another dataset was opened meanwhile.'
    if (problem === null && derived.ok) {
      goWhenRead(store, step.shows)
      sayStep(store, step.done, { description: `${step.details(derived.file.name)}${notKeptWords(derived.file)}` })
    } else if (problem !== null) sayFailed(step, problem)
  } catch (error) {
    if (own.signal.aborted) tools.say(`${step.failed} It was stopped.`)
    else sayFailed(step, error instanceof Error ? error.message : String(error))
  } finally {
    setMaking(store, null)
  }
}

function sayFailed({ failed }: DerivingStep, reason: string) {
  showToast(failed, { kind: 'error', description: `${reason} Nothing has changed.` })
}
