import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { FieldChoice } from '../src/items/definition.ts'
import { definitionOf, definitions } from '../src/items/registry.ts'
import type { Item } from '../src/items/schemas.ts'
import { everyType } from './item-gallery.tsx'
import { itemSamples } from '../test/fixtures/item-samples.ts'

/** The inspector's form of every item type. */
const meta = { title: 'Items/Form', component: Forms } satisfies Meta<typeof Forms>
export default meta
type Story = StoryObj<typeof meta>

export const Filled: Story = { args: { items: everyType(({ item }) => item) } }
export const FilledDark: Story = { ...Filled, globals: { theme: 'dark' } }

/** As each type comes from the palette. */
export const New: Story = { args: { items: everyType(({ item }) => definitionOf(item).model.create()) } }

/** With nothing in it: each field says what it misses. */
export const Blank: Story = {
  args: { items: everyType(({ item }) => definitionOf(item).model.blank) },
  play: async ({ canvas }) => {
    const questions = canvas.getAllByRole('textbox', { name: 'Question' })
    await expect(questions.length).toBeGreaterThan(3)
    for (const question of questions) await expect(question).toBeInvalid()
  },
}
export const LongText: Story = { args: { items: everyType(({ long }) => long) } }
export const RightToLeft: Story = {
  args: { items: everyType(({ arabic }) => arabic) },
  globals: { direction: 'rtl' },
}

/** Space picks an option up, an arrow key moves it, Space drops it, and the focus stays on its grip. */
export const MovedByKeyboard: Story = {
  args: { items: [itemSamples.multiple_choice.item] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const labels = () => canvas.getAllByRole('textbox', { name: /label$/ }).map((box) => box.getAttribute('value'))
    canvas.getByRole('button', { name: 'Move option 1' }).focus()
    await userEvent.keyboard(' ')
    await canvas.findByText(/Picked up option 1, position 1 of 3/)
    await userEvent.keyboard('{ArrowDown}')
    await canvas.findByText(/At position 2 of 3/)
    await userEvent.keyboard(' ')
    await waitFor(() => expect(labels()).toEqual(['Response B', 'Response A', 'Neither']))
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Move option 2' })).toHaveFocus())
  },
}

const fields: readonly FieldChoice[] = [
  { name: 'prompt', type: 'text', label: 'Prompt' },
  { name: 'chart', type: 'image_url' },
  { name: 'session', type: 'task_group_id' },
]

// Fetched beforehand, so that nothing waits when a story acts.
await Promise.all(Object.values(definitions).map(({ EditorForm }) => EditorForm.preload()))

type FormsProps = {
  /** The items whose forms stand side by side. */
  readonly items: readonly Item[]
}

function Forms({ items }: FormsProps) {
  return (
    <div className="mx-auto flex max-w-5xl flex-wrap items-start gap-5 p-4">
      {items.map((item) => (
        <section
          key={item.type}
          aria-label={definitionOf(item).model.label}
          className="w-75 rounded-lg border border-line bg-surface p-3"
        >
          <h2 className="mb-3 font-medium">{definitionOf(item).model.label}</h2>
          <Form item={item} />
        </section>
      ))}
    </div>
  )
}

function Form({ item: start }: { item: Item }) {
  const [item, setItem] = useState(start)
  const { model, EditorForm } = definitionOf(item)
  const findings = model.rules.flatMap((rule) => rule(item))
  return <EditorForm item={item} onChange={setItem} fields={fields} findings={findings} />
}
