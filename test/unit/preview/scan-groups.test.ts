import { expect, it } from 'vitest'
import type { DatasetHandle } from '../../../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { datapointsOf } from '../../../src/outputs/task-groups.ts'
import { MOST_SCANNED, scanGroups } from '../../../src/preview/scan-groups.ts'

const rows = Array.from({ length: 1200 }, (_, at) => ({ n: at, session: at % 600 === 7 ? 'mine' : `other ${at}` }))

it('finds the members of a group far from each other', async () => {
  const groups = await scanGroups(counting().handle, 'session', rows.length)
  expect([...datapointsOf(groups, groups.names?.indexOf('mine') ?? -1)]).toEqual([7, 607])
})

it('reads a dataset once for each field', async () => {
  const { handle, reads } = counting()
  await scanGroups(handle, 'session', rows.length)
  const once = reads()
  expect(once).toBeGreaterThan(1)
  await scanGroups(handle, 'session', rows.length)
  expect(reads()).toBe(once)
  await scanGroups(handle, 'n', rows.length)
  expect(reads()).toBe(2 * once)
})

it('reads only so many datapoints of a long file', async () => {
  let last = 0
  const handle: DatasetHandle = {
    ...counting().handle,
    datapoints: (_from, to) => {
      last = to
      return Promise.resolve([])
    },
  }
  await scanGroups(handle, 'session', 1_000_000)
  expect(last).toBe(MOST_SCANNED)
})

it('reads again after a reading that failed', async () => {
  const { handle } = counting()
  let fails = true
  const shaky: DatasetHandle = {
    ...handle,
    datapoints: (from, to) => (fails ? Promise.reject(new Error('The file is gone.')) : handle.datapoints(from, to)),
  }
  await expect(scanGroups(shaky, 'session', 10)).rejects.toThrow('The file is gone.')
  fails = false
  expect((await scanGroups(shaky, 'session', 10)).count).toBe(10)
})

function counting() {
  const handle = memoryDataset('rows', readValues(rows))
  let reads = 0
  const datapoints: DatasetHandle['datapoints'] = (from, to) => {
    reads++
    return handle.datapoints(from, to)
  }
  return { handle: { ...handle, datapoints }, reads: () => reads }
}
