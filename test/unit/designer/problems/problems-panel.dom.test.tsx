import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ProblemsPanel } from '../../../../src/designer/problems/problems-panel.tsx'
import { jsonl, withDataset } from '../data/with-dataset.tsx'

it('leads from a fault of the schema to the schema', async () => {
  const name = 'x'.repeat(200)
  const { store, user, opened } = await withDataset(<ProblemsPanel />, jsonl({ [name]: 'one' }))
  const schema = { strict: false, fields: [{ name, type: 'text' as const }] }
  act(() => store.commit('Take a schema', (document) => ({ ...document, schema })))
  await user.click(await screen.findByRole('button', { name: /^The field name "x+…x+" has 200 characters/ }))
  expect(opened).toEqual(['schema'])
})
