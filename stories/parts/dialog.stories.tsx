import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Dialog, type DialogProps } from '../../src/ui/dialog.tsx'
import { TextField } from '../../src/ui/text-field.tsx'
import { LONG_WORD } from './states.tsx'

const meta = {
  title: 'Parts/Dialog',
  component: Dialog,
  args: {
    open: false,
    onClose: () => {},
    title: 'Name a restore point',
    description: 'It keeps the project as it is now.',
    children: <TextField label="Name" value="Before the pilot" onChange={() => {}} />,
    footer: <Button variant="primary">Keep</Button>,
  },
  argTypes: { children: { control: false }, footer: { control: false } },
  render: (args) => <Opened {...args} />,
} satisfies Meta<typeof Dialog>
export default meta
type Story = StoryObj<typeof meta>

/** Its first control gets the focus, Tab stays within, Escape closes and gives the focus back. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    const opener = canvas.getByRole('button', { name: 'Open the dialog' })
    await userEvent.click(opener)
    const dialog = await screen.findByRole('dialog', { name: 'Name a restore point' })
    await expect(dialog).toHaveAccessibleDescription('It keeps the project as it is now.')
    await waitFor(() => expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveFocus())
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.tab()
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}

/** Above another one. The root says that a dialog stands until the last of them is closed. */
export const Nested: Story = {
  render: () => <TwoDialogs />,
  play: async ({ canvas }) => {
    const root = document.documentElement
    await expect(root).not.toHaveAttribute('data-has-dialog')
    await userEvent.click(canvas.getByRole('button', { name: 'Open the first' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Open the second' }))
    await screen.findByRole('dialog', { name: 'The second' })
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'The second' })).toBeNull())
    await expect(root).toHaveAttribute('data-has-dialog')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(root).not.toHaveAttribute('data-has-dialog')
  },
}

const LONG = Array.from({ length: 40 }, (_, index) => <p key={index}>Paragraph {index + 1}</p>)

// Open from the start, so in a window of its own on the page of docs.
const inFrame = { docs: { story: { inline: false, height: '420px' } } }
export const Small: Story = { args: { open: true, size: 'sm' }, parameters: inFrame }
/** A title that no line can break, such as the name of a file, breaks within its letters: it ends before the button that closes. */
export const LongText: Story = {
  args: {
    open: true,
    title: LONG_WORD.repeat(3),
    description: LONG_WORD.repeat(3),
    children: (
      <div tabIndex={0} className="outline-none">
        {LONG}
      </div>
    ),
  },
  parameters: inFrame,
  play: async () => {
    const dialog = await screen.findByRole('dialog')
    const close = within(dialog).getByRole('button', { name: 'Close' }).getBoundingClientRect()
    await expect(rightEnd(within(dialog).getByRole('heading'))).toBeLessThanOrEqual(close.left)
    const words = document.getElementById(dialog.getAttribute('aria-describedby') ?? '') ?? dialog
    await expect(rightEnd(words)).toBeLessThanOrEqual(close.left)
  },
}
export const Dark: Story = { args: { open: true, size: 'lg' }, globals: { theme: 'dark' }, parameters: inFrame }
export const RightToLeft: Story = { args: { open: true }, globals: { direction: 'rtl' }, parameters: inFrame }

/** Where the letters of an element end, in pixels from the left: its box may be narrower than they are. */
function rightEnd(element: HTMLElement): number {
  const letters = document.createRange()
  letters.selectNodeContents(element)
  return letters.getBoundingClientRect().right
}

function Opened({ open: start, ...props }: DialogProps) {
  const [open, setOpen] = useState(start)
  return (
    <div className="p-4">
      <Button onClick={() => setOpen(true)}>Open the dialog</Button>
      <Dialog {...props} open={open} onClose={() => setOpen(false)} />
    </div>
  )
}

function TwoDialogs() {
  const [open, setOpen] = useState(0)
  return (
    <div className="p-4">
      <Button onClick={() => setOpen(1)}>Open the first</Button>
      <Dialog title="The first" open={open > 0} onClose={() => setOpen(0)}>
        <Button onClick={() => setOpen(2)}>Open the second</Button>
        <Dialog title="The second" size="sm" open={open > 1} onClose={() => setOpen(1)}>
          <Button onClick={() => setOpen(1)}>Back</Button>
        </Dialog>
      </Dialog>
    </div>
  )
}
