import { useEffect, useMemo, useRef, useState } from 'react'
import type { Json } from '../../base/json.ts'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { readField } from './read-field.ts'

/** What is made of a field's values. `kept` holds the last result of each dataset, so that it is not read again. */
export type FieldUse<T> = {
  create(): { add(value: Json | undefined): void; result(): T }
  readonly kept: WeakMap<DatasetHandle, KeptRead<T>>
}
type KeptRead<T> = { readonly field: string; readonly count: number; readonly result: T }

/** How far a field is read. `result` is there once all is read, or reading was stopped: then it is of the first `read` datapoints. */
export type FieldRead<T> = {
  readonly status: 'idle' | 'reading' | 'done' | 'stopped' | 'failed'
  readonly read: number
  readonly count: number
  readonly result: T | null
  /** Why it failed; null when it did not. */
  readonly message: string | null
}

/** Reads a field of the first `count` datapoints, with a way to stop and to start over. Idle without a dataset or a field. */
export function useFieldRead<T>(use: FieldUse<T>, handle: DatasetHandle | null, field: string | null, count: number) {
  const [round, setRound] = useState(0)
  const [news, setNews] = useState<News<T> | null>(null)
  const stopping = useRef<(() => void) | null>(null)
  const wanted = useMemo(
    () => (handle === null || field === null || count === 0 ? null : { handle, field, count, round }),
    [handle, field, count, round],
  )

  useEffect(() => {
    if (wanted === null || findKept(use, wanted) !== null) return undefined
    const own = new AbortController()
    const collected = use.create()
    let read = 0
    const tell = (status: FieldRead<T>['status'], result: T | null, message: string | null = null) =>
      setNews({ wanted, state: { status, read, count: wanted.count, result, message } })
    const onProgress = (now: number) => {
      read = now
      tell('reading', null)
    }
    stopping.current = () => {
      own.abort()
      tell('stopped', collected.result())
    }
    readField(wanted.handle, { ...wanted, signal: own.signal, onValue: collected.add, onProgress }).then(
      () => {
        if (own.signal.aborted) return
        const result = collected.result()
        use.kept.set(wanted.handle, { ...wanted, result })
        tell('done', result)
      },
      (error: unknown) => {
        if (!own.signal.aborted) tell('failed', null, error instanceof Error ? error.message : String(error))
      },
    )
    return () => own.abort()
  }, [use, wanted])

  const state = stateOf(use, wanted, news)
  return { ...state, stop: () => stopping.current?.(), startOver: () => setRound((before) => before + 1) }
}

type Wanted = { readonly handle: DatasetHandle; readonly field: string; readonly count: number }
type News<T> = { readonly wanted: Wanted; readonly state: FieldRead<T> }

/** What is known of the reading that is wanted now: nothing of an older one. */
function stateOf<T>(use: FieldUse<T>, wanted: Wanted | null, news: News<T> | null): FieldRead<T> {
  if (wanted === null) return { status: 'idle', read: 0, count: 0, result: null, message: null }
  if (news?.wanted === wanted) return news.state
  const { count } = wanted
  const kept = findKept(use, wanted)
  if (kept !== null) return { status: 'done', read: count, count, result: kept.result, message: null }
  return { status: 'reading', read: 0, count, result: null, message: null }
}

function findKept<T>(use: FieldUse<T>, { handle, field, count }: Wanted): KeptRead<T> | null {
  const kept = use.kept.get(handle)
  return kept?.field === field && kept.count === count ? kept : null
}
