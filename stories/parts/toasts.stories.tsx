import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Dialog } from '../../src/ui/dialog.tsx'
import { ToastArea } from '../../src/ui/toast-area.tsx'
import { closeTopic, showToast } from '../../src/ui/toasts.tsx'
import { LONG_WORD } from './states.tsx'

const undo = fn()
const TOPIC = 'story'

/** Short messages at the foot of the window. Errors and questions stay; the rest goes by itself after six seconds. */
const meta = {
  title: 'Parts/Toasts',
  component: ToastArea,
  tags: ['!autodocs'],
  render: () => <Messages />,
  beforeEach: () => {
    undo.mockClear()
    return () => closeTopic(TOPIC)
  },
} satisfies Meta<typeof ToastArea>
export default meta
type Story = StoryObj<typeof meta>

export const WithAction: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Something was done' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await expect(undo).toHaveBeenCalledOnce()
    await waitFor(() => expect(screen.queryByText('The page was deleted.')).toBeNull())
    await userEvent.click(canvas.getByRole('button', { name: 'Something was done' }))
    await expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible()
  },
}
export const Fault: Story = {
  // Base UI hides an urgent message from screen readers, which hear it from a live region, until it has the focus.
  parameters: { a11y: { config: { rules: [{ id: 'aria-hidden-focus', enabled: false }] } } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Something failed' }))
    // Once to be seen, once to be read out at once.
    const [words] = await screen.findAllByText('rows.jsonl could not be opened.')
    await expect(words).toBeVisible()
  },
}
export const FaultDark: Story = { ...Fault, globals: { theme: 'dark' } }

/** Where there is little room, on a phone or beside a dialog, a long message is cut, says so, and is read on. */
export const LongBesideDialog: Story = {
  render: () => <Messages isBesideDialog />,
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Much was mended' }))
    const [words] = await screen.findAllByText(/^Left out 3 trailing commas/)
    const isCut = () => words!.scrollHeight > words!.clientHeight + 1
    await waitFor(() => expect(isCut()).toBe(true))
    await userEvent.click(await screen.findByRole('button', { name: 'Read on' }))
    await expect(screen.queryByRole('button', { name: 'Read on' })).toBeNull()
    await expect(words).toHaveFocus()
    await userEvent.tab()
    await expect(words).not.toHaveFocus()
    await expect(isCut()).toBe(false)
  },
}
export const LongBesideDialogDark: Story = { ...LongBesideDialog, globals: { theme: 'dark' } }
export const Question: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'A choice is asked for' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }))
    await waitFor(() => expect(screen.queryByText('Another window has changed this project.')).toBeNull())
    await userEvent.click(canvas.getByRole('button', { name: 'A choice is asked for' }))
    await expect(await screen.findByRole('button', { name: 'Keep mine' })).toBeVisible()
  },
}

function Messages({ isBesideDialog = false }: { readonly isBesideDialog?: boolean }) {
  const buttons = (
    <div className="flex flex-wrap gap-2">
      <Button
        onClick={() =>
          showToast('The page was deleted.', { actions: [{ label: 'Undo', run: undo }], topic: TOPIC, stays: true })
        }
      >
        Something was done
      </Button>
      <Button
        onClick={() =>
          showToast('rows.jsonl could not be opened.', {
            kind: 'error',
            description: `Line 12: a text is not closed.\n${LONG_WORD}`,
            topic: TOPIC,
          })
        }
      >
        Something failed
      </Button>
      <Button
        onClick={() =>
          showToast('“rows.jsonl” was mended while it was read.', {
            description: [
              'Left out 3 trailing commas; the first in datapoint 2, line 2.',
              'Read 7 curly quotes as straight ones; the first in datapoint 4, field "prompt", line 4.',
              'Read 1 raw line break inside texts; in datapoint 20, line 21.',
              'Your file is as it was. To upload the mended one, choose its name below.',
            ].join('\n'),
            topic: TOPIC,
          })
        }
      >
        Much was mended
      </Button>
      <Button
        onClick={() =>
          showToast('Another window has changed this project.', {
            actions: [
              { label: 'Show theirs', run: fn() },
              { label: 'Keep mine', run: fn() },
            ],
            topic: TOPIC,
            stays: true,
          })
        }
      >
        A choice is asked for
      </Button>
    </div>
  )
  return (
    <>
      <main className="p-4">
        <h1 className="sr-only">Toasts</h1>
        {!isBesideDialog && buttons}
      </main>
      <Dialog open={isBesideDialog} onClose={() => {}} title="What happens" size="sm">
        {buttons}
      </Dialog>
      <ToastArea />
    </>
  )
}
