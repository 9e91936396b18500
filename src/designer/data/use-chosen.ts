import { useState } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'

/** Datapoints that are chosen in the table, by their numbers from 0. They go with their dataset, and come back with it by undo. */
export function useChosen(handle: DatasetHandle) {
  const [state, setState] = useState<Choice>({ of: handle, chosen: NONE, last: 0 })
  const { chosen, last } = state.of === handle ? state : { chosen: NONE, last: 0 }
  return {
    chosen,
    /** Chooses a datapoint, or no more; with `isFar` all from the last one up to it get what that one has. */
    toggle: (index: number, isFar: boolean) => {
      const next = new Set(chosen)
      const isChosen = isFar ? chosen.has(last) : !chosen.has(index)
      for (let at = Math.min(index, isFar ? last : index); at <= Math.max(index, isFar ? last : index); at++) {
        if (isChosen) next.add(at)
        else next.delete(at)
      }
      setState({ of: handle, chosen: next, last: index })
    },
    clear: () => setState({ of: handle, chosen: NONE, last: 0 }),
  }
}

/** `last` is the one that was chosen, or let go of, last. */
type Choice = { readonly of: DatasetHandle; readonly chosen: ReadonlySet<number>; readonly last: number }

const NONE: ReadonlySet<number> = new Set()
