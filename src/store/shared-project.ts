import type { JsonObject } from '../base/json.ts'
import { serializeNotes } from '../layout/notes/notes-json.ts'
import { serializeLayout } from '../layout/wire/serialize.ts'
import { notesOf, type DesignDocument } from './design-document.ts'
import { serializeProject } from './project-file.ts'

/** What goes into a link beside the layout, the schema, the task's texts and the page names. */
export type ShareChoice = {
  /** The server's ids, for whoever updates the batch. */
  readonly hasIds: boolean
  readonly hasNotes: boolean
  /** Datapoints are the researcher's own: none goes out unless it is chosen. */
  readonly datapoints: readonly JsonObject[]
}

/** A project for a link: in the form of a project's file, without what only the researcher's own account needs. */
export function serializeShared(document: DesignDocument, choice: ShareChoice): JsonObject {
  const { layout, details, serverIds, study: _study, givenOut: _givenOut, ...rest } = document
  const { task_details } = details
  const ids = choice.hasIds ? 'keep' : 'omit'
  const own = { ...rest, layout, details: task_details === undefined ? {} : { task_details } }
  return {
    ...serializeProject({ document: { ...own, serverIds: choice.hasIds ? serverIds : [] } }),
    batch_items: serializeLayout(layout, { ids }),
    notes: choice.hasNotes ? serializeNotes(notesOf(document), layout, { ids }) : [],
    ...(choice.datapoints.length > 0 ? { datapoints: choice.datapoints } : {}),
  }
}
