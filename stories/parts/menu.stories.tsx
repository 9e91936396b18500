import type { Meta, StoryObj } from '@storybook/react-vite'
import { Copy, Scissors, Trash2 } from 'lucide-react'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Menu, type MenuEntry } from '../../src/ui/menu.tsx'

const choose = fn()
const entries: readonly MenuEntry[] = [
  { id: 'copy', label: 'Copy', hint: 'Ctrl+C', icon: <Copy size={14} />, onSelect: () => choose('copy') },
  { id: 'cut', label: 'Cut', hint: 'Ctrl+X', icon: <Scissors size={14} />, onSelect: () => choose('cut') },
  {
    id: 'row',
    label: 'Move to the next row',
    reason: 'This is the last row of the page.',
    onSelect: () => choose('row'),
  },
  {
    id: 'delete',
    label: 'Delete',
    icon: <Trash2 size={14} />,
    danger: true,
    separated: true,
    onSelect: () => choose('delete'),
  },
]

const meta = {
  title: 'Parts/Menu',
  component: Menu,
  args: { trigger: <Button>Actions</Button>, label: 'Actions', entries },
  argTypes: { trigger: { control: false }, entries: { control: false } },
  // On a page of docs each is opened in a window of its own.
  parameters: { docs: { story: { inline: false, height: '220px' } } },
  beforeEach: () => {
    choose.mockClear()
  },
} satisfies Meta<typeof Menu>
export default meta
type Story = StoryObj<typeof meta>

/** What can't be chosen says why, and the menu goes once something is chosen. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Actions' }))
    const blocked = await screen.findByRole('menuitem', { name: /Move to the next row/ })
    await expect(blocked).toHaveAttribute('aria-disabled', 'true')
    await expect(blocked).toHaveTextContent('This is the last row of the page.')
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }))
    await expect(choose).toHaveBeenCalledOnce()
    await expect(choose).toHaveBeenCalledWith('delete')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  },
}

/** Opened by key it has the focus on its first entry, by the arrow up on its last; Escape gives the focus back. */
export const ByKey: Story = {
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('button', { name: 'Actions' })
    for (const [key, entry] of BY_KEY) {
      trigger.focus()
      await userEvent.keyboard(key)
      await waitFor(() => expect(screen.getByRole('menuitem', { name: entry })).toHaveFocus())
      await userEvent.keyboard('{Escape}')
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
      await waitFor(() => expect(trigger).toHaveFocus())
    }
    await userEvent.click(trigger)
    await waitFor(() => expect(screen.getByRole('menu')).toHaveFocus())
  },
}
const BY_KEY = [
  ['{Enter}', /^Copy/],
  [' ', /^Copy/],
  ['{ArrowDown}', /^Copy/],
  ['{ArrowUp}', 'Delete'],
] as const

export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Actions' }))
    await expect(await screen.findByRole('menu', { name: 'Actions' })).toBeVisible()
  },
}
export const OpenDark: Story = { ...Open, globals: { theme: 'dark' } }
export const OpenRightToLeft: Story = { ...Open, globals: { direction: 'rtl' } }
