import { expect, it } from 'vitest'
import { adviceOnList } from '../../../src/app/advice-on-list.ts'
import type { Json } from '../../../src/base/json.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'

const adviceOn = (...rows: readonly Json[]) => adviceOnList(memoryDataset('wrapped.json', readValues(rows)).state())

it('says where the datapoints may be when the only one holds a list of objects', () => {
  expect(adviceOn({ version: 2, data: [{ a: '1' }, { a: '2' }] })).toEqual([
    'Its field “data” holds a list of 2 objects. If those are the datapoints, save the list by itself and open that.',
  ])
  expect(adviceOn({ rows: [{}] })).toEqual([
    'Its field “rows” holds a list of 1 object. If that is the datapoint, save the list by itself and open that.',
  ])
})

it('says nothing of other datapoints', () => {
  expect(adviceOn({ data: [{}] }, { data: [{}] })).toEqual([])
  expect(adviceOn({ tags: ['a', 'b'], none: [], mixed: [{}, 1], text: 'x' })).toEqual([])
  expect(adviceOn()).toEqual([])
})
