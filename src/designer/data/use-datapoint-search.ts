import { useEffect, useRef, useState } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { SearchState } from './search-words.ts'

/** Search in all datapoints. What was begun is given up when it is begun anew, let go of, or the component goes. */
export function useDatapointSearch(handle: DatasetHandle) {
  const [search, setSearch] = useState<{ readonly of: DatasetHandle; readonly state: SearchState }>({
    of: handle,
    state: IDLE,
  })
  // What was found in another dataset stands elsewhere in this one.
  const state = search.of === handle ? search.state : IDLE
  const setState = (next: SearchState) => setSearch({ of: handle, state: next })
  const running = useRef<AbortController | null>(null)

  const find = async (text: string, from: number) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    const isNext = state.kind === 'found' && state.text === text
    const start = isNext ? state.found.index + 1 : from
    setState({ kind: 'searching', text, progress: null })
    try {
      const found = await handle.search(text, start, {
        signal: own.signal,
        onProgress: (progress) => {
          if (!own.signal.aborted) setState({ kind: 'searching', text, progress })
        },
      })
      if (own.signal.aborted) return null
      const before = isNext ? state.found.index : null
      setState(
        found === null
          ? { kind: 'none', text }
          : { kind: 'found', text, found, isOnly: found.index === before, isRound: found.index < start },
      )
      return found
    } catch (error) {
      if (!own.signal.aborted)
        setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
      return null
    }
  }
  const letGo = () => {
    running.current?.abort()
    setState(IDLE)
  }
  useEffect(() => () => running.current?.abort(), [handle])
  return { state, find, letGo }
}

const IDLE: SearchState = { kind: 'idle' }
