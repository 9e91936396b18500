import type { Json } from '../base/json.ts'
import { readValues } from '../dataset/read-values.ts'
import { parseSchema } from '../dataset/schema-file.ts'
import { listIds } from '../layout/list-ids.ts'
import { importLayoutText } from '../layout/wire/import-text.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { keepNotes } from './keep-notes.ts'
import { showReading } from './show-dataset.ts'

/**
 * What `window.designer.open` takes. Each part may be left out; what is left out stays as it is. Numbers have the precision of JavaScript:
 * only a file keeps longer ones.
 */
export type OpenRequest = { readonly layout?: Json; readonly schema?: Json; readonly datapoints?: Json }

/** The layout, the schema and the datapoints that come together are one step. */
const OPENING = 'open by script'

/** Opens what a script hands over, as one step. Rejects with the reasons when a part can't be read; then nothing changes. */
export async function openByScript(store: DesignerStore, { layout, schema, datapoints }: OpenRequest) {
  // Everything is read before anything changes.
  const layoutReading = layout === undefined ? null : importLayoutText(JSON.stringify(layout), store.keys)
  if (layoutReading?.ok === false) throw new Error(layoutReading.problems.join('\n'))
  const schemaReading = schema === undefined || schema === null ? null : parseSchema(schema)
  if (schemaReading?.ok === false) throw new Error(schemaReading.problems.join('\n'))
  const data = datapoints === undefined ? null : readValues(datapoints)
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
    { select: [], mergeKey: OPENING, replaces: { kind: 'import' } },
  )
  const first = store.getState().history.present.layout[0]
  if (layoutReading !== null && first !== undefined) store.showPage(first.key)
  if (data !== null) await showReading(store, 'datapoints', data, { asStep: true, mergeKey: OPENING })
  store.closeRun()
}
