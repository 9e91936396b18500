import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { memoryDataset } from '../dataset/memory-dataset.ts'
import type { DatasetReading } from '../dataset/reading.ts'
import type { Schema } from '../dataset/schema.ts'
import { openDatasetFile } from '../dataset/worker/client.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/** A dataset that is open now, or why the file could not be opened. */
export type DatasetOpening =
  { readonly ok: true; readonly state: DatasetState } | { readonly ok: false; readonly message: string }

/**
 * Opens a dataset file of any size: it is shown as soon as its first datapoints are read, the rest is read meanwhile. A file that can't be
 * opened changes nothing. Fields that the document's schema does not know are added to it as one step.
 */
export function openDataset(store: DesignerStore, file: File): Promise<DatasetOpening> {
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
      void showDataset(store, handle, state, file).then(() => resolve({ ok: true, state }))
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

/** Shows datapoints that are in memory already. */
export async function showReading(store: DesignerStore, name: string, reading: DatasetReading): Promise<void> {
  lastTicket++
  const handle = memoryDataset(name, reading, (state) => store.updateDataset(handle, state))
  await showDataset(store, handle, handle.state(), null)
}

async function showDataset(store: DesignerStore, handle: DatasetHandle, state: DatasetState, file: File | null) {
  const guessed = state.info?.inferred
  if (guessed !== undefined) {
    store.commit(`Open ${state.fileName}`, (document) => {
      if (document.schema !== null && covers(document.schema, guessed)) return document
      return { ...document, schema: mergeSchema(document.schema, guessed) }
    })
  }
  await store.setDataset(handle, file)
  const { schema } = store.getState().history.present
  if (schema !== null && schema !== guessed) handle.check(schema)
}

function covers(schema: Schema, guessed: Schema): boolean {
  const known = new Set(schema.fields.map(({ name }) => name))
  return guessed.fields.every(({ name }) => known.has(name))
}

/** The guessed fields; those that the schema already describes stay as described. */
function mergeSchema(schema: Schema | null, guessed: Schema): Schema {
  const known = new Map(schema?.fields.map((field) => [field.name, field]))
  return {
    strict: schema?.strict ?? guessed.strict,
    fields: guessed.fields.map((field) => known.get(field.name) ?? field),
  }
}
