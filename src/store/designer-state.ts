import type { Key } from '../base/key.ts'
import type { ServerIssue } from '../checks/server-answer.ts'
import type { Datapoint } from '../dataset/schema.ts'
import type { DesignDocument } from './design-document.ts'
import type { History } from './history.ts'

/** The three ways to look at a layout. */
export const MODES = ['design', 'preview', 'json'] as const
export type Mode = (typeof MODES)[number]

/** Where datapoints come from: a list in memory or an indexed file. `read` answers null when there is no such datapoint. */
export type DatapointSource = {
  readonly name: string
  readonly count: number
  read(index: number): Datapoint | null | Promise<Datapoint | null>
}

/** The dataset as the session sees it. */
export type DatasetState = {
  readonly source: DatapointSource | null
  /** The datapoint shown, from 0. */
  readonly index: number
  /** Its content, null while there is none. */
  readonly datapoint: Datapoint | null
}

/** How the work is being kept. */
export type SavingState = { readonly status: 'saved' | 'saving' | 'failed' | 'off'; readonly message?: string }

/** Where the person is: never in history, so that undo never moves the view by itself. */
export type Session = {
  readonly mode: Mode
  readonly page: Key | null
  readonly selection: readonly Key[]
  /** The node whose text is being edited in place. */
  readonly editing: Key | null
  readonly problemsOpen: boolean
  /** What stands in the JSON editor while it differs from the layout's own JSON; null when it does not. */
  readonly jsonDraft: string | null
}

/** The whole state of the designer. */
export type DesignerState = {
  readonly history: History<DesignDocument>
  readonly session: Session
  readonly dataset: DatasetState
  readonly serverIssues: readonly ServerIssue[]
  readonly projectName: string
  readonly saving: SavingState
}
