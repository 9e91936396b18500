import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { openTestWindows } from './test-windows.ts'

it('a project counts as saved only when its datapoints are, too', async () => {
  const { a } = await openTestWindows()
  await a.store.setDataset(memoryDataset('three.jsonl', readValues([{ n: 'one' }, { n: 'two' }, { n: 'three' }])))
  await a.current.flush()
  expect(a.store.getState().saving.status, 'while they are being written').toBe('saving')

  await a.current.files.settled(a.store.getState().history.present.dataset)
  await a.current.flush()
  expect(a.store.getState().saving.status).toBe('saved')
  const { fileId } = a.current.snapshot().project
  expect(await (await a.storage.loadFile(fileId ?? ''))?.blob.text()).toBe('{"n":"one"}\n{"n":"two"}\n{"n":"three"}\n')
})
