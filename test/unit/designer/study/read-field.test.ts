import { expect, test } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import type { DatapointResult } from '../../../../src/dataset/reading.ts'
import { readField } from '../../../../src/designer/study/read-field.ts'

const fault = { record_index: 7, field: '_raw', reason: 'Broken.', line: 8, column: 1, value: '' }
const result = (n: number): DatapointResult =>
  n === 7 ? { ok: false, fault, text: '' } : { ok: true, datapoint: new Map([['id', n]]), repairs: [] }

function dataset(total: number, onRead: (to: number) => void = () => {}) {
  return {
    datapoints: (from: number, to: number) => {
      onRead(to)
      return Promise.resolve(
        Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, at) => result(from + at)),
      )
    },
  }
}

async function read(handle: ReturnType<typeof dataset>, count: number, signal = new AbortController().signal) {
  const values: (Json | undefined)[] = []
  const progress: number[] = []
  const onValue = (value: Json | undefined) => void values.push(value)
  await readField(handle, { field: 'id', count, signal, onValue, onProgress: (now) => void progress.push(now) })
  return { values, progress }
}

test('all values come in the order of the file, those of broken datapoints as none', async () => {
  const { values, progress } = await read(dataset(2000), 1200)
  expect(values).toEqual(Array.from({ length: 1200 }, (_, n) => (n === 7 ? undefined : n)))
  expect(progress).toEqual([500, 1000, 1200])
})

test('it ends where the dataset does, and where it is stopped', async () => {
  expect((await read(dataset(3), 1200)).values).toHaveLength(3)
  const controller = new AbortController()
  const stopping = dataset(2000, (to) => to > 500 && controller.abort())
  expect((await read(stopping, 2000, controller.signal)).values).toHaveLength(500)
})
