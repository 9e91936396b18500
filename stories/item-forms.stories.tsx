import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { definitionOf } from '../src/items/registry.ts'
import { ItemForms } from './item-form-gallery.tsx'
import { everyType } from './item-gallery.tsx'
import { itemSamples } from '../test/fixtures/item-samples.ts'

/** The inspector's form of every item type. */
const meta = { title: 'Items/Form', component: ItemForms } satisfies Meta<typeof ItemForms>
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
