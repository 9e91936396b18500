import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Popover } from '../../src/ui/popover.tsx'
import { SwitchField } from '../../src/ui/switch-field.tsx'
import { Kept } from './states.tsx'

const meta = {
  title: 'Parts/Popover',
  component: Popover,
  args: {
    trigger: <Button>View</Button>,
    label: 'View settings',
    onOpenChange: fn(),
    children: (
      <Kept start={false}>
        {(isOn, onChange) => <SwitchField label="Right to left" isOn={isOn} onChange={onChange} />}
      </Kept>
    ),
  },
  argTypes: { trigger: { control: false }, children: { control: false } },
} satisfies Meta<typeof Popover>
export default meta
type Story = StoryObj<typeof meta>

/** Beside its button; Escape asks to close it. */
export const Playground: Story = {
  args: { open: true },
  play: async ({ args }) => {
    const setting = await screen.findByRole('switch', { name: 'Right to left' })
    await waitFor(() => expect(setting).toHaveFocus())
    await userEvent.keyboard(' ')
    await expect(setting).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(args.onOpenChange).toHaveBeenCalledWith(false))
  },
}
export const Open: Story = { args: { open: true } }
export const OpenDark: Story = { args: { open: true }, globals: { theme: 'dark' } }
