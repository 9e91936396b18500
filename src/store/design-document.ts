import type { KeySource } from '../base/key.ts'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { Schema } from '../dataset/schema.ts'
import { emptyLayout } from '../layout/create.ts'
import type { GivenOut } from '../layout/given-out.ts'
import type { Layout } from '../layout/layout.ts'
import type { ReviewNote } from '../layout/notes/review-note.ts'
import type { BatchDetails } from '../outputs/batch/batch-details.ts'
import type { PlanSettings } from '../outputs/study-settings.ts'

/** Everything that undo covers: the project's name, the layout, the dataset's schema, the batch details, the plan of the study, the review notes. */
export type DesignDocument = {
  /** What the project is called. Undo brings back the name before a step that gave another one; a name given by hand is no step. */
  readonly name: string
  readonly layout: Layout
  readonly schema: Schema | null
  /**
   * The schema that came by itself, guessed from a dataset or with a template; absent when none did. While it is still `schema`, nobody has
   * edited it, and it gives way to that of the next dataset.
   */
  readonly presetSchema?: Schema
  readonly details: BatchDetails
  /** How the study is planned; absent while nothing of it was changed. */
  readonly study?: PlanSettings
  /** The ids that the server had given when the layout was opened: what is not among the layout's own any more, an update deletes. */
  readonly serverIds: readonly string[]
  /** What reviewers noted; absent is none. Kept in the project's file and in links, never in the export. */
  readonly notes?: readonly ReviewNote[]
  /** Which values have been given out; absent is none. Undo never takes it back. */
  readonly givenOut?: GivenOut
  /** The dataset that is open, so that undo brings back the one before; absent without one. Not part of a project's file. */
  readonly dataset?: OpenDataset
}

/**
 * An opened dataset, and the file it is read from; null for datapoints that are in memory. `isMade` when it was made here of another one, so
 * that no file of the person's holds it.
 */
export type OpenDataset = { readonly handle: DatasetHandle; readonly file: Blob | null; readonly isMade?: boolean }

const NO_NOTES: readonly ReviewNote[] = []

/** The review notes of a document. */
export function notesOf({ notes }: DesignDocument): readonly ReviewNote[] {
  return notes ?? NO_NOTES
}

/** What a project is called that nobody has given a name. */
export const UNTITLED = 'Untitled project'

/** A document with one empty page. */
export function emptyDocument(keys: KeySource): DesignDocument {
  return { name: UNTITLED, layout: emptyLayout(keys), schema: null, details: {}, serverIds: [] }
}
