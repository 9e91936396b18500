import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ExportDialog } from '../../../../src/designer/export/export-dialog.tsx'
import { jsonl, withDataset } from '../data/with-dataset.tsx'

const stopped = { phase: 'cancelled', isCountFinal: false, report: null } as const

it('offers both ways on where the data of a stopped reading would be taken', async () => {
  const asked: string[] = []
  const { user } = await withDataset(<ExportDialog onClose={() => {}} />, jsonl({ a: 'one' }), {
    state: stopped,
    handle: { readRest: () => void asked.push('rest'), check: () => void asked.push('check') },
  })
  await user.click(screen.getByRole('radio', { name: 'Dataset, JSONL, not ready' }))
  const entry = within(screen.getByRole('region', { name: 'Dataset, JSONL' }))
  expect(entry.getByRole('status')).toHaveTextContent('Reading the dataset was stopped.')
  await user.click(entry.getByRole('button', { name: 'Read the rest' }))
  await user.click(entry.getByRole('button', { name: 'Check what was read' }))
  expect(asked).toEqual(['rest', 'check'])
  expect(screen.getByRole('button', { name: 'Not ready' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: /^Download rows/ })).toBeNull()
})

it('shows how far the reading is, and lets it be stopped', async () => {
  const progress = {
    phase: 'indexing',
    bytes: 1,
    total: 9,
    datapoints: 1,
    mbPerSecond: null,
    secondsLeft: null,
  } as const
  const { user } = await withDataset(<ExportDialog onClose={() => {}} />, jsonl({ a: 'one' }), {
    state: { ...stopped, phase: 'indexing', progress },
  })
  await user.click(screen.getByRole('radio', { name: 'Dataset, JSONL, not ready' }))
  const entry = within(screen.getByRole('region', { name: 'Dataset, JSONL' }))
  expect(entry.getByRole('progressbar')).toBeVisible()
  expect(entry.getByRole('button', { name: 'Cancel' })).toBeVisible()
})
