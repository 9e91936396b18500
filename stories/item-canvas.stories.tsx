import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { countingKeys } from '../src/base/key.ts'
import { memoryDataset } from '../src/dataset/memory-dataset.ts'
import { readValues } from '../src/dataset/read-values.ts'
import { Canvas } from '../src/designer/canvas/canvas.tsx'
import { DesignerToolsProvider } from '../src/designer/designer-tools.tsx'
import { DragProvider } from '../src/designer/dnd/drag-provider.tsx'
import { itemName } from '../src/designer/names.ts'
import { definitionOf } from '../src/items/registry.ts'
import type { Item } from '../src/items/schemas.ts'
import { createColumn, createItem, createPage, createRow } from '../src/layout/create.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'
import { createAnnouncer } from '../src/ui/announcer.tsx'
import { everyType } from './item-gallery.tsx'
import { quietTools } from './support/quiet-shell.ts'

type FramesProps = {
  readonly items: readonly Item[]
  /** Whether two items stand beside each other, the first of them selected. */
  readonly isPaired?: boolean
}

/** Every item type in its frame on the design canvas: what participants get, with handles, and what is wrong with it. */
const meta = { title: 'Items/Canvas frame', component: Frames, tags: ['!autodocs'] } satisfies Meta<typeof Frames>
export default meta
type Story = StoryObj<typeof meta>

const samples = everyType(({ item }) => item)

/** Nothing in a frame can be answered; a click selects, and each frame has the name of its item. */
export const Filled: Story = {
  args: { items: samples },
  play: async ({ canvas }) => {
    const frames = samples.map((item) => canvas.getByRole('group', { name: itemName(item) }))
    for (const frame of frames) await userEvent.click(frame)
    await expect(frames.map((frame) => frame.ariaCurrent)).toEqual(
      frames.map((_, at) => (at === frames.length - 1 ? 'true' : null)),
    )
    await expect(canvas.getAllByRole('radio').filter((one) => !one.matches(':disabled'))).toEqual([])
  },
}
export const FilledDark: Story = {
  args: { items: samples, isPaired: true },
  globals: { theme: 'dark' },
}
export const New: Story = { args: { items: everyType(({ item }) => definitionOf(item).model.create()) } }

/** With nothing in it: the badges count what is wrong. */
export const Blank: Story = { args: { items: everyType(({ item }) => definitionOf(item).model.blank) } }
export const LongText: Story = { args: { items: everyType(({ long }) => long), isPaired: true } }
export const RightToLeft: Story = {
  args: { items: everyType(({ arabic }) => arabic), isPaired: true },
  globals: { direction: 'rtl' },
}

function Frames({ items, isPaired = false }: FramesProps) {
  const [store] = useState(() => openStore(items, isPaired))
  const [announcer] = useState(createAnnouncer)
  return (
    <StoreProvider store={store}>
      <DesignerToolsProvider value={quietTools}>
        <DragProvider announcer={announcer}>
          <div className="flex h-screen">
            <Canvas />
          </div>
        </DragProvider>
      </DesignerToolsProvider>
    </StoreProvider>
  )
}

function openStore(items: readonly Item[], isPaired: boolean): DesignerStore {
  const store = createDesignerStore(countingKeys('story'))
  const { keys } = store
  const columns = items.map((item) => createColumn([createItem(item, keys)], keys))
  const step = isPaired ? 2 : 1
  const rows = Array.from({ length: Math.ceil(columns.length / step) }, (_, at) =>
    createRow(columns.slice(at * step, at * step + step), keys),
  )
  const memory = memoryDataset('rows.jsonl', readValues([{ prompt: 'Explain gravity to a ten-year-old.' }]))
  const schema = memory.state().info?.inferred ?? null
  store.load({ name: 'Story', layout: [createPage(rows, keys)], schema, details: {}, serverIds: [] })
  void store.setDataset(memory)
  const first = columns[0]?.items[0]
  if (isPaired && first !== undefined) store.select([first.key])
  return store
}
