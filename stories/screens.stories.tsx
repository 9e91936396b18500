import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { App } from '../src/app/app.tsx'
import { openTemplateData, templateDocument } from '../src/app/templates.ts'
import { countingKeys } from '../src/base/key.ts'
import { responseComparison } from '../src/designer/templates/library/response-comparison.ts'
import { updateItem } from '../src/layout/operations/update.ts'
import type { Mode } from '../src/store/designer-state.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'
import { quietProjects } from './support/quiet-shell.ts'

type ScreenProps = {
  /** What is open: an example with its datapoints, the same with faults in it, or nothing yet. */
  readonly open: 'example' | 'problems' | 'nothing'
  readonly mode?: Mode
}

/** The whole application, over a project that is not kept. */
const meta = {
  title: 'Screens/Designer',
  component: Screen,
  // The store is there before the screen is: the toolbar's theme is put on after the one that the app keeps.
  loaders: [async ({ args: { open, mode } }) => ({ store: await prepare(open, mode) })],
  render: (args, { loaded: { store } }) => <Screen key={JSON.stringify(args)} {...args} store={store} />,
  args: { open: 'example' },
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Screen>
export default meta
type Story = StoryObj<typeof meta>

/** The preview has a switch of its own for the participants' theme. */
const ownView = { participants: 'light' }

/** An item is chosen. */
export const Design: Story = {
  play: async ({ canvas }) => {
    const page = await canvas.findByRole('region', { name: 'Canvas' })
    const item = await within(page).findByRole('group', { name: /^Multiple choice/ })
    await userEvent.click(item)
    await expect(item).toHaveFocus()
  },
}
export const DesignDark: Story = { globals: { theme: 'dark' } }
export const DesignRightToLeft: Story = { globals: { direction: 'rtl' } }

/** Going on without an answer is refused where the question stands. */
export const Preview: Story = {
  args: { mode: 'preview' },
  globals: ownView,
  play: async ({ canvas }) => {
    const preview = within(await canvas.findByRole('region', { name: 'Preview' }))
    await waitFor(async () => {
      await userEvent.click(preview.getByRole('button', { name: /^(Next|Finish)$/ }))
      await expect(preview.getAllByRole('alert').length).toBeGreaterThan(0)
    })
  },
}
export const PreviewDark: Story = { args: { mode: 'preview' }, globals: { ...ownView, theme: 'dark' } }
export const Json: Story = {
  args: { mode: 'json' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('tabpanel', { name: 'JSON' })).toHaveTextContent('dataset_field'), {
      timeout: 10_000,
    })
  },
}
export const JsonDark: Story = { ...Json, globals: { theme: 'dark' } }

/** Nothing is there yet: each part says how to begin. */
export const Nothing: Story = {
  args: { open: 'nothing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This page is empty')).toBeVisible()
  },
}
export const NothingDark: Story = { args: { open: 'nothing' }, globals: { theme: 'dark' } }

/** A question was left empty, a field is misspelt: both are counted, and told with their place. */
export const WithProblems: Story = {
  args: { open: 'problems' },
  play: async ({ canvas }) => {
    const problems = within(await canvas.findByRole('region', { name: 'Problems' }))
    await userEvent.click(problems.getByRole('button', { name: 'Open problems' }))
    await expect(await problems.findByText(/respones_b/)).toBeVisible()
  },
}

/** Each step that was taken, beside the canvas: choosing one goes back to it in sight. */
export const HistoryShown: Story = {
  args: { open: 'problems' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'History' }))
    const steps = within(await screen.findByRole('list', { name: 'Steps, newest first' }))
    await expect(steps.getByRole('button', { current: 'step' })).toHaveTextContent('Empty the question')
  },
}

/** On a phone and on a tablet palette and settings lie over the canvas, one at a time. */
export const OnPhone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add' }))
    await expect(await canvas.findByRole('button', { name: 'Close palette' })).toBeVisible()
  },
}
export const OnTablet: Story = {
  globals: { viewport: { value: 'tablet' } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Settings' }))
    await expect(await canvas.findByRole('button', { name: 'Close inspector' })).toBeVisible()
  },
}

/** Each use of the toolbar loads another store. The first one stays, with what was done in it. */
function Screen({ store: loaded }: ScreenProps & { readonly store?: DesignerStore }) {
  const [store] = useState(loaded)
  if (store === undefined) return null
  return (
    <StoreProvider store={store}>
      <App store={store} projects={quietProjects} onShown={() => {}} />
    </StoreProvider>
  )
}

async function prepare(open: ScreenProps['open'], mode: Mode = 'design'): Promise<DesignerStore> {
  const store = createDesignerStore(countingKeys('n'))
  if (open !== 'nothing') {
    store.load(templateDocument(responseComparison, store))
    await openTemplateData(store, responseComparison, { asStep: false })
  }
  if (open === 'problems') spoil(store)
  store.setMode(mode)
  return store
}

/** Empties the first question and misspells the first field. */
function spoil(store: DesignerStore) {
  const items = store
    .getState()
    .history.present.layout.flatMap(({ rows }) => rows.flatMap(({ columns }) => columns.flatMap((one) => one.items)))
  for (const { key, data } of items) {
    if (data.type === 'multiple_choice') {
      store.commitLayout('Empty the question', (layout) => updateItem(layout, key, { ...data, description: '' }))
    }
    if (data.type === 'dataset_field' && data.field === 'response_b') {
      store.commitLayout('Misspell the field', (layout) => updateItem(layout, key, { ...data, field: 'respones_b' }))
    }
  }
}
