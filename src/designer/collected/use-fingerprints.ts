import { useEffect, useMemo, useState } from 'react'
import type { AnswerTable } from '../../outputs/collected/answer-table.ts'
import type { ValueIndex } from '../../outputs/collected/collect-answers.ts'
import type { Schema } from '../../dataset/schema.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { findByFingerprint } from './find-by-fingerprint.ts'

/** Which datapoints have the fingerprints. `index` is null until all that is there of the dataset is read, and without one. */
export type FingerprintRead = {
  readonly isWaiting: boolean
  readonly index: ValueIndex | null
  /** Why the dataset can't be read; null when it can. */
  readonly message: string | null
}

/** Looks for the datapoints of these rows by their fingerprints in the open dataset; idle for no table. */
export function useFingerprints(table: AnswerTable | null): FingerprintRead {
  const handle = useDesigner((state) => state.dataset.handle)
  const schema = useDesigner((state) => state.history.present.schema) ?? NO_SCHEMA
  // One that was stopped is looked through as far as it is read.
  const count = useDesigner(({ dataset: { state } }) =>
    state !== null && (state.isCountFinal || state.phase === 'cancelled' || state.phase === 'failed')
      ? state.count
      : null,
  )
  const isIdle = table === null || handle === null
  const wanted = useMemo(
    () => (isIdle || count === null ? null : { rows: table.rows, handle, schema, count }),
    [isIdle, table, handle, schema, count],
  )
  const [news, setNews] = useState<{
    readonly of: object
    readonly index: ValueIndex
    readonly message: string | null
  } | null>(null)
  useEffect(() => {
    if (wanted === null) return undefined
    const own = new AbortController()
    const tell = (index: ValueIndex, message: string | null) => {
      if (!own.signal.aborted) setNews({ of: wanted, index, message })
    }
    findByFingerprint(wanted.handle, { ...wanted, signal: own.signal }).then(
      (index) => tell(index, null),
      (error: unknown) => tell(new Map(), error instanceof Error ? error.message : String(error)),
    )
    return () => own.abort()
  }, [wanted])
  if (isIdle) return { isWaiting: false, index: null, message: null }
  const known = wanted !== null && news?.of === wanted ? news : null
  return { isWaiting: known === null, index: known?.index ?? null, message: known?.message ?? null }
}

/** Without a schema nobody is shown anything of a datapoint. */
const NO_SCHEMA: Schema = { strict: false, fields: [] }
