import type { Json } from '../base/json.ts'
import type { Issue } from '../checks/issue.ts'
import { readDatapoints } from '../dataset/read-text.ts'
import { parseSchema } from '../dataset/schema-file.ts'
import { listIds } from '../layout/list-ids.ts'
import { importLayoutText } from '../layout/wire/import-text.ts'
import { serializeLayout } from '../layout/wire/serialize.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { selectIssues } from '../store/select-issues.ts'
import { keepNotes } from './keep-notes.ts'
import { showReading } from './open-dataset.ts'

/** What `window.designer.open` takes. Each part may be left out; what is left out stays as it is. */
export type OpenRequest = { readonly layout?: Json; readonly schema?: Json; readonly datapoints?: Json }

/** The handle for those who embed or automate the designer. It goes through the same doors as the interface. */
export type DesignerHandle = {
  /** Resolves when the designer is usable. */
  readonly ready: Promise<void>
  /** Opens a layout, a schema (null takes it away) and datapoints as undoable steps. Rejects with the reasons when one of them can't be read; then nothing changes. */
  open(request: OpenRequest): Promise<void>
  /** The bare array of pages, with the ids the server gave. */
  exportLayout(): readonly Json[]
  /** All findings, in the server's shape with `rule`, `severity` and `source`. */
  issues(): readonly Omit<Issue, 'fix' | 'key'>[]
  undo(): void
  redo(): void
  /** Shows datapoint `n`, from 1. */
  goToDatapoint(n: number): Promise<void>
  /** Shows page `n`, from 1. */
  showPage(n: number): void
}

declare global {
  interface Window {
    designer: DesignerHandle
  }
}

/** The handle over a store. */
export function createDesignerHandle(store: DesignerStore, ready: Promise<void>): DesignerHandle {
  return {
    ready,
    open: (request) => open(store, request),
    exportLayout: () => serializeLayout(store.getState().history.present.layout, { ids: 'keep' }),
    issues: () => selectIssues(store.getState()).all.map(({ fix: _fix, key: _key, ...issue }) => issue),
    undo: store.undo,
    redo: store.redo,
    goToDatapoint: (n) => store.goToDatapoint(n - 1),
    showPage: (n) => {
      const page = store.getState().history.present.layout[n - 1]
      if (page !== undefined) store.showPage(page.key)
    },
  }
}

/** The layout, the schema and the datapoints that come together are one step. */
const OPENING = 'open by script'

async function open(store: DesignerStore, { layout, schema, datapoints }: OpenRequest) {
  // Everything is read before anything changes.
  const layoutReading = layout === undefined ? null : importLayoutText(JSON.stringify(layout), store.keys)
  if (layoutReading?.ok === false) throw new Error(layoutReading.problems.join('\n'))
  const schemaReading = schema === undefined || schema === null ? null : parseSchema(schema)
  if (schemaReading?.ok === false) throw new Error(schemaReading.problems.join('\n'))
  const data = datapoints === undefined ? null : readDatapoints(datapoints)
  if (data !== null && data.faults.length > 0)
    throw new Error(
      data.faults.map(({ record_index, reason }) => `Datapoint ${record_index + 1}: ${reason}`).join('\n'),
    )

  const withNotes = await keepNotes(store, layoutReading?.layout ?? store.getState().history.present.layout)
  store.commit(
    'Open what a script handed over',
    (document) => ({
      ...withNotes(document),
      layout: layoutReading?.layout ?? document.layout,
      serverIds: layoutReading === null ? document.serverIds : listIds(layoutReading.layout),
      schema: schema === null ? null : (schemaReading?.schema ?? document.schema),
      details: layoutReading === null ? document.details : { ...document.details, ...layoutReading.details },
    }),
    { select: [], mergeKey: OPENING, replaces: 'import' },
  )
  const first = store.getState().history.present.layout[0]
  if (layoutReading !== null && first !== undefined) store.showPage(first.key)
  if (data !== null) await showReading(store, 'datapoints', data, { asStep: true, mergeKey: OPENING })
  store.closeRun()
}
