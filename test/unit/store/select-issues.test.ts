import { describe, expect, test } from 'vitest'
import { countingKeys } from '../../../src/base/key.ts'
import type { Json } from '../../../src/base/json.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { createDesignerStore } from '../../../src/store/designer-store.ts'
import { selectIssues } from '../../../src/store/select-issues.ts'
import { schemaOf } from '../checks/data-report-of.ts'
import { pageWith, question } from '../checks/layout-of.ts'

const schema = schemaOf({ prompt: 'text', other: 'text' })

async function designer(datapoints: readonly Json[]) {
  const store = createDesignerStore(countingKeys())
  const layout = pageWith(question, { type: 'dataset_field', field: 'prompt' }, { type: 'free_text', description: '' })
  store.load({ ...store.getState().history.present, layout, schema, name: 'Test' })
  const handle = memoryDataset('rows.jsonl', readValues(datapoints), () => {}, schema)
  await store.setDataset(handle)
  return { store, handle }
}

const rulesOf = (store: Awaited<ReturnType<typeof designer>>['store']) =>
  selectIssues(store.getState()).all.map(({ rule }) => rule)

describe('selectIssues', () => {
  test('puts errors first, then findings of the data at their place, and those about the whole data last', async () => {
    const { store } = await designer([{ other: 1 }])
    expect(rulesOf(store)).toEqual([
      'description-missing',
      'field-without-data',
      'schema-field-without-data',
      'data-is-number',
      'field-unused',
    ])
    expect(selectIssues(store.getState()).byKey.get('p0r0c0i1')).toMatchObject([{ source: 'data' }])
  })

  test('while a dataset is read, nothing is worked out again', async () => {
    const { store, handle } = await designer([{ prompt: 'a', other: 'b' }])
    const before = selectIssues(store.getState())
    const progress = {
      phase: 'checking',
      bytes: 1,
      total: 9,
      datapoints: 1,
      mbPerSecond: null,
      secondsLeft: null,
    } as const
    store.updateDataset(handle, { ...handle.state(), phase: 'checking', progress })
    expect(selectIssues(store.getState())).toBe(before)
  })

  test('gives the same list for the state that is and for the one before, which is still shown, however they take turns', async () => {
    const { store } = await designer([{ prompt: 'a', other: 'b' }])
    const before = store.getState()
    store.commit('Empty', (document) => ({ ...document, schema: null }))
    const now = store.getState()
    const [old, next] = [selectIssues(before), selectIssues(now)]
    expect(next).not.toBe(old)
    expect(selectIssues(before)).toBe(old)
    expect(selectIssues(now)).toBe(next)
  })

  test('a new report of the same dataset is taken', async () => {
    const { store, handle } = await designer([{ prompt: 'a', other: 'b' }])
    expect(rulesOf(store)).not.toContain('data-not-absolute')
    const images = schemaOf({ prompt: 'text', other: 'image_url' })
    store.commit('Change a type', (document) => ({ ...document, schema: images }))
    handle.check(images)
    store.updateDataset(handle, handle.state())
    expect(rulesOf(store)).toContain('data-not-absolute')
    store.undo()
    expect(rulesOf(store)).not.toContain('data-not-absolute')
  })
})
