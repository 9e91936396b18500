import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Keys } from '../../src/ui/keys.tsx'
import { TooltipLayer } from '../../src/ui/tooltip-layer.tsx'
import { tip } from '../../src/ui/tooltip.tsx'

type TipProps = { readonly text: string; readonly hint?: string }

/** What an element carries is given to `tip`; the layer stands once, near the root, and takes nothing. */
const meta = {
  title: 'Parts/Tooltip',
  component: TooltipLayer,
  subcomponents: { Keys },
  args: { text: 'Makes a copy below', hint: 'Ctrl+D' },
  argTypes: {
    text: { description: 'A few words on what the element does or why it can’t. It is no name: the element has one.' },
    hint: { description: 'The shortcut that does the same, as the keys are written. Nothing without one.' },
  },
  render: ({ text, hint }) => (
    <div className="p-10">
      <Button {...tip(text, hint)}>Duplicate</Button>
      <TooltipLayer />
    </div>
  ),
} satisfies Meta<TipProps>
export default meta
type Story = StoryObj<typeof meta>

/** It comes with the focus and goes with it; the button keeps its own name. */
export const Playground: Story = {
  // On a page of docs it has the focus in a window of its own.
  parameters: { docs: { story: { inline: false, height: '140px' } } },
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Duplicate' })).toHaveFocus()
    await expect(await screen.findByText('Makes a copy below')).toBeVisible()
    // What a shortcut changes may lie under it.
    await userEvent.keyboard('{Alt>}')
    await expect(screen.getByText('Makes a copy below')).toBeVisible()
    await userEvent.keyboard('p{/Alt}')
    await waitFor(() => expect(screen.queryByText('Makes a copy below')).toBeNull())
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    await expect(await screen.findByText('Makes a copy below')).toBeVisible()
  },
}

/** Shortcuts as the tooltip, the menus and the list of commands show them. */
export const Shortcuts: Story = {
  parameters: { controls: { disable: true } },
  render: () => (
    <p className="flex gap-3">
      {['Z', '⌘Z', 'Ctrl+Shift+Z', 'F6', '?'].map((keys) => (
        <Keys key={keys} keys={keys} />
      ))}
    </p>
  ),
}
