import { useState } from 'react'
import type { Json } from '../src/base/json.ts'
import { countingKeys } from '../src/base/key.ts'
import type { DatasetHandle } from '../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../src/dataset/memory-dataset.ts'
import { readValues } from '../src/dataset/read-values.ts'
import type { Schema } from '../src/dataset/schema.ts'
import { MakingProgress } from '../src/designer/data/making-progress.tsx'
import { DesignerToolsProvider } from '../src/designer/designer-tools.tsx'
import { SchemaEditor } from '../src/designer/schema/schema-editor.tsx'
import { parseLayout } from '../src/layout/wire/parse.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'
import { Dialog } from '../src/ui/dialog.tsx'
import { openMade } from '../test/support/open-made.ts'
import { quietTools } from './support/quiet-shell.ts'

type SchemaSceneProps = {
  /** Without it the guess. */
  readonly schema?: Schema
  /** The datapoints that the guess is made from. */
  readonly rows?: readonly Json[]
  /** How wide its place is, in pixels; all there is without it. */
  readonly width?: number
  /** Whether it stands in the dialog of the app. */
  readonly isInDialog?: boolean
  /** Whether making another dataset never ends. */
  readonly isSlow?: boolean
}

/** The editor of the schema over a project of its own, with these datapoints open. */
export function SchemaScene({
  schema,
  rows: values = [],
  width,
  isInDialog = false,
  isSlow = false,
}: SchemaSceneProps) {
  const [store] = useState(() => createStore(values, schema, isSlow))
  const tools = { ...quietTools, openDataset: openMade(store) }
  const editor = (
    <DesignerToolsProvider value={tools}>
      <MakingProgress isLong />
      <SchemaEditor />
    </DesignerToolsProvider>
  )
  return (
    <StoreProvider store={store}>
      {isInDialog ? (
        <Dialog open size="xl" title="rows.jsonl" onClose={() => {}}>
          {editor}
        </Dialog>
      ) : (
        <div className="mx-auto max-w-6xl p-4" style={width === undefined ? {} : { width, padding: 0 }}>
          {editor}
        </div>
      )}
    </StoreProvider>
  )
}

function createStore(values: readonly Json[], schema: Schema | undefined, isSlow: boolean): DesignerStore {
  const store = createDesignerStore(countingKeys())
  const memory = memoryDataset('rows.jsonl', readValues(values), (state) => store.updateDataset(handle, state), schema)
  const handle: DatasetHandle = isSlow ? { ...memory, derive: neverDone } : memory
  const items: Json = [
    { type: 'dataset_field', field: 'prompt' },
    { type: 'free_text', description: 'Why?' },
  ]
  const reading = parseLayout([{ rows: [{ columns: [{ items }] }] }], store.keys)
  const document = store.getState().history.present
  const guessed = values.length === 0 ? null : (handle.state().info?.inferred ?? null)
  store.load({
    ...document,
    layout: reading.ok ? reading.layout : document.layout,
    schema: schema ?? guessed,
    name: 'Story',
  })
  if (values.length > 0) void store.setDataset(handle)
  return store
}

const neverDone: DatasetHandle['derive'] = (_change, { onProgress, signal } = {}) => {
  onProgress?.({ bytes: 340_000_000, total: 1_000_000_000 })
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('Stopped.')))
  })
}
