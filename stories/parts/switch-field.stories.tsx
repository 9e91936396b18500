import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { SwitchField } from '../../src/ui/switch-field.tsx'
import { Kept, MESSAGES, State, States } from './states.tsx'

const meta = {
  title: 'Parts/Switch field',
  component: SwitchField,
  args: { label: 'Never as a dropdown', isOn: false, onChange: fn() },
  render: (args) => (
    <div className="max-w-xs p-4">
      <Kept start={args.isOn} onChange={args.onChange}>
        {(isOn, onChange) => <SwitchField {...args} isOn={isOn} onChange={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof SwitchField>
export default meta
type Story = StoryObj<typeof meta>

/** A click on its label or Space switches it. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('switch', { name: 'Never as a dropdown' })
    await userEvent.click(canvas.getByText('Never as a dropdown'))
    await expect(button).toBeChecked()
    button.focus()
    await userEvent.keyboard(' ')
    await expect(button).not.toBeChecked()
    await expect(args.onChange).toHaveBeenCalledTimes(2)
  },
}

export const Every: Story = {
  render: () => (
    <States>
      <State name="Off">
        <SwitchField label="Exclusive" isOn={false} onChange={fn()} help="Deselects every other option." />
      </State>
      <State name="On">
        <SwitchField label="Exclusive" isOn onChange={fn()} />
      </State>
      <State name="Error">
        <SwitchField label="Exclusive" isOn onChange={fn()} messages={MESSAGES.error} />
      </State>
      <State name="Disabled">
        <SwitchField label="Exclusive" isOn={false} isDisabled onChange={fn()} help="Only one may be chosen anyway." />
      </State>
    </States>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
export const EveryRightToLeft: Story = { ...Every, globals: { direction: 'rtl' } }
