import type { AnswerTable } from '../../outputs/collected/answer-table.ts'
import { type Judgement, type Judgements, readJudgements } from '../../outputs/collected/judgements.ts'
import { type Corrections, NO_CORRECTIONS } from '../../outputs/collected/match-columns.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { type AnswerFileReader, readAnswerFile } from './read-answer-file.ts'

/** The tabs of the dialog. */
export type CollectedTab = 'answers' | 'summary' | 'matching'

/** A file of answers that is open, and what was done with it. */
export type Collected = {
  readonly fileName: string
  /** Tells this file from others of its name. */
  readonly id: string
  readonly table: AnswerTable
  readonly corrections: Corrections
  readonly judgements: Judgements
  /** Whether all that was judged is in a file that was downloaded, or was opened. */
  readonly isTaken: boolean
  /** Null until somebody has chosen one. */
  readonly tab: CollectedTab | null
  /** The row that is shown, from 0. */
  readonly row: number
  /** The id of the filter. */
  readonly filter: string
}

/** The open file, what is being read, and why the last one could not be. */
export type CollectedState = {
  readonly open: Collected | null
  readonly reading: { readonly fileName: string; readonly read: number } | null
  readonly fault: string | null
}

/**
 * The answers that came back, for as long as the page is there: they are personal data, so they are kept nowhere else. A file that is opened
 * again finds what was thought of its answers.
 */
export type CollectedSession = {
  getState(): CollectedState
  subscribe(listener: () => void): () => void
  /** Reads a file in place of the one that is open; one that can't be read leaves it. */
  open(file: File): Promise<void>
  change(part: Partial<Pick<Collected, 'corrections' | 'tab' | 'row' | 'filter' | 'isTaken'>>): void
  judge(row: number, judgement: Judgement): void
  /** Whether the dialog is there and asks for a file: a table that is dropped then is meant for it. */
  asksForFile(): boolean
  setShown(isShown: boolean): void
  /** Whether all that was judged, in earlier files too, is in a file. */
  isAllTaken(): boolean
}

/** A session that has no file yet. */
export function createCollectedSession(read: AnswerFileReader = readAnswerFile): CollectedSession {
  const listeners = new Set<() => void>()
  const earlier = new Map<string, Collected>()
  let state: CollectedState = { open: null, reading: null, fault: null }
  let current = new AbortController()
  let isShown = false
  const set = (next: CollectedState) => {
    state = next
    if (state.open !== null) earlier.set(state.open.id, state.open)
    for (const listener of listeners) listener()
  }
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async open(file) {
      current.abort()
      const own = new AbortController()
      current = own
      const tell = (next: Partial<CollectedState>) => {
        if (!own.signal.aborted) set({ ...state, ...next })
      }
      tell({ reading: { fileName: file.name, read: 0 }, fault: null })
      try {
        const onProgress = (count: number) => tell({ reading: { fileName: file.name, read: count } })
        const table = await read(file, { signal: own.signal, onProgress })
        const fault = table.rows.length > 0 ? null : emptyWords(file.name, table)
        const open = fault === null ? openedFrom(file, table, earlier) : state.open
        tell({ open, reading: null, fault })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        tell({ reading: null, fault: `“${file.name}” was not opened. ${message}` })
      }
    },
    change(part) {
      if (state.open !== null) set({ ...state, open: { ...state.open, ...part } })
    },
    judge(row, judgement) {
      if (state.open === null) return
      const judgements = new Map(state.open.judgements).set(row, judgement)
      if (judgement.verdict === null && judgement.comment === '') judgements.delete(row)
      set({ ...state, open: { ...state.open, judgements, isTaken: false } })
    },
    asksForFile: () => isShown && state.open === null,
    setShown(next) {
      isShown = next
    },
    isAllTaken: () => [...earlier.values()].every(({ isTaken }) => isTaken),
  }
}

/** The session of a store. A page that is about to go away asks first while something that was judged is in no file. */
export function collectedOf(store: DesignerStore): CollectedSession {
  const known = SESSIONS.get(store)
  if (known !== undefined) return known
  const session = createCollectedSession()
  SESSIONS.set(store, session)
  window.addEventListener('beforeunload', (event) => {
    if (!session.isAllTaken()) event.preventDefault()
  })
  return session
}

const SESSIONS = new WeakMap<DesignerStore, CollectedSession>()

function openedFrom(file: File, table: AnswerTable, earlier: ReadonlyMap<string, Collected>): Collected {
  const id = JSON.stringify([file.name, file.size, file.lastModified])
  return (
    earlier.get(id) ?? {
      fileName: file.name,
      id,
      table,
      corrections: NO_CORRECTIONS,
      judgements: readJudgements(table),
      isTaken: true,
      tab: null,
      row: 0,
      filter: 'all',
    }
  )
}

function emptyWords(name: string, { faults }: AnswerTable): string {
  const [first] = faults
  const place = first === undefined || first.line === 0 ? '' : `Line ${first.line}: `
  return `“${name}” was not opened. ${first === undefined ? 'It holds no answers.' : `${place}${first.reason}`}`
}
