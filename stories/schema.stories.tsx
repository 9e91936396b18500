import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { Json } from '../src/base/json.ts'
import type { Field } from '../src/dataset/schema.ts'
import { SchemaScene } from './schema-scene.tsx'

/** The schema of a dataset: each field with its name, type and label, and what the guess was. */
const meta = { title: 'Designer/Schema', component: SchemaScene } satisfies Meta<typeof SchemaScene>
export default meta
type Story = StoryObj<typeof meta>

const rows: readonly Json[] = [
  { prompt: 'Why is the sky blue?', picture: 'https://a.example/1.png', session_id: 's1', seconds: 4 },
  { prompt: 'Is 91 a prime number?', picture: 'https://a.example/2.png', session_id: 's1', seconds: 7 },
]

export const Guessed: Story = { args: { rows } }
export const Phone: Story = { args: { rows, width: 340 } }
export const Empty: Story = { args: {} }

/** The types differ from the guess, one field is in no datapoint, one label is too long. */
export const Overridden: Story = {
  args: {
    rows,
    schema: {
      strict: true,
      fields: [
        { name: 'prompt', type: 'metadata', label: 'Question' },
        { name: 'image', type: 'image_url' },
        { name: 'session_id', type: 'task_group_id', label: 'x'.repeat(256) },
      ],
    },
  },
}

/** Many fields. */
export const Many: Story = {
  args: {
    schema: {
      strict: false,
      fields: Array.from({ length: 30 }, (_, index): Field => ({ name: `field_${index + 1}`, type: 'text' })),
    },
  },
}

/** A new name is offered to the layout and to the datapoints as well. */
export const Renaming: Story = {
  args: { rows },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByLabelText('Name of prompt'), '_text')
    await expect(canvas.getByRole('checkbox', { name: 'Also in the layout (1 place) and in the data' })).toBeChecked()
    await expect(canvas.getByRole('button', { name: 'Rename' })).toBeEnabled()
  },
}
export const RenamingPhone: Story = { ...Renaming, args: { rows, width: 340 } }

/** Renamed everywhere: no field is missing in the data. */
export const Renamed: Story = {
  args: { rows },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByLabelText('Name of prompt'), '_text{Enter}')
    await expect(await canvas.findByLabelText('Name of prompt_text')).toHaveValue('prompt_text')
    await expect(canvas.queryByText(/^In no datapoint/)).toBeNull()
  },
}

/** A large file takes a while; Cancel changes nothing. */
export const RenamingLong: Story = {
  args: { rows, isSlow: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByLabelText('Name of prompt'), '_text{Enter}')
    await expect(await canvas.findByText('Renaming in the data…')).toBeVisible()
    await expect(canvas.getByRole('progressbar', { name: 'Renaming “prompt” in the data' })).toBeVisible()
  },
}

/** The datapoints have the new name already: they stay as they are. */
export const NameInData: Story = {
  args: { rows, schema: { strict: false, fields: [{ name: 'prompt', type: 'text' }] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.clear(canvas.getByLabelText('Name of prompt'))
    await userEvent.type(canvas.getByLabelText('Name of prompt'), 'picture')
    await expect(canvas.getByText(/^Some datapoints have the key “picture” already/)).toBeVisible()
  },
}

/** A name that is taken is refused where it is typed. */
export const NameRefused: Story = {
  args: { rows },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.clear(canvas.getByLabelText('Name of prompt'))
    await userEvent.type(canvas.getByLabelText('Name of prompt'), 'picture{Enter}')
    await expect(canvas.getByLabelText('Name of prompt')).toBeInvalid()
    await expect(canvas.getByText(/Another field is named “picture”/)).toBeVisible()
  },
}

/** There is one task group: the field that was it becomes metadata, and a sentence says so. */
export const SecondTaskGroup: Story = {
  args: { rows },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.selectOptions(canvas.getByLabelText('Type of prompt'), 'task_group_id')
    await expect(canvas.getByText(/“session_id” was the task group/)).toBeVisible()
    await expect(canvas.getByLabelText('Type of session_id')).toHaveValue('metadata')
  },
}

/** In a dialog rows are carried by keyboard, too; Escape puts a row back and leaves the dialog open. */
export const SortedByKeyboard: Story = {
  // Over a page of docs it would lie on the others.
  tags: ['!autodocs'],
  args: { rows, isInDialog: true },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body)
    const grip = await page.findByRole('button', { name: 'Move prompt' })
    const order = () => page.getAllByRole('button', { name: /^Move / }).map((one) => one.getAttribute('aria-label'))
    grip.focus()
    await userEvent.keyboard('[Space]')
    await waitFor(() => expect(grip).toHaveAttribute('aria-pressed', 'true'))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(grip).not.toHaveAttribute('aria-pressed', 'true'))
    await expect(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('[Space]')
    await waitFor(() => expect(page.getByText(/Picked up prompt/)).toBeInTheDocument())
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(page.getByText('At position 2 of 4.')).toBeInTheDocument())
    await userEvent.keyboard('[Space]')
    await waitFor(() => expect(order().slice(0, 2)).toEqual(['Move picture', 'Move prompt']))
  },
}
