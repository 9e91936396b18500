import { useEffect, useState, type ReactNode } from 'react'
import { countingKeys } from '../src/base/key.ts'
import type { Json } from '../src/base/json.ts'
import { memoryDataset } from '../src/dataset/memory-dataset.ts'
import { readValues } from '../src/dataset/read-values.ts'
import { DesignerToolsProvider, type DesignerTools } from '../src/designer/designer-tools.tsx'
import { responseComparison } from '../src/designer/templates/library/response-comparison.ts'
import { importLayoutText } from '../src/layout/wire/import-text.ts'
import type { BatchDetails } from '../src/outputs/batch/batch-details.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'
import { ToastArea } from '../src/ui/toast-area.tsx'
import { TooltipLayer } from '../src/ui/tooltip-layer.tsx'

/** What is open in the designer while a dialog of it is shown. */
export type Opened = {
  /** As a file holds it; the response comparison if absent. */
  readonly layout?: readonly Json[]
  /** None when empty. */
  readonly datapoints?: readonly { readonly [field: string]: Json }[]
  readonly details?: BatchDetails
  /** Done to the store once all of it is open. */
  readonly after?: (store: DesignerStore) => void
}

/** A part of the designer with a store of its own, in which this is open. */
export function DesignerScene({ opened, children }: { opened: Opened; children: ReactNode }) {
  const [store, setStore] = useState<DesignerStore | null>(null)
  useEffect(() => {
    void prepare(opened).then(setStore)
  }, [opened])
  if (store === null) return null
  return (
    <StoreProvider store={store}>
      <DesignerToolsProvider value={tools}>
        <h1 className="sr-only">Designer</h1>
        {children}
        <ToastArea />
        <TooltipLayer />
      </DesignerToolsProvider>
    </StoreProvider>
  )
}

/** Datapoints as a file of that many would hold, each a little longer than the one before. */
export function manyDatapoints(count: number): readonly { readonly [field: string]: Json }[] {
  return Array.from({ length: count }, (_, n) => ({
    prompt: `Explain gravity to a child of ${n}.`,
    response_a: 'It pulls everything down. '.repeat(1 + (n % 7)),
    response_b: 'Masses attract each other.',
  }))
}

/** Texts that would do harm if they were more than texts, and words that do not break. */
export const HOSTILE = `{{ 7*7 }} ${'<img src=x onerror=alert(1)>'} $(touch pwned) ${'Donaudampfschifffahrt'.repeat(8)} \u202eright to left`

const tools = new Proxy({} as DesignerTools, { get: () => () => {} })

async function prepare({ layout, datapoints = [], details, after }: Opened): Promise<DesignerStore> {
  const store = createDesignerStore(countingKeys('n'))
  const reading = importLayoutText(JSON.stringify(layout ?? responseComparison.layout), store.keys)
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  store.commitLayout('Open', () => reading.layout)
  if (details !== undefined) store.commit('Open', (document) => ({ ...document, details }))
  if (datapoints.length > 0) {
    const memory = memoryDataset('responses.jsonl', readValues([...datapoints]))
    store.commit('Open', (document) => ({ ...document, schema: memory.state().info?.inferred ?? null }))
    await store.setDataset(memory)
  }
  const [page] = store.getState().history.present.layout
  if (page !== undefined) store.showPage(page.key)
  after?.(store)
  return store
}
