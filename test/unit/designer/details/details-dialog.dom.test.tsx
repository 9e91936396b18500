import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { DetailsDialog } from '../../../../src/designer/details/details-dialog.tsx'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'

test('a dataset id says that the file that is open is not uploaded, and no longer when it is empty', async () => {
  const user = userEvent.setup()
  await show('own.jsonl')
  const id = screen.getByRole('textbox', { name: 'Dataset id' })
  expect(id).toHaveAccessibleDescription(/“own\.jsonl” is open here, but is not uploaded/)
  expect(id).toBeValid()
  await user.clear(id)
  expect(id).not.toHaveAccessibleDescription(/is open here/)
})

test('without a file there is nothing to say of one', async () => {
  await show(null)
  expect(screen.getByRole('textbox', { name: 'Dataset id' })).not.toHaveAccessibleDescription(/is open here/)
})

async function show(fileName: string | null) {
  const store = createDesignerStore(countingKeys('n'))
  store.load({ ...store.getState().history.present, details: { dataset_id: 'dataset-1' }, name: 'Batch' })
  if (fileName !== null) await store.setDataset(memoryDataset(fileName, readValues([{ prompt: 'Why?' }]), () => {}))
  render(
    <StoreProvider store={store}>
      <DetailsDialog onClose={() => {}} />
    </StoreProvider>,
  )
}
