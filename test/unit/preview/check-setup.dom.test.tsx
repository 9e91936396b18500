import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showReading } from '../../../src/app/show-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { FIRST_PLAN } from '../../../src/preview/self-check/check-plan.ts'
import { CheckSetup } from '../../../src/preview/self-check/check-setup.tsx'
import { StoreProvider } from '../../../src/store/store-context.tsx'
import { designer } from '../../support/designer.ts'

test.each([
  ['2, 40', ''],
  ['', ''],
  ['2, 999', 'There is no datapoint 999. They go from 1 to 40.'],
  ['0 41 41', 'There is no datapoint 0, 41. They go from 1 to 40.'],
  ['51-57', 'There is no datapoint 51, 57. They go from 1 to 40.'],
  ['51 52 53 54 55 56 57', 'There is no datapoint 51, 52, 53, 54, 55 and 2 more. They go from 1 to 40.'],
])('of the own choice “%s” those that are not there are named at the field', async (own, words) => {
  await show(own, 40)
  expect(screen.getByRole('textbox', { name: 'Own choice, by number' })).toHaveAccessibleDescription(words)
})

test('without datapoints nothing is said of numbers', async () => {
  await show('2', 0)
  expect(screen.getByRole('textbox', { name: 'Own choice, by number' })).toHaveAccessibleDescription('')
})

async function show(own: string, count: number) {
  const d = designer('A')
  if (count > 0) {
    const rows = Array.from({ length: count }, (_, index) => ({ prompt: `Number ${index + 1}` }))
    await showReading(d.store, 'rows.jsonl', readValues(rows))
  }
  render(
    <StoreProvider store={d.store}>
      <CheckSetup plan={{ ...FIRST_PLAN, own }} questions={[]} onPlan={() => {}} onStart={() => {}} />
    </StoreProvider>,
  )
}
