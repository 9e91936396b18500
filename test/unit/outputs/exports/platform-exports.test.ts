import { expect, test, vi } from 'vitest'
import { showEntry } from '../../../../src/designer/export/show-entry.ts'
import type { ExportDataset } from '../../../../src/outputs/export-catalogue.ts'
import { listPlatformExports } from '../../../../src/outputs/exports/platform-exports.ts'
import { collectFiles } from '../../../../src/outputs/zip/collect-files.ts'
import { datasetFrom, exportInput } from '../../../support/export-input.ts'

vi.setConfig({ testTimeout: 60_000 })

const COUNT = 2_000

/** A dataset that counts what is read of it. */
function counted(): { readonly dataset: ExportDataset; readonly read: () => number } {
  const rows = Array.from({ length: COUNT }, (_, n) => ({ prompt: `Prompt ${n}`, answer: 'Yes' }))
  const dataset = datasetFrom(rows, 'rows.json')
  let read = 0
  const datapoints: ExportDataset['datapoints'] = async (from, to) => {
    const results = await dataset.datapoints(from, to)
    read += results.length
    return results
  }
  return { dataset: { ...dataset, datapoints }, read: () => read }
}

test.each([
  ['potato', 'config.yaml', 'data/items.jsonl'],
  ['label-studio', 'labeling-config.xml', 'tasks.json'],
])('%s is shown by its main files first, made from the first datapoints only', async (id, main, data) => {
  const { dataset, read } = counted()
  const entry = listPlatformExports(exportInput({ dataset })).find((one) => one.id === id)!
  const { files, words } = await showEntry(entry)
  expect(read()).toBe(20)
  expect(words).toBe('Shown with the first 20 of 2,000 datapoints. The ZIP holds all.')
  expect(files[0]?.path).toBe(main)
  expect(files[0]?.text).not.toBe('')
  const shown = files.find(({ path }) => path === data)?.text
  expect(shown).toContain('Prompt 19')
  expect(shown).not.toContain('Prompt 20')
})

test('making them tells how far it is, and stops in the middle when it is cancelled', async () => {
  const { dataset, read } = counted()
  const entries = listPlatformExports(exportInput({ dataset }))
  const told: number[] = []
  const stop = new AbortController()
  const making = collectFiles('x', entries, stop.signal, (done) => {
    told.push(done)
    if (done >= 1.5) stop.abort()
  })
  await expect(making).rejects.toThrow('abort')
  expect(told).toEqual([0, 0.25, 0.5, 0.75, 1, 1, 1.25, 1.5])
  expect(read()).toBe(COUNT + COUNT / 2)
})
