import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { FieldsAbreast } from '../../src/ui/fields-abreast.tsx'
import { NumberField } from '../../src/ui/number-field.tsx'
import { Kept, MESSAGES, State, States } from './states.tsx'

const meta = {
  title: 'Parts/Number field',
  component: NumberField,
  args: { label: 'Annotators per task', value: 3, isWhole: true, min: 1, isRequired: true, onChange: fn() },
  render: (args) => (
    <div className="max-w-xs p-4">
      <Kept start={args.value} onChange={args.onChange}>
        {(value, onChange) => <NumberField {...args} value={value} onChange={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof NumberField>
export default meta
type Story = StoryObj<typeof meta>

/** What does not fit is said and stays, and the number from before counts on; Escape brings it back. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    const box = canvas.getByRole('textbox', { name: 'Annotators per task' })
    await userEvent.clear(box)
    await expect(box).toHaveAccessibleDescription('Write a number.')
    await userEvent.type(box, '1.5')
    await expect(box).toHaveAccessibleDescription('Write a whole number.')
    await expect(args.onChange).toHaveBeenLastCalledWith(3)
    await expect(args.onChange).not.toHaveBeenCalledWith(1.5)
    await userEvent.clear(box)
    await userEvent.type(box, 'many')
    await userEvent.tab()
    await expect(box).toHaveValue('many')
    await expect(box).toBeInvalid()
    await userEvent.click(box)
    await userEvent.keyboard('{Escape}')
    await expect(box).toHaveValue('3')
    await expect(box).toBeValid()
  },
}

/** Boxes beside each other stay in one line, whatever is to be said about one of them. */
export const Abreast: Story = {
  render: () => (
    <FieldsAbreast className="max-w-xs grid-cols-2 gap-x-2 p-4">
      <NumberField label="Smallest number that is taken" value={null} onChange={fn()} />
      <NumberField label="Largest number" value={null} onChange={fn()} />
    </FieldsAbreast>
  ),
  play: async ({ canvas }) => {
    const [smallest, largest] = canvas.getAllByRole('textbox')
    const isInLine = () => smallest?.getBoundingClientRect().top === largest?.getBoundingClientRect().top
    await expect(isInLine()).toBe(true)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Largest number' }), '30 Punkte')
    await userEvent.tab()
    await expect(largest).toBeInvalid()
    await expect(isInLine()).toBe(true)
  },
}

export const Every: Story = {
  render: () => (
    <States>
      <State name="Empty">
        <NumberField label="At most" value={null} placeholder="No limit" onChange={fn()} />
      </State>
      <State name="Filled">
        <NumberField label="At most" value={12.5} onChange={fn()} help="Numbers above it are refused." />
      </State>
      <State name="Error">
        <NumberField label="At most" value={-3} messages={MESSAGES.error} onChange={fn()} />
      </State>
      <State name="Disabled">
        <NumberField label="At most" value={4} isDisabled help="All options may be chosen." onChange={fn()} />
      </State>
    </States>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
