import type { Meta, StoryObj } from '@storybook/react-vite'
import { Undo2 } from 'lucide-react'
import { expect, fn, screen, userEvent } from 'storybook/test'
import { IconButton } from '../../src/ui/icon-button.tsx'
import { TooltipLayer } from '../../src/ui/tooltip-layer.tsx'

const meta = {
  title: 'Parts/Icon button',
  component: IconButton,
  args: {
    label: 'Undo',
    hint: 'Ctrl+Z',
    detail: 'Move Multiple choice to Row 2',
    children: <Undo2 size={16} aria-hidden />,
    onClick: fn(),
  },
  argTypes: {
    children: { control: false },
    onClick: { description: 'Runs at a press, and at Enter and Space while it has the focus.' },
  },
  decorators: [
    (Story) => (
      <div className="p-10">
        <Story />
        <TooltipLayer />
      </div>
    ),
  ],
} satisfies Meta<typeof IconButton>
export default meta
type Story = StoryObj<typeof meta>

/** The keyboard sees the tooltip, too; its words are no part of the name. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Undo' })).toHaveFocus()
    await expect(await screen.findByText('Undo: Move Multiple choice to Row 2')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect(args.onClick).toHaveBeenCalledOnce()
  },
}

export const Every: Story = {
  render: (args) => (
    <div className="flex gap-2">
      <IconButton {...args} size="sm" label="Small" />
      <IconButton {...args} label="Medium" />
      <IconButton {...args} label="Disabled" disabled />
      <IconButton {...args} label="With a reason" detail="There is nothing to undo yet." aria-disabled />
    </div>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
