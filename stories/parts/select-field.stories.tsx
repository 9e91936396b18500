import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { SelectField } from '../../src/ui/select-field.tsx'
import { Kept, LONG_WORD, MESSAGES, State, States } from './states.tsx'

const choices = [
  { value: 'text', label: 'Text' },
  { value: 'image_url', label: 'Image' },
  { value: 'metadata', label: 'Metadata, not shown' },
]

const meta = {
  title: 'Parts/Select field',
  component: SelectField<string>,
  args: { label: 'Type', value: 'text', choices, onChange: fn() },
  argTypes: { choices: { table: { type: { summary: '{ value, label }[]' } } } },
  render: (args) => (
    <div className="max-w-xs p-4">
      <Kept start={args.value} onChange={args.onChange}>
        {(value, onChange) => <SelectField {...args} value={value} onChange={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof SelectField<string>>
export default meta
type Story = StoryObj<typeof meta>

export const Playground: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type' }), 'Image')
    await expect(args.onChange).toHaveBeenCalledOnce()
    await expect(args.onChange).toHaveBeenCalledWith('image_url')
    await expect(canvas.getByRole('combobox', { name: 'Type' })).toHaveDisplayValue('Image')
  },
}

export const Every: Story = {
  render: () => (
    <States>
      <State name="With help">
        <SelectField label="Type" value="text" choices={choices} onChange={fn()} help="Decides how it is shown." />
      </State>
      <State name="Error">
        <SelectField label="Type" value="text" choices={choices} onChange={fn()} messages={MESSAGES.error} />
      </State>
      <State name="Disabled">
        <SelectField
          label="Type"
          value="text"
          choices={choices}
          onChange={fn()}
          isDisabled
          help="The file decides it."
        />
      </State>
      <State name="Long word">
        <SelectField label="Type" value="a" choices={[{ value: 'a', label: LONG_WORD }]} onChange={fn()} />
      </State>
    </States>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
export const EveryRightToLeft: Story = { ...Every, globals: { direction: 'rtl' } }
