import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ProblemsPanel } from '../../../../src/designer/problems/problems-panel.tsx'
import { hello, layoutOf, question } from '../../checks/layout-of.ts'
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

it('leads from an empty value to its datapoint and to the first item that shows the field, and leaves the datapoint out', async () => {
  const { store, user } = await withDataset(<ProblemsPanel />, jsonl({ prompt: 'one' }, { prompt: '' }))
  const schema = { strict: false, fields: [{ name: 'prompt', type: 'text' as const }] }
  const field = { type: 'dataset_field', field: 'prompt' } as const
  const layout = layoutOf({ rows: [[[hello, question]]] }, { rows: [[[hello, field, field]]] })
  act(() => store.commit('Take a schema', (document) => ({ ...document, schema, layout })))
  await user.click(screen.getByRole('button', { name: 'Open problems' }))
  await user.click(await screen.findByRole('button', { name: /Datapoint 2 has an empty "prompt"/ }))
  const { session, dataset } = store.getState()
  expect(dataset.index).toBe(1)
  expect(session).toMatchObject({ page: 'p1', selection: ['p1r0c0i1'] })
  await user.click(screen.getByRole('button', { name: 'Leave it out' }))
  await waitFor(() => expect(store.getState().dataset.state?.count).toBe(1))
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
