import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { isEditedName } from '../../dataset/derive.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { AnswerTable } from '../../outputs/collected/answer-table.ts'
import {
  addToIndex,
  collectAnswers,
  type CollectedAnswer,
  type ValueIndex,
} from '../../outputs/collected/collect-answers.ts'
import { type Matching, matchColumns, NO_CORRECTIONS } from '../../outputs/collected/match-columns.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { type FieldUse, useFieldRead } from '../study/use-field-read.ts'
import { useFingerprints } from './use-fingerprints.ts'
import { type Collected, collectedOf, type CollectedSession, type CollectedState } from './collected-session.ts'

/** The session of the answers that came back, and how it stands. */
export function useCollectedSession(): { readonly session: CollectedSession; readonly state: CollectedState } {
  const session = collectedOf(useDesignerStore())
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) }
}

/** An open file as the layout and the dataset let it be read. */
export type ReadAnswers = {
  readonly matching: Matching
  /** Null until all are read. */
  readonly answers: readonly CollectedAnswer[] | null
  /** Why they can't be brought to their datapoints; null when they can. */
  readonly fault: string | null
}

/** Reads the answers of a file, a few at a time so that the screen stays alive; of none there are none. */
export function useAnswers(open: Collected | null, questions: readonly Question[]): ReadAnswers {
  const table = open?.table ?? NO_TABLE
  const corrections = open?.corrections ?? NO_CORRECTIONS
  const handle = useDesigner((state) => state.dataset.handle)
  const count = useDesigner((state) => (state.dataset.state?.isCountFinal === true ? state.dataset.state.count : 0))
  const isCopy = useDesigner((state) => isEditedName(state.dataset.state?.fileName ?? ''))
  const fields = useUniqueFields()
  const matching = useMemo(
    () => matchColumns(table, questions, fields, corrections, isCopy),
    [table, questions, fields, corrections, isCopy],
  )
  const field = matching.datapoint?.by === 'field' ? matching.datapoint.field : null
  const byField = useFieldRead(BY_VALUE, handle, field, count)
  const byFingerprint = useFingerprints(matching.datapoint?.by === 'fingerprint' ? table : null)
  const index = handle === null ? null : field === null ? byFingerprint.index : byField.result
  const isWaiting =
    byFingerprint.isWaiting || (field !== null && handle !== null && index === null && byField.status !== 'failed')
  const wanted = useMemo(
    () => (isWaiting ? null : { table, questions, matching, index }),
    [isWaiting, table, questions, matching, index],
  )
  const [news, setNews] = useState<{ readonly of: object; readonly answers: readonly CollectedAnswer[] } | null>(null)
  useEffect(() => {
    if (wanted === null) return undefined
    const reading = collectAnswers(wanted.table, wanted.questions, wanted.matching, wanted.index)
    let timer = 0
    const goOn = () => {
      const end = performance.now() + SLICE
      while (performance.now() < end) {
        const next = reading.next()
        if (next.done === true) return setNews({ of: wanted, answers: next.value })
      }
      timer = window.setTimeout(goOn)
    }
    goOn()
    return () => window.clearTimeout(timer)
  }, [wanted])
  return {
    matching,
    answers: news?.of === wanted ? (news?.answers ?? null) : null,
    fault: byField.message ?? byFingerprint.message,
  }
}

const NO_TABLE: AnswerTable = { names: [], rows: [], whole: new Set(), faults: [], faultCount: 0 }

/** How long the answers are read at a stretch, in milliseconds. */
const SLICE = 12

const BY_VALUE: FieldUse<ValueIndex> = {
  create() {
    const index = new Map<string, number | null>()
    let count = 0
    return { add: (value) => addToIndex(index, value, count++), result: () => index }
  },
  kept: new WeakMap<DatasetHandle, { field: string; count: number; result: ValueIndex }>(),
}

/** The fields of the dataset in which every datapoint has a value of its own. */
function useUniqueFields(): readonly string[] {
  const profile = useDesigner((state) => state.dataset.state?.report?.profile ?? null)
  return useMemo(() => {
    if (profile === null) return []
    return profile.fields
      .filter(
        ({ present, empty, distinct, distinctIsExact }) =>
          distinctIsExact && empty === 0 && present === profile.datapoints && distinct === present,
      )
      .map(({ name }) => name)
  }, [profile])
}
