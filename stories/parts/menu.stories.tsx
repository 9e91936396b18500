import type { Meta, StoryObj } from '@storybook/react-vite'
import { Copy, Scissors, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { ContextMenu } from '../../src/ui/context-menu.tsx'
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
  subcomponents: { ContextMenu },
  args: { trigger: <Button>Actions</Button>, label: 'Actions', entries },
  argTypes: { trigger: { control: false }, entries: { control: false } },
  beforeEach: () => {
    choose.mockClear()
  },
} satisfies Meta<typeof Menu>
export default meta
type Story = StoryObj<typeof meta>

/** Arrow keys go through it, what can't be chosen says why, and the focus comes back to the button. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('button', { name: 'Actions' })
    trigger.focus()
    await userEvent.keyboard('{Enter}')
    const copy = await screen.findByRole('menuitem', { name: /^Copy/ })
    await waitFor(() => expect(copy).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const blocked = screen.getByRole('menuitem', { name: /Move to the next row/ })
    await expect(blocked).toHaveAttribute('aria-disabled', 'true')
    await expect(blocked).toHaveTextContent('This is the last row of the page.')
    await userEvent.keyboard('{End}{Enter}')
    await expect(choose).toHaveBeenCalledOnce()
    await expect(choose).toHaveBeenCalledWith('delete')
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}

export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Actions' }))
    await expect(await screen.findByRole('menu', { name: 'Actions' })).toBeVisible()
  },
}
export const OpenDark: Story = { ...Open, globals: { theme: 'dark' } }
export const OpenRightToLeft: Story = { ...Open, globals: { direction: 'rtl' } }

/** The same list where the pointer is. */
export const AtAPoint: Story = {
  render: () => <Place />,
  play: async ({ canvas }) => {
    const place = canvas.getByRole('button', { name: 'Press the right button here' })
    await userEvent.pointer({ target: place, keys: '[MouseRight]' })
    await screen.findByRole('menu', { name: 'Item' })
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await waitFor(() => expect(place).toHaveFocus())
  },
}

function Place() {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<{ x: number; y: number } | null>(null)
  return (
    <>
      <Button
        ref={button}
        className="h-32 w-80"
        onContextMenu={(event) => {
          event.preventDefault()
          setAt({ x: event.clientX, y: event.clientY })
        }}
      >
        Press the right button here
      </Button>
      {at !== null && (
        <ContextMenu at={at} label="Item" entries={entries} finalFocus={button} onClose={() => setAt(null)} />
      )}
    </>
  )
}
