import type { Json } from '../base/json.ts'
import type { Issue } from '../checks/issue.ts'
import { serializeLayout } from '../layout/wire/serialize.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { selectIssues } from '../store/select-issues.ts'
import type { OpenRequest } from './open-by-script.ts'

/** The handle for those who embed or automate the designer. It goes through the same doors as the interface. */
export type DesignerHandle = {
  /** Resolves when the designer is usable. */
  readonly ready: Promise<void>
  /**
   * Opens a layout, a schema (null takes it away) and datapoints as undoable steps. Rejects with the reasons when one of them can't be read;
   * then nothing changes. Numbers among the datapoints are JavaScript's: an id of 17 digits or more has lost its last ones, and `1.50` its
   * zero, before they come here. Hand them over as texts, or the file itself to the input labelled `Open dataset file`, which keeps every
   * number as it is spelled.
   */
  open(request: OpenRequest): Promise<void>
  /** The bare array of pages, with the ids the server gave. */
  exportLayout(): readonly Json[]
  /** All findings, in the server's shape with `rule`, `severity` and `source`. */
  issues(): readonly Omit<Issue, 'fix' | 'key'>[]
  undo(): void
  redo(): void
  /** Shows datapoint `n`, from 1. */
  goToDatapoint(n: number): Promise<void>
  /** Shows page `n`, from 1. */
  showPage(n: number): void
}

declare global {
  interface Window {
    designer: DesignerHandle
  }
}

/** The handle over a store. */
export function createDesignerHandle(store: DesignerStore, ready: Promise<void>): DesignerHandle {
  return {
    ready,
    open: async (request) => (await import('./open-by-script.ts')).openByScript(store, request),
    exportLayout: () => serializeLayout(store.getState().history.present.layout, { ids: 'keep' }),
    issues: () => selectIssues(store.getState()).all.map(({ fix: _fix, key: _key, ...issue }) => issue),
    undo: store.undo,
    redo: store.redo,
    goToDatapoint: (n) => store.goToDatapoint(n - 1),
    showPage: (n) => {
      const page = store.getState().history.present.layout[n - 1]
      if (page !== undefined) store.showPage(page.key)
    },
  }
}
