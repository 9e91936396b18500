import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Keys } from '../../src/ui/keys.tsx'
import { Tooltip } from '../../src/ui/tooltip.tsx'

const meta = {
  title: 'Parts/Tooltip',
  component: Tooltip,
  subcomponents: { Keys },
  args: { text: 'Makes a copy below', hint: 'Ctrl+D', children: <Button>Duplicate</Button> },
  argTypes: { children: { control: false } },
  decorators: [
    (Story) => (
      <Base.Provider>
        <div className="p-10">
          <Story />
        </div>
      </Base.Provider>
    ),
  ],
} satisfies Meta<typeof Tooltip>
export default meta
type Story = StoryObj<typeof meta>

/** It comes with the focus and goes with Escape. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(await screen.findByText('Makes a copy below')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('Makes a copy below')).toBeNull())
    await expect(canvas.getByRole('button', { name: 'Duplicate' })).toHaveFocus()
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
