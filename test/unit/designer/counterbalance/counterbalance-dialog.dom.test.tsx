import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CounterbalanceDialog } from '../../../../src/designer/counterbalance/counterbalance-dialog.tsx'
import { jsonl, withDataset } from '../data/with-dataset.tsx'

it('says what both ways mean for places and pay, and nothing of it for one way each', async () => {
  const { store, user } = await withDataset(
    <CounterbalanceDialog onClose={() => {}} />,
    jsonl({ response_a: 'one', response_b: 'two' }, { response_a: 'three', response_b: 'four' }),
  )
  const fields = ['response_a', 'response_b'].map((name) => ({ name, type: 'text' as const }))
  act(() => store.commit('Take a schema', (document) => ({ ...document, schema: { strict: false, fields } })))
  expect(await screen.findByText(/^2 datapoints become 4/)).toHaveTextContent(
    / That takes 12 places instead of 6, and £/,
  )
  await user.click(screen.getByRole('radio', { name: /^One way each/ }))
  expect(screen.getByText(/^2 datapoints stay that many/)).toBeVisible()
  expect(screen.queryByText(/That takes/)).toBeNull()
})
