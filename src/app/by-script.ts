import { isJsonObject, nameJson, type Json } from '../base/json.ts'
import { listWords } from '../base/number-words.ts'
import { takeJson } from '../base/take-json.ts'
import { readValues } from '../dataset/read-values.ts'
import { parseSchema } from '../dataset/schema-file.ts'
import { listIds } from '../layout/list-ids.ts'
import { importLayoutText } from '../layout/wire/import-text.ts'
import type { Advice } from '../layout/wire/wrong-file.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { keepNotes } from './keep-notes.ts'
import { showReading } from './show-dataset.ts'

/** What `window.designer.open` takes: JSON. Each part may be left out; what is left out stays as it is. */
export type OpenRequest = { readonly layout?: unknown; readonly schema?: unknown; readonly datapoints?: unknown }

/** The layout, the schema and the datapoints that come together are one step. */
const OPENING = 'open by script'

/** Opens what a script hands over, as one step. Rejects with the reasons when a part can't be read; then nothing changes. */
export async function openByScript(store: DesignerStore, request: unknown) {
  // Everything is read before anything changes.
  const { layout, schema, datapoints } = takeRequest(request)
  const layoutReading =
    layout === undefined ? null : importLayoutText(JSON.stringify(layout), store.keys, ADVICE_TO_SCRIPTS)
  if (layoutReading?.ok === false) throw refusal(layoutReading.problems)
  const schemaReading = schema === undefined || schema === null ? null : parseSchema(schema)
  if (schemaReading?.ok === false) throw refusal(schemaReading.problems)
  const data = datapoints === undefined ? null : readValues(datapoints)
  if (data !== null && data.faults.length > 0)
    throw refusal(data.faults.map(({ record_index, reason }) => `Datapoint ${record_index + 1}: ${reason}`))

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

/** Shows datapoint `n`, from 1. Rejects where there is none. */
export async function goToDatapoint(store: DesignerStore, n: number) {
  const { state } = store.getState().dataset
  const count = state?.count ?? 0
  if (!Number.isInteger(n) || n < 1 || n > count) {
    const many = count === 0 ? 'none' : `${count}${state?.isCountFinal === false ? ' so far' : ''}`
    throw new Error(`There is no datapoint ${n}: they count from 1, and there ${count === 1 ? 'is' : 'are'} ${many}.`)
  }
  await store.goToDatapoint(n - 1)
}

type Parts = { readonly layout?: Json; readonly schema?: Json; readonly datapoints?: Json }

/** The parts of a request as JSON. */
function takeRequest(request: unknown): Parts {
  if (!isJsonObject(request)) throw refusal([`${EXPECTED}, not ${nameOf(request)}.`])
  const given = Object.entries<unknown>(request)
  const unknown = given.map(([name]) => name).filter((name) => !PARTS.some((part) => part === name))
  if (unknown.length > 0) throw refusal([`${EXPECTED}, not ${listWords(unknown.map((name) => JSON.stringify(name)))}.`])
  const taken = given
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, takeJson(value, name, { keepsSpellings: name === 'datapoints' })] as const)
  if (taken.length === 0) throw refusal([`${EXPECTED}; none of them is there.`])
  const problems = taken.flatMap(([, json]) => (json.ok ? [] : json.problems))
  if (problems.length > 0) throw refusal(problems)
  return Object.fromEntries(taken.flatMap(([name, json]) => (json.ok ? [[name, json.value]] : [])))
}

const PARTS = ['layout', 'schema', 'datapoints'] as const
const EXPECTED = 'designer.open takes an object with "layout", "schema" or "datapoints", or several of them'

function nameOf(value: unknown): string {
  return value === null || ['undefined', 'string', 'number', 'boolean', 'object'].includes(typeof value)
    ? nameJson(value)
    : `a ${typeof value}`
}

const ADVICE_TO_SCRIPTS: Advice = {
  dataset: 'Hand it over as "datapoints".',
  schema: 'Hand it over as "schema".',
  answer: 'Hand over the layout itself.',
  layout: 'Hand over the list of pages, or an object with "batch_items".',
}

function refusal(reasons: readonly string[]): Error {
  return new Error(reasons.join('\n'))
}
