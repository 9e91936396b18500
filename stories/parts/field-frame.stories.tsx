import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { CONTROL_CLASSES, FieldFrame } from '../../src/ui/field-frame.tsx'
import { ARABIC, LONG_WORD, MESSAGES } from './states.tsx'

/** What every field has round its control: a label, a help, messages. Text, number and select fields are made of it. */
const meta = {
  title: 'Parts/Field frame',
  component: FieldFrame,
  args: {
    label: 'Opening hour',
    help: 'In the participant’s own time zone.',
    children: (control) => <input {...control} type="time" defaultValue="09:30" className={CONTROL_CLASSES} />,
  },
  argTypes: { children: { control: false } },
  render: (args) => (
    <div className="max-w-xs p-4">
      <FieldFrame {...args} />
    </div>
  ),
} satisfies Meta<typeof FieldFrame>
export default meta
type Story = StoryObj<typeof meta>

/** A control of any kind gets its name and its description from the frame. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    const control = canvas.getByLabelText('Opening hour')
    await expect(control).toHaveAccessibleDescription('In the participant’s own time zone.')
    await expect(control).not.toHaveAttribute('aria-invalid')
  },
}
/** An error marks the control, and is read out with the help. */
export const WithAnError: Story = {
  args: { messages: MESSAGES.error },
  play: async ({ canvas, args }) => {
    const control = canvas.getByLabelText(args.label)
    await expect(control).toBeInvalid()
    await expect(control).toHaveAccessibleDescription(
      `In the participant’s own time zone. ${MESSAGES.error[0].message}`,
    )
  },
}
export const WithAWarning: Story = { args: { messages: MESSAGES.warning } }
/** What is seen may be shorter than what is read out. */
export const ShownShorter: Story = {
  args: { label: 'Opening hour of Option 2', shownLabel: 'Opening hour' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { hidden: true, name: 'Opening hour of Option 2' })).toBeVisible()
  },
  render: ({ label, shownLabel }) => (
    <div className="max-w-xs p-4">
      <FieldFrame label={label} {...(shownLabel === undefined ? {} : { shownLabel })}>
        {(control) => <input {...control} className={CONTROL_CLASSES} />}
      </FieldFrame>
    </div>
  ),
}
export const Beside: Story = { args: { isInline: true } }
export const LongWords: Story = { args: { label: LONG_WORD, help: LONG_WORD } }
export const RightToLeft: Story = { args: { label: ARABIC, help: ARABIC }, globals: { direction: 'rtl' } }
