import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState, type ComponentProps } from 'react'
import { expect, fireEvent, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { ContextMenu } from '../../src/ui/context-menu.tsx'
import { LONG_WORD } from './states.tsx'

const choose = fn()

const meta = {
  title: 'Parts/Context menu',
  component: ContextMenu,
  args: {
    at: { x: 80, y: 60 },
    label: 'Item actions',
    entries: [
      { id: 'copy', label: 'Copy', hint: 'Ctrl+C', onSelect: () => choose('copy') },
      { id: 'paste', label: 'Paste', reason: 'Nothing is copied yet.', onSelect: () => choose('paste') },
      { id: 'delete', label: 'Delete', danger: true, separated: true, onSelect: () => choose('delete') },
    ],
    finalFocus: { current: null },
    onClose: fn(),
  },
  argTypes: { at: { control: false }, entries: { control: false }, finalFocus: { control: false } },
  beforeEach: () => {
    choose.mockClear()
  },
} satisfies Meta<typeof ContextMenu>
export default meta
type Story = StoryObj<typeof meta>

// An open menu keeps a page of docs from scrolling.
const notInDocs = { tags: ['!autodocs'] }

/** A right click opens it where the pointer is; what can't be chosen says why; Escape gives the focus back. */
export const Playground: Story = {
  render: (args) => <Pressed {...args} />,
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Press here with the right button' })
    await fireEvent.contextMenu(button, { clientX: 90, clientY: 40 })
    const menu = await screen.findByRole('menu', { name: 'Item actions' })
    await expect(Math.abs(menu.getBoundingClientRect().left - 90)).toBeLessThan(10)
    await expect(screen.getByRole('menuitem', { name: /Paste/ })).toHaveTextContent('Nothing is copied yet.')
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await waitFor(() => expect(button).toHaveFocus())
    await fireEvent.contextMenu(button, { clientX: 90, clientY: 40 })
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    await expect(choose).toHaveBeenCalledWith('delete')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  },
}

/** In the corner it stays inside of the window. */
export const InTheCorner: Story = {
  ...notInDocs,
  render: (args) => <ContextMenu {...args} at={{ x: window.innerWidth - 8, y: window.innerHeight - 8 }} />,
  play: async ({ args }) => {
    const menu = await screen.findByRole('menu', { name: args.label })
    await waitFor(() => expect(menu.getBoundingClientRect().right).toBeLessThanOrEqual(window.innerWidth))
    await expect(menu.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight)
  },
}
export const LongWords: Story = {
  ...notInDocs,
  args: { entries: [{ id: 'long', label: `Move below ${LONG_WORD}`, onSelect: () => choose('long') }] },
}
export const Dark: Story = { ...notInDocs, globals: { theme: 'dark' } }

function Pressed(args: ComponentProps<typeof ContextMenu>) {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  return (
    <>
      <Button
        ref={button}
        onContextMenu={(event) => {
          event.preventDefault()
          button.current?.focus()
          setAt({ x: event.clientX, y: event.clientY })
        }}
      >
        Press here with the right button
      </Button>
      {at !== null && <ContextMenu {...args} at={at} finalFocus={button} onClose={() => setAt(null)} />}
    </>
  )
}
