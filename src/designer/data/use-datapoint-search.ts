import { useEffect, useRef, useState } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { SearchState } from './search-words.ts'

/** Search in all datapoints. What was begun is given up when it is begun anew, let go of, or the component goes. */
export function useDatapointSearch(handle: DatasetHandle) {
  const [state, setState] = useState<SearchState>({ kind: 'idle' })
  const ticket = useRef(0)

  const find = async (text: string, from: number) => {
    const own = ++ticket.current
    const isNext = state.kind === 'found' && state.text === text
    const start = isNext ? state.found.index + 1 : from
    setState({ kind: 'searching', text })
    try {
      const found = await handle.search(text, start)
      if (own !== ticket.current) return null
      const before = isNext ? state.found.index : null
      setState(
        found === null
          ? { kind: 'none', text }
          : { kind: 'found', text, found, isOnly: found.index === before, isRound: found.index < start },
      )
      return found
    } catch (error) {
      if (own === ticket.current)
        setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
      return null
    }
  }
  const letGo = () => {
    ticket.current++
    if (state.kind === 'searching') endSearch(handle)
    setState({ kind: 'idle' })
  }
  useEffect(() => {
    const tickets = ticket
    return () => {
      tickets.current++
      endSearch(handle)
    }
  }, [handle])
  return { state, find, letGo }
}

/** A search for nothing takes the place of the one that runs and ends at once. */
function endSearch(handle: DatasetHandle) {
  handle.search('', 0).catch(() => null)
}
