import { describe, expect, test } from 'vitest'
import { followSchema } from '../../../src/app/follow-schema.ts'
import { countingKeys } from '../../../src/base/key.ts'
import type { DatasetHandle } from '../../../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import { createDesignerStore } from '../../../src/store/designer-store.ts'
import { schemaOf } from '../checks/data-report-of.ts'

const first = schemaOf({ picture: 'text', note: 'text' })
const images = schemaOf({ picture: 'image_url', note: 'text' })

describe('followSchema', () => {
  test.each<[string, Schema]>([
    ['a type', images],
    ['strict', { ...first, strict: true }],
    ['a name', schemaOf({ image: 'text', note: 'text' })],
    ['the order', { ...first, fields: first.fields.toReversed() }],
    ['a field less', schemaOf({ picture: 'text' })],
  ])('checks again when %s changes, and after undo and redo', async (_what, next) => {
    const { store, checked } = await designer()
    store.commit('Change the schema', (document) => ({ ...document, schema: next }))
    expect(checked).toEqual([next])
    store.undo()
    store.redo()
    expect(checked).toEqual([next, first, next])
  })

  test('a dataset that undo brings back with its schema is checked against that, not against the one after it', async () => {
    const { store, checked } = await designer()
    const late: Schema[] = []
    const dataset = { handle: spied(late), file: null }
    store.commit('Open another', (document) => ({ ...document, schema: images, dataset }))
    expect(checked).toEqual([])
    expect(late).toEqual([images])
    store.undo()
    expect(checked).toEqual([])
    expect(late).toEqual([images])
  })

  test.each<[string, Schema]>([
    ['a label', { ...first, fields: first.fields.map((field) => ({ ...field, label: 'Picture' })) }],
    ['nothing', { ...first }],
  ])('leaves the file alone when %s changes', async (_what, next) => {
    const { store, checked } = await designer()
    store.commit('Change the schema', (document) => ({ ...document, schema: next }))
    expect(store.getState().history.present.schema).toBe(next)
    expect(checked).toEqual([])
  })

  test('a change of the layout, of the datapoint shown or a schema that is taken away is no news', async () => {
    const { store, checked } = await designer()
    store.commitLayout('Change the layout', (layout) => [...layout])
    await store.goToDatapoint(1)
    store.commit('Take the schema away', (document) => ({ ...document, schema: null }))
    expect(checked).toEqual([])
  })

  test('without a dataset, and after its end, nothing is checked', async () => {
    const { store, checked, stop } = await designer()
    await store.setDataset(null)
    store.commit('Change a type', (document) => ({ ...document, schema: images }))
    expect(checked).toEqual([])
    await store.setDataset(spied(checked))
    stop()
    store.undo()
    expect(checked).toEqual([])
  })
})

async function designer() {
  const store = createDesignerStore(countingKeys())
  store.load({ ...store.getState().history.present, schema: first, name: 'Test' })
  const checked: Schema[] = []
  await store.setDataset(spied(checked))
  const stop = followSchema(store)
  return { store, checked, stop }
}

function spied(checked: Schema[]): DatasetHandle {
  const handle = memoryDataset(
    'rows.jsonl',
    readValues([{ picture: 'a', note: 'b' }, { picture: 'c' }]),
    () => {},
    first,
  )
  return { ...handle, check: (schema) => void checked.push(schema) }
}
