import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Key, KeySource } from '../base/key.ts'
import { attachServerIssues, type ServerIssue } from '../checks/server-answer.ts'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { WHOLE_DATAPOINT, type DatapointResult } from '../dataset/reading.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import { findNode } from '../layout/find.ts'
import type { GivenOut } from '../layout/given-out.ts'
import type { Layout } from '../layout/layout.ts'
import { emptyDocument, type DesignDocument, type OpenDataset } from './design-document.ts'
import type {
  Apart,
  DesignerState,
  JsonDraft,
  Mode,
  Replacement,
  SavingState,
  Session,
  ShownDataset,
  Walk,
} from './designer-state.ts'
import { createOpenHandles } from './open-handles.ts'
import { closeRun, commit, createHistory, jump, mapHistory, redo, undo } from './history.ts'

/** The one door to the document and the session. Everything that changes something goes through here. */
export type DesignerStore = StoreApi<DesignerState> & {
  /** Gives keys to new nodes. */
  readonly keys: KeySource
  /** Makes a change of the document one named, undoable step. A change that gives the same document back is no step. */
  commit(name: string, change: (document: DesignDocument) => DesignDocument, options?: CommitOptions): void
  /** The same for the layout alone. */
  commitLayout(name: string, change: (layout: Layout) => Layout, options?: CommitOptions): void
  /** Ends a run of typing, so that the next change is a step of its own. */
  closeRun(): void
  /** Takes note of values that were given out. No step: every document that can be gone back to knows of it. */
  addGivenOut(values: GivenOut): void
  undo(): void
  redo(): void
  /** Goes so many steps forward in the history, or back when it is negative, in one go. */
  goToStep(by: number): void
  /** Replaces everything, without history: another project is open now. */
  load(document: DesignDocument): void
  select(keys: readonly Key[]): void
  edit(key: Key | null): void
  /** Whether a click adds to the selection, for those who have no ⇧ or ⌘. */
  setGathering(isGathering: boolean): void
  setMode(mode: Mode): void
  /** Whether the preview shows the self-check. */
  setSelfChecking(isSelfChecking: boolean): void
  /** Shows a page; ignored when the layout has no such page. */
  showPage(key: Key): void
  /**
   * Shows another dataset from its first datapoint and lets go of the one before; no step, unlike a commit of the document's `dataset`.
   * `file` is what it was read from, if from one. Resolves when the datapoint is in the state.
   */
  setDataset(handle: DatasetHandle | null, file?: Blob | null): Promise<void>
  /** Takes news of a dataset; ignored when another one is open by now. */
  updateDataset(handle: DatasetHandle, state: DatasetState): void
  /** Shows a datapoint, from 0, clamped to the dataset. Resolves when it is in the state. */
  goToDatapoint(index: number): Promise<void>
  /** Sets out the datapoints to go through one after another; null ends that. Shows none of them by itself. */
  setWalk(walk: Walk | null): void
  /** Takes the server's answer about the layout as it is now. */
  setServerIssues(issues: readonly ServerIssue[]): void
  clearServerIssues(): void
  /** Gives the project a name by hand. No step: every document that can be gone back to has it. */
  rename(name: string): void
  setSaving(saving: SavingState): void
  setApart(apart: Apart | null): void
  setProblemsOpen(open: boolean): void
  setNotesOpen(open: boolean): void
  /** Begins a note on a page, row or item and shows the notes; null gives it up. */
  draftNote(key: Key | null): void
  setJsonDraft(draft: JsonDraft | null): void
  /** Takes the minutes for a datapoint that a self-check measured. */
  setMeasuredMinutes(minutes: number): void
}

/** Options of a commit. */
export type CommitOptions = {
  /** The run of typing it belongs to. */
  readonly mergeKey?: string
  /** What is selected after it. */
  readonly select?: readonly Key[]
  /** What the step is when the whole work gives way to another: what was there is noted, so that it becomes a restore point. */
  readonly replaces?: Replacement
}

