import type { Key } from '../base/key.ts'
import type { ServerIssue } from '../checks/server-answer.ts'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { Fault } from '../dataset/reading.ts'
import type { Datapoint } from '../dataset/schema.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import type { Layout } from '../layout/layout.ts'
import type { DesignDocument } from './design-document.ts'
import type { History } from './history.ts'

/** The three ways to look at a layout. */
export const MODES = ['design', 'preview', 'json'] as const
export type Mode = (typeof MODES)[number]

/** Datapoints to look at one after another because they have something in common, which the title says. Numbers count from 0. */
export type Walk = {
  readonly title: string
  /** `note` says what is special about one of them. */
  readonly stops: readonly { readonly index: number; readonly note?: string }[]
}

/** The dataset as the session sees it: an opened one, how far it is read, and the datapoint that fills the screen. */
export type ShownDataset = {
  readonly handle: DatasetHandle | null
  /** The file it is read from; null for datapoints that are in memory. */
  readonly file: Blob | null
  /** Whether it was made here of another one. */
  readonly isMade?: boolean
  /** Where the opened dataset stands; null without one. */
  readonly state: DatasetState | null
  /** The datapoint shown, from 0. */
  readonly index: number
  /** Its content; null while there is none, or when it can't be read. */
  readonly datapoint: Datapoint | null
  /** Why the datapoint shown can't be read; null when it can. */
  readonly fault: Fault | null
  /** The datapoints that are being gone through; null while none are. */
  readonly walk: Walk | null
}

/** How the work is being kept. */
export type SavingState = { readonly status: 'saved' | 'saving' | 'failed' | 'off'; readonly message?: string }

/** Another window has changed the open project, or thrown it away: what is done here is kept as a restore point until it is settled. */
export type Apart = { readonly reason: 'changed' | 'deleted' }

/**
 * What a step is that puts another work in the place of the whole one: something opened or handed over, the state of a restore point, by
 * its title, or the version of the other window.
 */
export type Replacement =
  { readonly kind: 'import' } | { readonly kind: 'restore'; readonly to: string } | { readonly kind: 'theirs' }

/** What such a step has replaced, so that it can be kept as a restore point. */
export type Replaced = {
  readonly by: Replacement
  /** The step's name. */
  readonly step: string
  readonly document: DesignDocument
}

/** A text being written in the JSON editor. */
export type JsonDraft = {
  readonly text: string
  /** The layout that the text was begun from; once it is taken over, the one that it stands for. */
  readonly layout: Layout
  /** Whether the text is taken over: then only its spelling differs from the layout's own JSON. */
  readonly isTaken: boolean
  /** Whether it was put in the place of the whole text before, and is not taken over yet: what it says may be about something else. */
  readonly isWhole: boolean
}

/** Where the person is: never in history, so that undo moves the view by itself only where the page shown is gone. */
export type Session = {
  readonly mode: Mode
  readonly page: Key | null
  readonly selection: readonly Key[]
  /** The node whose text is being edited in place. */
  readonly editing: Key | null
  /** Whether each click adds to the selection or takes away from it, as ⌘ does. */
  readonly isGathering: boolean
  readonly problemsOpen: boolean
  readonly notesOpen: boolean
  /** The page, row or item that a note is being written on; null while none is. */
  readonly noteDraft: Key | null
  /** What stands in the JSON editor while it differs from the layout's own JSON; null when it does not. */
  readonly jsonDraft: JsonDraft | null
  /** Minutes for a datapoint as measured in a self-check; null before one was made. */
  readonly measuredMinutes: number | null
  /** Whether the self-check stands in the preview where the rehearsal does otherwise. */
  readonly isSelfChecking: boolean
}

/** The whole state of the designer. */
export type DesignerState = {
  readonly history: History<DesignDocument>
  readonly session: Session
  readonly dataset: ShownDataset
  readonly serverIssues: readonly ServerIssue[]
  readonly saving: SavingState
  /** Null while no other window stands in the way. */
  readonly apart: Apart | null
  /** What the last step of that size has replaced; null before one. */
  readonly replaced: Replaced | null
}
