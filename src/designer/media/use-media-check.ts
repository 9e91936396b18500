import { useCallback, useEffect, useRef, useState } from 'react'
import type { MediaValue } from './list-media.ts'
import { loadMedia } from './load-media.ts'
import { judgeLoading, refuseLink, type Loading, type MediaVerdict } from './media-verdict.ts'
import { runInTurn } from './run-in-turn.ts'

/** A checked value. */
export type CheckedMedia = MediaValue & { readonly verdict: MediaVerdict }

/** How a check stands. `results` come in the order in which they loaded. */
export type MediaCheck = {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled'
  readonly total: number
  readonly results: readonly CheckedMedia[]
}

/** Checks media on demand, four at a time; a link that stands in several places is loaded once. Closing what uses it cancels. */
export function useMediaCheck() {
  const [check, setCheck] = useState<MediaCheck>(IDLE)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async (values: readonly MediaValue[]) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setCheck({ status: 'running', total: values.length, results: [] })
    const loadings = new Map<string, Promise<Loading>>()
    const loadOnce = (url: string, type: MediaValue['type']) => {
      const id = `${type} ${url}`
      const loading = loadings.get(id) ?? loadMedia(url, type, own.signal)
      loadings.set(id, loading)
      return loading
    }
    const judge = async ({ value, type }: MediaValue): Promise<MediaVerdict> => {
      const refusal = refuseLink(value)
      if (refusal !== null || typeof value !== 'string') return { grade: 'bad', words: refusal ?? '', expiry: null }
      return judgeLoading(value, type, await loadOnce(value, type), Date.now())
    }
    await runInTurn(values, AT_ONCE, own.signal, judge, (value, verdict) => {
      setCheck((before) => ({ ...before, results: [...before.results, { ...value, verdict }] }))
    })
    if (!own.signal.aborted) setCheck((before) => ({ ...before, status: 'done' }))
  }, [])

  const cancel = useCallback(() => {
    running.current?.abort()
    setCheck((before) => ({ ...before, status: 'cancelled' }))
  }, [])

  return { check, start, cancel }
}

const IDLE: MediaCheck = { status: 'idle', total: 0, results: [] }
/** How many links are loaded at once. */
const AT_ONCE = 4
