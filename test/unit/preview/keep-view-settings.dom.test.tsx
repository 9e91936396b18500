import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Preview } from '../../../src/preview/preview.tsx'
import { StoreProvider } from '../../../src/store/store-context.tsx'
import { designer } from '../../support/designer.ts'

// What the test's browser lacks.
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollTo = () => {}
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('the width and the view of the participant’s screen are as they were at the visit before', async () => {
  const end = visit()
  await userEvent.click(screen.getByRole('radio', { name: 'Phone' }))
  await userEvent.click(screen.getByRole('button', { name: 'View' }))
  await userEvent.click(await screen.findByRole('radio', { name: 'Dark' }))
  end()
  visit()
  expect(screen.getByRole('radio', { name: 'Phone' })).toBeChecked()
  expect(screen.getByRole('button', { name: 'View · dark' })).toBeVisible()
})

test.each(['{"width": "phone"', '{"width":"watch"}', '{"width":"free","freeWidth":9e9}'])(
  'what can’t be read, such as %s, is the usual view',
  (kept) => {
    localStorage.setItem('batch-layout-designer preview', kept)
    visit()
    expect(screen.getByRole('radio', { name: 'Desktop' })).toBeChecked()
  },
)

/** A visit of the preview, with a store of its own. Gives back how to end it. */
function visit() {
  const { store } = designer('A')
  return render(
    <StoreProvider store={store}>
      <Preview onDetails={() => {}} download={() => {}} />
    </StoreProvider>,
  ).unmount
}
