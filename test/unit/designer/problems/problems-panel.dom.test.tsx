import { act, screen, waitFor } from '@testing-library/react'
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

it('leads from values that are no text, which look the same on the page, to the checks of the dataset', async () => {
  const { store, user, opened } = await withDataset(<ProblemsPanel />, jsonl({ id: '1' }, { id: 2 }))
  const schema = { strict: false, fields: [{ name: 'id', type: 'metadata' as const }] }
  act(() => store.commit('Take a schema', (document) => ({ ...document, schema })))
  await user.click(screen.getByRole('button', { name: 'Open problems' }))
  await user.click(await screen.findByRole('button', { name: /Datapoint 2 has a number in "id"/ }))
  expect(opened).toEqual(['checks'])
  expect(store.getState().dataset.index).toBe(1)
})

it('leaves out the datapoints that can’t be read', async () => {
  const text = `${jsonl({ prompt: 'one' })}{"prompt"\n${jsonl({ prompt: 'three' })}`
  const { store, user } = await withDataset(<ProblemsPanel />, text)
  const schema = { strict: false, fields: [{ name: 'prompt', type: 'text' as const }] }
  act(() => store.commit('Take a schema', (document) => ({ ...document, schema })))
  await user.click(screen.getByRole('button', { name: 'Open problems' }))
  await user.click(await screen.findByRole('button', { name: 'Leave it out' }))
  await waitFor(() => expect(store.getState().dataset.state?.count).toBe(2))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Leave it out' })).toBeNull())
})
