import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CommandDialog } from '../../../../src/designer/commands/command-dialog.tsx'
import type { Command } from '../../../../src/designer/commands/commands.ts'

const command = (id: string, label: string): Command => ({
  id,
  label,
  group: 'Project',
  blocked: () => null,
  run: () => {},
})

test('a command is found by what is behind it, and says so then', async () => {
  const commands = [command('details', 'Batch details'), command('export', 'Export')]
  render(<CommandDialog commands={commands} mac={false} onClose={() => {}} />)
  const options = () => screen.getAllByRole('option').map((option) => option.textContent)
  expect(options()).toEqual(['Batch detailsProject', 'ExportProject'])
  const user = userEvent.setup()
  const box = screen.getByRole('combobox', { name: 'Find a command' })
  await user.type(box, 'guideline')
  expect(options()).toEqual([expect.stringMatching(/^Batch details.*guidelines/i)])
  await user.clear(box)
  await user.type(box, 'batch')
  expect(options()).toEqual(['Batch detailsProject'])
})
