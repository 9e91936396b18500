import { isSameValue } from '../base/same-value.ts'

/** One undoable step: what it was called and what stood before it (for redo: after it). `id` is the step's own for as long as it is there. */
export type Step<T> = { readonly id: object; readonly name: string; readonly value: T }

/** A value with its past and its future. `mergeKey` is the run of typing that the last step belongs to, null when it is closed. */
export type History<T> = {
  readonly past: readonly Step<T>[]
  readonly present: T
  readonly future: readonly Step<T>[]
  readonly mergeKey: string | null
}

/** How many steps can be undone. Steps share all that did not change, so the limit is for lists, not for memory. */
export const HISTORY_LIMIT = 500

/** A history that holds only the present. */
export function createHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], mergeKey: null }
}

/**
 * Makes `next` the present as a step with a name and clears redo. The same history when `next` is the present.
 * With a `mergeKey` that equals the last step's, the two are one step; what is typed and ends as it began is none.
 */
export function commit<T>(history: History<T>, name: string, next: T, mergeKey: string | null = null): History<T> {
  if (Object.is(next, history.present)) return history
  const merges = mergeKey !== null && mergeKey === history.mergeKey && history.future.length === 0
  const run = merges ? history.past.at(-1) : undefined
  if (mergeKey !== null && isSameValue(next, run === undefined ? history.present : run.value))
    return run === undefined ? history : { ...undo(history), future: [] }
  const past = merges ? history.past : [...history.past, { id: {}, name, value: history.present }].slice(-HISTORY_LIMIT)
  return { past, present: next, future: [], mergeKey }
}

/** The same steps with every value changed, for what undo must not take back. */
export function mapHistory<T>(history: History<T>, change: (value: T) => T): History<T> {
  const mapSteps = (steps: readonly Step<T>[]) => steps.map((step) => ({ ...step, value: change(step.value) }))
  return {
    ...history,
    past: mapSteps(history.past),
    present: change(history.present),
    future: mapSteps(history.future),
  }
}

/** Ends a run of typing: the next commit is a step of its own, even under the same merge key. */
export function closeRun<T>(history: History<T>): History<T> {
  return history.mergeKey === null ? history : { ...history, mergeKey: null }
}

/** One step back. The same history when there is nothing to undo. */
export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: step.value,
    future: [{ ...step, value: history.present }, ...history.future],
    mergeKey: null,
  }
}

/** One step forward. The same history when there is nothing to redo. */
export function redo<T>(history: History<T>): History<T> {
  const step = history.future[0]
  if (step === undefined) return history
  return {
    past: [...history.past, { ...step, value: history.present }],
    present: step.value,
    future: history.future.slice(1),
    mergeKey: null,
  }
}

/** Goes `by` steps forward, or back when it is negative, as far as there are any. The same history when there is nowhere to go. */
export function jump<T>(history: History<T>, by: number): History<T> {
  const move = by < 0 ? undo : redo
  let current = history
  for (let left = Math.abs(Math.trunc(by)); left > 0; left--) {
    const next = move(current)
    if (next === current) break
    current = next
  }
  return current
}
