import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { countingKeys } from '../src/base/key.ts'
import { Canvas } from '../src/designer/canvas/canvas.tsx'
import { DesignerToolsProvider } from '../src/designer/designer-tools.tsx'
import { DragProvider } from '../src/designer/dnd/drag-provider.tsx'
import type { Item } from '../src/items/schemas.ts'
import { createItem } from '../src/layout/create.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'
import { createAnnouncer } from '../src/ui/announcer.tsx'
import { quietTools } from './support/quiet-shell.ts'
import { itemSamples } from '../test/fixtures/item-samples.ts'

type CanvasStoryProps = { readonly item: Item; readonly width?: number }

/** The canvas with one item whose texts are open for writing, and another one below. */
function EditedItem({ item, width }: CanvasStoryProps) {
  const [store] = useState(() => openStore(item))
  const [announcer] = useState(createAnnouncer)
  return (
    <StoreProvider store={store}>
      <DesignerToolsProvider value={quietTools}>
        <DragProvider announcer={announcer}>
          <div className="flex h-[40rem]" style={{ width }}>
            <Canvas />
          </div>
        </DragProvider>
      </DesignerToolsProvider>
    </StoreProvider>
  )
}

function openStore(item: Item): DesignerStore {
  const store = createDesignerStore(countingKeys('story'))
  const { keys } = store
  const row = (data: Item) => {
    const node = createItem(data, keys)
    return { node, row: { key: keys(), columns: [{ key: keys(), items: [node] }] } }
  }
  const [first, below] = [row(item), row(itemSamples.free_text.item)]
  const layout = [{ key: keys(), rows: [first.row, below.row] }]
  store.load({ name: 'Story', layout, schema: null, details: {}, serverIds: [] })
  store.edit(first.node.key)
  return store
}

/** Questions, options, headings, captions and units, written where they stand on the canvas. */
const meta = { title: 'Canvas/Written in place', component: EditedItem, tags: ['!autodocs'] } satisfies Meta<
  typeof EditedItem
>
export default meta
type Story = StoryObj<typeof meta>

export const Choice: Story = {
  args: { item: itemSamples.multiple_choice.item },
  play: async ({ canvas }) => {
    const question = await canvas.findByRole('textbox', { name: 'Question' })
    await waitFor(() => expect(question).toHaveFocus())
    await userEvent.tab()
    await expect(canvas.getByRole('textbox', { name: 'Helper text' })).toHaveFocus()
    await userEvent.tab()
    await expect(canvas.getByRole('textbox', { name: 'Label of option 1' })).toHaveFocus()
    document.execCommand('insertText', false, 'The first')
    await expect(canvas.getByRole('radio', { name: /The first/ })).toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Label of option 2' })).toHaveFocus())
    await expect(canvas.getByRole('textbox', { name: 'Label of option 2' })).toHaveTextContent('')
    await userEvent.keyboard('{Backspace}')
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Label of option 1' })).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.queryByRole('textbox', { name: 'Question' })).toBeNull())
  },
}

/** The options of a dropdown are out of sight, so they are written in the panel below. */
export const Dropdown: Story = {
  args: {
    item: {
      type: 'multiple_choice',
      description: 'What does the image show?',
      answer_limit: 1,
      options: ['Animal', 'Plant', 'Machine', 'Building', 'None'].map((label) => ({ label, value: label })),
    },
  },
  play: async ({ canvas }) => {
    const panel = within(await canvas.findByRole('group', { name: 'More texts of this item' }))
    await expect(panel.getAllByRole('textbox')).toHaveLength(5)
  },
}
export const WithHeadings: Story = { args: { item: itemSamples.multiple_choice_with_free_text.item } }
export const WithUnits: Story = { args: { item: itemSamples.free_text_with_unit.item } }
export const FileUpload: Story = { args: { item: itemSamples.file_upload.item } }
export const NewImage: Story = { args: { item: { type: 'image', url: '', alt_text: '' } } }
export const Empty: Story = {
  args: {
    item: {
      type: 'multiple_choice',
      description: '',
      answer_limit: 1,
      options: [
        { label: '', value: '' },
        { label: '', value: '' },
      ],
    },
  },
}
export const LongWords: Story = { args: { item: itemSamples.multiple_choice.long } }
export const RightToLeft: Story = { args: { item: itemSamples.multiple_choice.arabic } }
export const Phone: Story = { args: { item: itemSamples.multiple_choice_with_free_text.item, width: 360 } }
export const Dark: Story = {
  args: { item: itemSamples.multiple_choice.item },
  globals: { theme: 'dark', participants: 'dark' },
}
