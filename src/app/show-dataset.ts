import { memoryDataset } from '../dataset/memory-dataset.ts'
import type { DatasetReading } from '../dataset/reading.ts'
import type { Schema } from '../dataset/schema.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import type { MakingStep } from '../designer/designer-tools.tsx'
import type { DesignDocument, OpenDataset } from '../store/design-document.ts'
import type { DesignerState } from '../store/designer-state.ts'
import type { CommitOptions, DesignerStore } from '../store/designer-store.ts'

/**
 * How a dataset comes in: as an undoable step, which may belong to a larger one, or as what was there all along. With `keepsSchema` the
 * schema came with it and does not follow the file. With `made` it was made of the open one, by a step that may change more than that.
 */
export type Arrival = {
  readonly asStep: boolean
  readonly mergeKey?: string
  readonly keepsSchema?: boolean
  readonly made?: MakingStep
}

/** A step of its own. */
export const AS_STEP: Arrival = { asStep: true }

/** Shows datapoints that are in memory already. */
export async function showReading(
  store: DesignerStore,
  name: string,
  reading: DatasetReading,
  arrival: Arrival = AS_STEP,
): Promise<void> {
  takeTicket()
  // What comes with its schema is looked through once, not also with the guessed one.
  const own = arrival.asStep && arrival.keepsSchema !== true ? null : store.getState().history.present.schema
  const handle = memoryDataset(name, reading, (state) => store.updateDataset(handle, state), own ?? undefined)
  await showDataset(store, { handle, file: null }, handle.state(), arrival)
}

/** Announces a dataset; what comes back tells whether no other was announced since. Of two that are opened at once only the later is shown. */
export function takeTicket(): () => boolean {
  const ticket = ++lastTicket
  return () => ticket === lastTicket
}

let lastTicket = 0

/** Shows a dataset that is open, with the schema that fits it. */
export async function showDataset(
  store: DesignerStore,
  dataset: OpenDataset,
  state: DatasetState,
  { asStep, mergeKey, made, keepsSchema = made !== undefined }: Arrival,
) {
  const guessed = state.info?.inferred ?? null
  const before = store.getState()
  if (asStep) {
    store.commit(
      made?.name ?? `Open ${state.fileName}`,
      (document) => ({
        ...(made?.change(document) ?? document),
        ...(keepsSchema || guessed === null ? {} : fitSchema(document, guessed)),
        dataset: made === undefined ? dataset : { ...dataset, isMade: true },
      }),
      mergeKey === undefined ? (made === undefined ? replacing(before) : {}) : { mergeKey },
    )
    await store.goToDatapoint(0)
  } else {
    await store.setDataset(dataset.handle, dataset.file)
  }
  const { schema } = store.getState().history.present
  if (schema !== null && schema !== guessed) dataset.handle.check(schema)
}

/** A dataset that takes the place of another one is worth a restore point. */
function replacing({ dataset }: DesignerState): CommitOptions {
  return dataset.handle === null ? {} : { replaces: { kind: 'import' } }
}

/** The schema for a new dataset: the one there is when it knows all the fields and did not come by itself; else it follows the guess. */
function fitSchema(
  { schema, presetSchema }: DesignDocument,
  guessed: Schema,
): Pick<DesignDocument, 'schema' | 'presetSchema'> {
  if (schema === null || schema === presetSchema) return { schema: guessed, presetSchema: guessed }
  return { schema: covers(schema, guessed) ? schema : mergeSchema(schema, guessed) }
}

function covers(schema: Schema, guessed: Schema): boolean {
  const known = new Set(schema.fields.map(({ name }) => name))
  return guessed.fields.every(({ name }) => known.has(name))
}

/** The guessed fields; those that the schema already describes stay as described. */
function mergeSchema(schema: Schema, guessed: Schema): Schema {
  const known = new Map(schema.fields.map((field) => [field.name, field]))
  return { strict: schema.strict, fields: guessed.fields.map((field) => known.get(field.name) ?? field) }
}
