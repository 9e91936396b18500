import { countWords } from '../../base/number-words.ts'
import type { JsonObject } from '../../base/json.ts'
import type { Schema } from '../../dataset/schema.ts'
import { checkSchema, serializeSchema } from '../../dataset/schema-file.ts'
import { modelOf } from '../../items/schemas.ts'
import { listItems } from '../../layout/find.ts'
import { serializeLayout } from '../../layout/wire/serialize.ts'
import type { ExportInput } from '../export-catalogue.ts'
import { groupingOf } from './batch-details.ts'
import { problemsFor, type DetailUse } from './check-details.ts'
import { sentDetails } from './sent-details.ts'
import { studyFigures } from './study-figures.ts'

/** What a request sends, and why it can't be sent as it is; null when it can. */
export type RequestBody = { readonly body: JsonObject; readonly blocked: string | null }

/** `data_collection_method` of a study that shows a batch. Source: format.md §4 (sure). */
export const STUDY_METHOD = 'AI_TASK_BUILDER_BATCH'

/** The body of `POST /datasets`. Source: format.md §4. */
export function datasetBody({ details, schema }: ExportInput): RequestBody {
  const { name, workspace_id } = sentDetails(details)
  const missing = blockedBySchema(schema)
  return {
    body: { ...held({ name, workspace_id }), ...(schema !== null && { schema: serializeSchema(schema) }) },
    blocked: missing ?? blockedBy(details, 'dataset'),
  }
}

/** Why a schema can't be sent; null when it can. Source: format.md §3: limits (sure). */
export function blockedBySchema(schema: Schema | null): string | null {
  if (schema === null) return 'There is no dataset schema. Open a dataset or a schema.'
  if (schema.fields.length === 0) return 'The dataset schema has no field. Open a dataset, or add fields to the schema.'
  const [first, ...others] = checkSchema(schema)
  if (first === undefined) return null
  const more = others.length === 0 ? '' : ` So would ${countWords(others.length, 'other fault')}.`
  return `This would make the platform refuse the dataset schema: ${first.message}${more}`
}

/** The body of `POST /batches`: no ids in it, so that everything is made anew. Source: format.md §1, §4. */
export function batchBody({ details, layout, errors }: ExportInput): RequestBody {
  const { name, workspace_id, dataset_id, task_details } = sentDetails(details)
  return {
    body: {
      ...held({ name, workspace_id, dataset_id, task_details }),
      batch_items: serializeLayout(layout, { ids: 'omit' }),
    },
    blocked: blockedByErrors(errors.length) ?? blockedBy(details, 'batch'),
  }
}

/**
 * That the id of a dataset is missing in the bodies of the batch and of its setup, and where it comes from; null when it is there or nothing
 * asks for it. Nothing is blocked by that: the scripts, and who goes by hand, know the id only once the dataset is made. Source: format.md
 * §2, `dataset_field`, "Needs a dataset with a schema attached" (sure).
 */
export function datasetNote({ details, layout }: Pick<ExportInput, 'details' | 'layout'>): string | null {
  if (sentDetails(details).dataset_id !== undefined) return null
  return listItems(layout).some(({ node }) => modelOf(node.data).fieldOf(node.data)) ? NO_DATASET_ID : null
}

const NO_DATASET_ID =
  'The layout shows fields of a dataset, and “dataset_id” is still missing here. The answer to POST /datasets holds it: add it to the body, or write it under “Dataset id” in the batch details. The scripts put it in by themselves.'

/** That the id of the batch is missing in the body of the study, and where it comes from. Source: format.md §4 (sure). */
export const STUDY_NOTE =
  '“data_collection_id” is still missing here. The answer to POST /batches holds it: add it to the body. The scripts put it in by themselves.'

/** The body of `PATCH /batches/{id}`: a node with its id is kept, one without is new, an id left out is deleted. Source: format.md §1 (sure). */
export function updateBody({ details, layout, errors }: ExportInput): RequestBody {
  const { name, task_details } = sentDetails(details)
  return {
    body: { ...held({ name, task_details }), batch_items: serializeLayout(layout, { ids: 'keep' }) },
    blocked: blockedByErrors(errors.length),
  }
}

/** The body of `POST /batches/{id}/setup`; a field that makes the groups makes `tasks_per_group` count for nothing. Source: format.md §4 (sure). */
export function setupBody({ details, schema }: ExportInput): RequestBody {
  const { dataset_id } = sentDetails(details)
  const isGrouped = schema?.fields.some(({ type }) => type === 'task_group_id') === true
  const tasks_per_group = isGrouped ? undefined : groupingOf(details).tasksPerGroup
  return { body: held({ dataset_id, tasks_per_group }), blocked: null }
}

/**
 * The body that makes a study as a draft. Source: format.md §4 (sure) for the three `data_collection_…` keys; the others are those of any
 * study of the platform (likely). `data_collection_id` is the batch's id, which is not known before the batch is made, and absent here.
 */
export function studyBody(input: ExportInput): RequestBody {
  const { details } = input
  const { name, description } = sentDetails(details).study ?? {}
  const { reward, estimated_completion_time, total_available_places } = studyFigures(input)
  const isCounted = reward !== null && estimated_completion_time !== null && total_available_places !== null
  return {
    body: {
      ...held({ name, description, reward, estimated_completion_time, total_available_places }),
      data_collection_method: STUDY_METHOD,
      data_collection_metadata: { annotators_per_task: groupingOf(details).annotatorsPerTask },
    },
    blocked:
      blockedBy(details, 'study') ??
      (isCounted
        ? null
        : 'The reward, the minutes or the places of the study are not known. Open a dataset, or write them in the batch details.'),
  }
}

/** A body as the text of a file. */
export function printBody({ body }: RequestBody): string {
  return `${JSON.stringify(body, null, 2)}\n`
}

function blockedBy(details: ExportInput['details'], use: DetailUse): string | null {
  const problems = problemsFor(details, use)
  if (problems.length === 0) return null
  return `${problems.map(({ message }) => message).join(' ')} ${problems.length === 1 ? 'Mend that' : 'Mend these'} in the batch details.`
}

/** Why a layout with errors can't leave; null without any. */
export function blockedByErrors(errors: number): string | null {
  if (errors === 0) return null
  return `The platform would refuse the layout: it has ${errors === 1 ? 'one error' : `${errors} errors`}. Mend ${errors === 1 ? 'it' : 'them'} first.`
}

/** The entries that have a value. */
function held(values: { readonly [key: string]: JsonObject[string] | undefined }): JsonObject {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [[key, value] as const],
  )
  return Object.fromEntries(entries)
}
