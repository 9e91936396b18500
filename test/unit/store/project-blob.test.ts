import { expect, test } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { printProject, projectBlob } from '../../../src/store/project-blob.ts'
import { layoutOf } from '../../support/picture.ts'

const project = { document: { name: 'Mine', layout: layoutOf('A'), schema: null, details: {}, serverIds: [] } }

test('the datapoints stand in the file as if it had been written whole', async () => {
  const rows: Json = [{ prompt: 'a "quoted" }\n text' }, { prompt: null, other: [1, { deep: '}' }] }]
  const whole: unknown = JSON.parse(
    await (await projectBlob(project, memoryDataset('r.json', readValues(rows)))).text(),
  )
  const bare: { [key: string]: unknown } = JSON.parse(printProject(project))
  expect(whole).toEqual({ ...bare, dataset_name: 'r.json', datapoints: rows })
})

test('without a dataset the file is the printed project', async () => {
  expect(await (await projectBlob(project, null)).text()).toBe(printProject(project))
})
