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

// What is open lies over the rest of a page of docs.
const notInDocs = { tags: ['!autodocs'] }

/** The first press opens it, however late its code comes; the focus goes in, and comes back with Escape. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'View' }))
    const setting = await screen.findByRole('switch', { name: 'Right to left' })
    await waitFor(() => expect(setting).toHaveFocus())
    await userEvent.keyboard(' ')
    await expect(setting).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.getByRole('button', { name: 'View' })).toHaveFocus())
    await expect(args.onOpenChange).toHaveBeenCalledTimes(2)
  },
}
export const Open: Story = { ...notInDocs, args: { open: true } }
export const OpenDark: Story = { ...notInDocs, args: { open: true }, globals: { theme: 'dark' } }
