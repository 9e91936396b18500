import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Keys } from '../../src/ui/keys.tsx'
import { tip, TooltipLayer } from '../../src/ui/tooltip.tsx'

const meta = {
  title: 'Parts/Tooltip',
  component: TooltipLayer,
  subcomponents: { Keys },
  render: () => (
    <div className="p-10">
      <Button {...tip('Makes a copy below', 'Ctrl+D')}>Duplicate</Button>
      <TooltipLayer />
    </div>
  ),
} satisfies Meta<typeof TooltipLayer>
export default meta
type Story = StoryObj<typeof meta>

/** It comes with the focus and goes with it; the button keeps its own name. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Duplicate' })).toHaveFocus()
    await expect(await screen.findByText('Makes a copy below')).toBeVisible()
    await userEvent.tab()
    await waitFor(() => expect(screen.queryByText('Makes a copy below')).toBeNull())
  },
}

/** Shortcuts as the tooltip, the menus and the list of commands show them. */
export const Shortcuts: Story = {
  render: () => (
    <p className="flex gap-3">
      {['Z', '⌘Z', 'Ctrl+Shift+Z', 'F6', '?'].map((keys) => (
        <Keys key={keys} keys={keys} />
      ))}
    </p>
  ),
}
