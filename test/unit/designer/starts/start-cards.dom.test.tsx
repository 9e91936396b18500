import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { EmptyPage } from '../../../../src/designer/canvas/empty-page.tsx'
import { DesignerToolsProvider, type DesignerTools } from '../../../../src/designer/designer-tools.tsx'
import { DragProvider } from '../../../../src/designer/dnd/drag-provider.tsx'
import { createAnnouncer } from '../../../../src/ui/announcer.tsx'
import type { DisplayPosition } from '../../../../src/layout/layout.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { schemaOf } from '../../checks/data-report-of.ts'
import { layoutOf, question } from '../../checks/layout-of.ts'

const schema = schemaOf({ prompt: 'text', response_a: 'text', response_b: 'text' })
const group = () => screen.queryByRole('group', { name: 'Start from your data' })

test('a card fills the empty page in one step, by keyboard as well, and the page keeps its id', async () => {
  const { store } = show()
  const cards = within(group()!).getAllByRole('button')
  expect(cards.map((card) => card.textContent)).toEqual([
    expect.stringContaining('Two compared side by side'),
    expect.stringContaining('Each rated by itself'),
  ])
  cards[0]?.focus()
  await userEvent.keyboard('{Enter}')
  const [page] = store.getState().history.present.layout
  expect(page).toMatchObject({ key: 'p0', id: 'server-id', name: 'Mine' })
  expect(page?.rows).toHaveLength(3)
  expect(screen.getByText('Started with “Two compared side by side”.')).toBeVisible()
  expect(group()).toBeNull()
  expect(store.getState().history.past.map(({ name }) => name)).toEqual(['Start Mine with “Two compared side by side”'])
  act(store.undo)
  expect(store.getState().history.present.layout[0]?.rows).toEqual([])
  expect(screen.queryByText(/^Started with/), 'it is no more so').toBeNull()
})

test('no cards without a schema', () => {
  show({ hasSchema: false })
  expect(group()).toBeNull()
})

test('no cards where the layout has something already', () => {
  show({ isSecondFilled: true })
  expect(group()).toBeNull()
})

test('no cards on an intro page, which holds no questions', () => {
  show({ position: 'intro' })
  expect(group()).toBeNull()
})

type Setting = { hasSchema?: boolean; isSecondFilled?: boolean; position?: DisplayPosition }

function show({ hasSchema = true, isSecondFilled = false, position = 'body' }: Setting = {}) {
  const store = createDesignerStore(countingKeys())
  const empty = layoutOf({ rows: [], position }).map((page) => ({ ...page, id: 'server-id', name: 'Mine' }))
  const layout = [...empty, ...(isSecondFilled ? layoutOf({ rows: [] }, { rows: [[[question]]] }).slice(1) : [])]
  store.load({ ...store.getState().history.present, layout, schema: hasSchema ? schema : null, name: 'Test' })
  const none = () => {}
  const tools = new Proxy({} as unknown as DesignerTools, {
    get: () => none,
  })
  render(
    <StoreProvider store={store}>
      <DesignerToolsProvider value={tools}>
        <DragProvider announcer={createAnnouncer()}>
          <Page store={store} />
        </DragProvider>
        <ToastStack />
      </DesignerToolsProvider>
    </StoreProvider>,
  )
  return { store }
}

function Page({ store }: { store: ReturnType<typeof createDesignerStore> }) {
  const [page] = store.getState().history.present.layout
  return page === undefined ? null : <EmptyPage page={page} />
}
