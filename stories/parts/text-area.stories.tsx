import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { TextArea } from '../../src/ui/text-area.tsx'
import { Kept } from './states.tsx'

/** Its states stand beside those of the text field. */
const meta = {
  title: 'Parts/Text area',
  component: TextArea,
  args: { label: 'Helper text', value: 'Judge the whole text.', onChange: fn() },
  render: (args) => (
    <div className="max-w-sm p-4">
      <Kept start={args.value} onChange={args.onChange}>
        {(value, onChange) => <TextArea {...args} value={value} onChange={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof TextArea>
export default meta
type Story = StoryObj<typeof meta>

/** It grows with its text. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    const box = canvas.getByRole('textbox', { name: 'Helper text' })
    const { height } = box.getBoundingClientRect()
    await userEvent.type(box, '{Enter}One.{Enter}Two.{Enter}Three.')
    await expect(args.onChange).toHaveBeenLastCalledWith('Judge the whole text.\nOne.\nTwo.\nThree.')
    await expect(box.getBoundingClientRect().height).toBeGreaterThan(height)
  },
}