/** A store with an empty document. Keys come from outside, so that tests can count them. */
export function createDesignerStore(keys: KeySource): DesignerStore {
  const document = emptyDocument(keys)
  const store = createStore<DesignerState>(() => ({
    history: createHistory(document),
    session: {
      mode: 'design',
      page: document.layout[0]?.key ?? null,
      selection: [],
      editing: null,
      isGathering: false,
      problemsOpen: false,
      notesOpen: false,
      noteDraft: null,
      jsonDraft: null,
      measuredMinutes: null,
      isSelfChecking: false,
    },
    dataset: NO_DATASET,
    serverIssues: [],
    saving: { status: 'saved' },
    apart: null,
    replaced: null,
  }))
  const setSession = (change: Partial<Session>) => {
    store.setState((state) => ({ session: { ...state.session, ...change } }))
  }
  const openHandles = createOpenHandles()
  // The page on which each layout of the history was left.
  const lastShown = new WeakMap<Layout, Key>()
  // The datapoint on which each dataset of the history was left.
  const lastIndex = new WeakMap<DatasetHandle, number>()
  const showDataset = (dataset: OpenDataset | undefined) => {
    const { handle, index } = store.getState().dataset
    if (handle !== null) lastIndex.set(handle, index)
    if (dataset === undefined) store.setState({ dataset: NO_DATASET })
    else store.setState({ dataset: { ...NO_DATASET, ...dataset, state: dataset.handle.state() } })
    return self.goToDatapoint(dataset === undefined ? 0 : (lastIndex.get(dataset.handle) ?? 0))
  }
  const setHistory = (
    change: (history: DesignerState['history']) => DesignerState['history'],
    select?: readonly Key[],
  ) => {
    const { history: before, session } = store.getState()
    const history = change(before)
    if (history === before) return
    const [gone, come] = [before.present.layout, history.present.layout]
    if (gone !== come && session.page !== null) lastShown.set(gone, session.page)
    store.setState({ history, session: settleSession(session, gone, come, lastShown.get(come) ?? null, select) })
    const { dataset } = history.present
    if (dataset === before.present.dataset) return
    if (dataset !== undefined) openHandles.use(dataset.handle)
    void showDataset(dataset)
  }
  let reading = 0
  const self: DesignerStore = Object.assign(store, {
    keys,
    commit: (name: string, change: (document: DesignDocument) => DesignDocument, options: CommitOptions = {}) => {
      const { history: before } = store.getState()
      setHistory((history) => commit(history, name, change(history.present), options.mergeKey ?? null), options.select)
      if (options.replaces === undefined || store.getState().history === before) return
      const replaced = { by: options.replaces, step: name, document: before.present }
      store.setState({ replaced })
    },
    commitLayout: (name: string, change: (layout: Layout) => Layout, options: CommitOptions = {}) => {
      self.commit(
        name,
        (document) => {
          const layout = change(document.layout)
          return layout === document.layout ? document : { ...document, layout }
        },
        options,
      )
    },
    closeRun: () => setHistory(closeRun),
    addGivenOut: (values: GivenOut) => {
      const add = (document: DesignDocument) => {
        return { ...document, givenOut: new Map([...(document.givenOut ?? []), ...values]) }
      }
      store.setState(({ history }) => ({ history: mapHistory(history, add) }))
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    goToStep: (by: number) => setHistory((history) => jump(history, by)),
    load: (next: DesignDocument) => {
      store.setState((state) => ({
        history: createHistory(next),
        serverIssues: [],
        session: {
          ...state.session,
          page: next.layout[0]?.key ?? null,
          selection: [],
          editing: null,
          isGathering: false,
          jsonDraft: null,
        },
      }))
    },
    select: (selection: readonly Key[]) => {
      const session = store.getState().session
      if (sameKeys(session.selection, selection) && (session.editing === null || selection.includes(session.editing)))
        return
      setSession({ selection, editing: null })
    },
    edit: (key: Key | null) => setSession(key === null ? { editing: null } : { editing: key, selection: [key] }),
    setGathering: (isGathering: boolean) => setSession({ isGathering, editing: null }),
    setMode: (mode: Mode) => setSession({ mode, editing: null }),
    setSelfChecking: (isSelfChecking: boolean) => setSession({ isSelfChecking }),
    showPage: (key: Key) => {
      const { history, session } = store.getState()
      if (session.page === key || !history.present.layout.some((page) => page.key === key)) return
      setSession({ page: key, selection: [], editing: null })
    },
    setDataset: async (handle: DatasetHandle | null, file: Blob | null = null) => {
      const before = store.getState().dataset.handle
      if (before !== null && before !== handle) openHandles.close(before)
      const { history } = store.getState()
      const { dataset: _before, ...rest } = history.present
      const dataset = handle === null ? undefined : { handle, file }
      store.setState({ history: { ...history, present: dataset === undefined ? rest : { ...rest, dataset } } })
      await showDataset(dataset)
    },
    updateDataset: (handle: DatasetHandle, state: DatasetState) => {
      const { dataset } = store.getState()
      if (dataset.handle !== handle) return
      store.setState({ dataset: { ...dataset, state } })
    },
    goToDatapoint: async (index: number) => {
      const { handle, state } = store.getState().dataset
      if (handle === null || state === null) return
      const at = Math.max(0, Math.min(Math.trunc(index) || 0, state.count - 1))
      const ticket = ++reading
      const isEmpty = state.count === 0 && state.isCountFinal
      const result = isEmpty ? null : (state.first[at] ?? (await readDatapoint(handle, at)))
      const now = store.getState().dataset
      // A later request, or another dataset, has overtaken this one.
      if (ticket !== reading || now.handle !== handle) return
      store.setState({ dataset: { ...now, index: at, ...shownOf(result) } })
    },
    setWalk: (walk: Walk | null) => store.setState(({ dataset }) => ({ dataset: { ...dataset, walk } })),
    setServerIssues: (issues: readonly ServerIssue[]) => {
      store.setState((state) => ({ serverIssues: attachServerIssues(state.history.present.layout, issues) }))
    },
    clearServerIssues: () => store.setState({ serverIssues: [] }),
    rename: (name: string) => {
      if (name === store.getState().history.present.name) return
      store.setState(({ history }) => ({ history: mapHistory(history, (document) => ({ ...document, name })) }))
    },
    setSaving: (saving: SavingState) => store.setState({ saving }),
    setApart: (apart: Apart | null) => store.setState({ apart }),
    setProblemsOpen: (problemsOpen: boolean) => setSession({ problemsOpen }),
    setNotesOpen: (notesOpen: boolean) => setSession({ notesOpen, noteDraft: null }),
    draftNote: (noteDraft: Key | null) =>
      setSession(noteDraft === null ? { noteDraft } : { noteDraft, notesOpen: true }),
    setJsonDraft: (jsonDraft: JsonDraft | null) => setSession({ jsonDraft }),
    setMeasuredMinutes: (measuredMinutes: number) => setSession({ measuredMinutes }),
  })
  return self
}

const NO_DATASET: ShownDataset = {
  handle: null,
  file: null,
  state: null,
  index: 0,
  datapoint: null,
  fault: null,
  walk: null,
}

/** A datapoint, or why it can't be read: a file can be gone or changed on disk by now. */
async function readDatapoint(handle: DatasetHandle, index: number): Promise<DatapointResult> {
  try {
    const result = await handle.datapoint(index)
    return result ?? unreadable(index, 'There is no such datapoint.')
  } catch (error) {
    return unreadable(index, error instanceof Error ? error.message : String(error))
  }
}

/** What a reading leaves to be shown; nothing of a dataset without datapoints. */
function shownOf(result: DatapointResult | null): Pick<ShownDataset, 'datapoint' | 'fault'> {
  if (result === null) return { datapoint: null, fault: null }
  return result.ok ? { datapoint: result.datapoint, fault: null } : { datapoint: null, fault: result.fault }
}

function unreadable(index: number, reason: string): DatapointResult {
  return {
    ok: false,
    text: '',
    fault: { record_index: index, field: WHOLE_DATAPOINT, reason, line: 0, column: 0, value: '' },
  }
}

/**
 * Keeps the session true to the document: gone nodes are not selected, and a shown page exists, which is the one on which `after` was left
 * when it was there before.
 */
function settleSession(
  session: Session,
  before: Layout,
  after: Layout,
  left: Key | null,
  select?: readonly Key[],
): Session {
  const wanted = select ?? session.selection
  const selection = wanted.filter((key) => findNode(after, key) !== null)
  const kept = selection.length === wanted.length && select === undefined ? session.selection : selection
  const first = select === undefined ? undefined : selection[0]
  const home = first === undefined ? undefined : findNode(after, first)?.page.key
  const isThere = after.some(({ key }) => key === session.page)
  const page = home ?? (isThere ? session.page : (left ?? nearestPage(session.page, before, after)))
  const editing = session.editing !== null && findNode(after, session.editing) !== null ? session.editing : null
  return { ...session, selection: kept, page, editing }
}

/** The page to show when the shown one is gone: the one that now stands where it stood. */
function nearestPage(gone: Key | null, before: Layout, after: Layout): Key | null {
  const index = Math.max(
    0,
    before.findIndex(({ key }) => key === gone),
  )
  return after[Math.min(index, after.length - 1)]?.key ?? null
}

function sameKeys(a: readonly Key[], b: readonly Key[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}
