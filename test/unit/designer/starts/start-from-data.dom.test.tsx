import { act, render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { showReading } from '../../../../src/app/show-dataset.ts'
import { EmptyPage } from '../../../../src/designer/canvas/empty-page.tsx'
import { listAllCommands } from '../../../../src/designer/commands/all-commands.ts'
import type { DesignerTools } from '../../../../src/designer/designer-tools.tsx'
import { DragProvider } from '../../../../src/designer/dnd/drag-provider.tsx'
import { createAnnouncer } from '../../../../src/ui/announcer.tsx'
import { StoreProvider, useDesigner } from '../../../../src/store/store-context.tsx'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { designer } from '../../../support/designer.ts'

test('the command puts an empty page with cards in place of the layout, and undo brings it back', async () => {
  const { d, run } = await show('A', [{ response_a: 'So.', response_b: 'Thus.' }])
  await run()
  expect(d.picture()).toBe('')
  const [card] = within(screen.getByRole('group', { name: 'Start from your data' })).getAllByRole('button')
  await vi.waitFor(() => expect(card).toHaveFocus())
  expect(card).toHaveTextContent('Two compared side by side')
  expect(screen.getByText('Choose a layout made from your data.')).toBeVisible()
  expect(screen.getByText('The page is empty for it now. Undo brings back what was there.')).toBeVisible()
  act(() => screen.getByRole('button', { name: 'Undo' }).click())
  expect(d.picture()).toBe('A')
})

test('where nothing but an empty row was there, nothing is said of a loss', async () => {
  const { run } = await show('-', [{ prompt: 'Why?' }])
  await run()
  expect(screen.getByText('Choose a layout made from your data.')).toBeVisible()
  expect(screen.queryByText(/brings back|takes the place/)).toBeNull()
})

test('on an empty layout it only leads to the cards', async () => {
  const { d, run } = await show('', [{ prompt: 'Why?' }])
  act(() => d.store.setMode('json'))
  const steps = d.steps()
  await run()
  expect(d.steps()).toEqual(steps)
  expect(d.session().mode).toBe('design')
  expect(screen.getByRole('group', { name: 'Start from your data' })).toBeVisible()
})

test('without a field to show it says so and changes nothing', async () => {
  const { d, run, said } = await show('A', [{ prompt: 'Why?' }])
  act(() =>
    d.store.commit('Hide', (document) => ({
      ...document,
      schema: { strict: false, fields: [{ name: 'prompt', type: 'metadata' }] },
    })),
  )
  await run()
  expect(said).toEqual([expect.stringMatching(/no field that can be shown/)])
  expect(d.picture()).toBe('A')
})

test('it waits for a dataset', async () => {
  const { command } = await show('A', null)
  expect(command.blocked()).toBe('Open a dataset first.')
})

async function show(picture: string, datapoints: readonly { readonly [name: string]: string }[] | null) {
  const d = designer(picture)
  if (datapoints !== null) await showReading(d.store, 'rows.jsonl', readValues(datapoints))
  const said: (string | null)[] = []
  const tools = new Proxy({} as unknown as DesignerTools, {
    get: (_, name) => (name === 'say' ? (sentence: string | null) => said.push(sentence) : () => {}),
  })
  const command = listAllCommands(d.store, tools).find(({ id }) => id === 'starts')
  if (command === undefined) throw new Error('There is no such command.')
  render(
    <StoreProvider store={d.store}>
      <DragProvider announcer={createAnnouncer()}>
        <Page />
      </DragProvider>
      <ToastStack />
    </StoreProvider>,
  )
  const run = () =>
    act(async () => {
      command.run()
      await vi.dynamicImportSettled()
    })
  return { d, command, run, said }
}

function Page() {
  const page = useDesigner((state) => state.history.present.layout[0])
  return page?.rows.length === 0 ? <EmptyPage page={page} /> : null
}
