import { describe, expect, it } from 'vitest'
import type { ExportDataset } from '../../../../src/outputs/export-catalogue.ts'
import { listExports } from '../../../../src/outputs/list-exports.ts'
import { datasetFrom, exportInput } from '../../../support/export-input.ts'

const rows = [
  { prompt: 'One', answer: 'A' },
  { prompt: 'Two', answer: 'B' },
]

function entriesOf(change: Partial<ExportDataset>, fileName = 'rows.jsonl') {
  const entries = listExports(exportInput({ dataset: { ...datasetFrom(rows, fileName), ...change } }))
  return new Map(entries.map((entry) => [entry.id, entry]))
}

describe('a dataset whose reading was stopped', () => {
  it('is offered as its first datapoints, under a name that says so', () => {
    const entries = entriesOf({ isWhole: false })
    expect(entries.get('dataset-jsonl')).toMatchObject({
      fileName: 'rows-first-2.jsonl',
      inZip: 'data/rows-first-2.jsonl',
      note: 'Only the first 2 datapoints: the rest of the file was not read.',
      blocked: null,
    })
    expect(entries.get('dataset-jsonl')?.purpose).not.toContain('the file to upload')
    expect(entries.get('dataset-csv')?.fileName).toBe('rows-first-2.csv')
  })

  it('says so wherever its datapoints leave', () => {
    const entries = entriesOf({ isWhole: false })
    for (const id of ['run-bash', 'run-python', 'run-client', 'potato', 'label-studio', 'project'])
      expect([id, entries.get(id)?.note]).toEqual([id, expect.stringContaining('Only the first 2 datapoints')])
  })

  it('keeps the number in a name that is too long', () => {
    expect(entriesOf({ isWhole: false }, `${'x'.repeat(200)}.jsonl`).get('dataset-jsonl')?.fileName).toMatch(
      /^x{72}-first-2\.jsonl$/,
    )
  })

  it('says what to do before any of it is checked', () => {
    const cut = entriesOf({ isWhole: false, isRead: false, isStopped: true })
    const unchecked = entriesOf({ isRead: false, isStopped: true })
    for (const id of ['dataset-jsonl', 'run-bash', 'potato']) {
      expect(cut.get(id)?.blocked).toBe(
        'Reading the dataset was stopped. Choose “Read the rest”, or “Check what was read” to take only that part.',
      )
      expect(unchecked.get(id)?.blocked).toBe('Checking the dataset was stopped. Choose “Check them all”.')
    }
  })

  it('leaves a whole one as it was', () => {
    const entry = entriesOf({}).get('dataset-jsonl')
    expect(entry).toMatchObject({
      fileName: 'rows.jsonl',
      purpose: expect.stringMatching(/null is left out.*the file to upload/),
    })
    expect(entry?.note).toBeUndefined()
  })
})

it.each([
  [
    612_000_000,
    true,
    /^Only the first 2 datapoints.* Too large to be opened again: .* up to 250 MB\. Choose “Download/,
  ],
  [612_000_000, false, /^Too large to be opened again/],
])('says of the project’s file that it is too large to be opened again: %i bytes', (size, isCut, words) => {
  expect(entriesOf({ size, isWhole: !isCut }).get('project')?.note).toMatch(words)
  expect(entriesOf({ size: 200_000_000 }).get('project')?.note).toBeUndefined()
})
