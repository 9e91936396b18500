import { memoryDataset } from '../dataset/memory-dataset.ts'
import type { DatasetReading } from '../dataset/reading.ts'
import type { Schema } from '../dataset/schema.ts'
import { openDatasetFile } from '../dataset/worker/client.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import type { OpenDataset } from '../store/design-document.ts'
import type { DesignerState } from '../store/designer-state.ts'
import type { CommitOptions, DesignerStore } from '../store/designer-store.ts'

/** A dataset that is open now, or why the file could not be opened. */
export type DatasetOpening =
  { readonly ok: true; readonly state: DatasetState } | { readonly ok: false; readonly message: string }

/**
 * Opens a dataset file of any size: it is shown as soon as its first datapoints are read, the rest is read meanwhile. A file that can't be
 * opened changes nothing. The dataset and the schema for it come as one step.
 */
export function openDataset(store: DesignerStore, file: File, arrival: Arrival = AS_STEP): Promise<DatasetOpening> {
  const ticket = ++lastTicket
  return new Promise((resolve) => {
    let shown = false
    const handle = openDatasetFile(file, (state) => {
      if (shown) return store.updateDataset(handle, state)
      if (state.phase === 'opening') return
      if (state.phase === 'failed' || state.info === null) {
        handle.close()
        return resolve({ ok: false, message: state.message ?? 'The file could not be read. Open it again.' })
      }
      const refusal = findRefusal(state)
      if (refusal !== null) {
        handle.close()
        return resolve({ ok: false, message: refusal })
      }
      if (ticket !== lastTicket) {
        handle.close()
        return resolve({ ok: false, message: 'Another dataset was opened before this one was read.' })
      }
      shown = true
      void showDataset(store, { handle, file }, state, arrival).then(() => resolve({ ok: true, state }))
    })
  })
}

/** Why a file has nothing to show, with the place; null when one of its first datapoints can be read, or more may come. */
function findRefusal({ first, isCountFinal }: DatasetState): string | null {
  if (first.some(({ ok }) => ok)) return null
  const [worst] = first.flatMap((result) => (result.ok ? [] : [result.fault]))
  if (worst !== undefined) return `Line ${worst.line}, column ${worst.column}: ${worst.reason}`
  return isCountFinal ? 'The file holds no datapoints. Choose a file with at least one.' : null
}

// Which file was asked for last: of two that are opened at once only the later one is shown.
let lastTicket = 0

/**
 * How a dataset comes in: as an undoable step, which may belong to a larger one, or as what was there all along. With `keepsSchema` the
 * schema came with it and does not follow the file.
 */
export type Arrival = { readonly asStep: boolean; readonly mergeKey?: string; readonly keepsSchema?: boolean }

const AS_STEP: Arrival = { asStep: true }

/** Shows datapoints that are in memory already. */
export async function showReading(
  store: DesignerStore,
  name: string,
  reading: DatasetReading,
  arrival: Arrival = AS_STEP,
): Promise<void> {
  lastTicket++
  const handle = memoryDataset(name, reading, (state) => store.updateDataset(handle, state))
  await showDataset(store, { handle, file: null }, handle.state(), arrival)
}

async function showDataset(
  store: DesignerStore,
  dataset: OpenDataset,
  state: DatasetState,
  { asStep, mergeKey, keepsSchema = false }: Arrival,
) {
  const guessed = state.info?.inferred ?? null
  const before = store.getState()
  const guessedBefore = before.dataset.state?.info?.inferred ?? null
  if (asStep) {
    store.commit(
      `Open ${state.fileName}`,
      (document) => ({
        ...document,
        dataset,
        schema: keepsSchema ? document.schema : nextSchema(document.schema, guessed, guessedBefore),
      }),
      mergeKey === undefined ? replacing(before) : { mergeKey },
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
  return dataset.handle === null ? {} : { replaces: 'import' }
}

/** The schema for a new dataset: the one there is when it knows all the fields and was not a mere guess; else a new guess. */
function nextSchema(schema: Schema | null, guessed: Schema | null, guessedBefore: Schema | null): Schema | null {
  if (guessed === null) return schema
  if (schema === null || schema === guessedBefore) return guessed
  return covers(schema, guessed) ? schema : mergeSchema(schema, guessed)
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
