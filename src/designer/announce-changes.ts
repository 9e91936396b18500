import type { DesignerState } from '../store/designer-state.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { formatCount } from '../base/number-words.ts'
import type { DesignerTools } from './designer-tools.tsx'

/**
 * Says aloud what is added, deleted or duplicated, and which datapoint is shown: what the screen shows by itself. Who has better words
 * for the same, such as for a drop, says them afterwards. Gives back what ends it.
 */
export function announceChanges(store: DesignerStore, tools: Pick<DesignerTools, 'announce'>): () => void {
  return store.subscribe((state, before) => {
    const words = changeWords(state, before)
    if (words !== null) tools.announce(words)
  })
}

/** The words for a change of the state, as a sentence; null for a change that needs none. */
export function changeWords(state: DesignerState, before: DesignerState): string | null {
  const { history, dataset } = state
  const step = history.past.at(-1)
  if (step !== undefined && step !== before.history.past.at(-1) && history.future.length === 0) {
    const [verb = '', ...rest] = step.name.split(' ')
    const done = DONE.get(verb)
    return done === undefined ? null : `${done} ${rest.join(' ')}.`
  }
  const isMoved = dataset.handle !== null && dataset.handle === before.dataset.handle
  if (!isMoved || dataset.index === before.dataset.index) return null
  const count = dataset.state?.count ?? 0
  return `Datapoint ${formatCount(dataset.index + 1)} of ${formatCount(count)}.`
}

/** Names of steps begin with what they do. */
const DONE = new Map([
  ['Add', 'Added'],
  ['Delete', 'Deleted'],
  ['Duplicate', 'Duplicated'],
  ['Remove', 'Removed'],
])
