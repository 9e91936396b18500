import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { DetailsDialog } from '../src/designer/details/details-dialog.tsx'
import { DesignerScene, HOSTILE, manyDatapoints, type Opened } from './designer-scene.tsx'

/** What a batch and its study say beside the layout. */
const meta = {
  title: 'Designer/Batch details',
  component: Details,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  args: { opened: { datapoints: manyDatapoints(60) } },
} satisfies Meta<typeof Details>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }

export const Empty: Story = {
  play: async () => {
    await expect(await screen.findAllByText(/parts are missing or wrong/)).toHaveLength(3)
  },
}
export const EmptyDark: Story = dark
export const EmptyRightToLeft: Story = { globals: { direction: 'rtl' } }

/** What is written counts at once; what the platform would refuse says so where it stands. */
export const FilledIn: Story = {
  args: {
    opened: {
      datapoints: manyDatapoints(60),
      details: {
        task_details: { task_name: 'Compare two answers' },
        study: { name: 'Compare two answers', description: 'You read two answers to one question.', reward: 150 },
      },
    },
  },
  play: async () => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Batch details' }))
    const write = async (name: string, text: string) => {
      await userEvent.clear(dialog.getByRole('textbox', { name }))
      await userEvent.click(dialog.getByRole('textbox', { name }))
      await userEvent.paste(text)
    }
    await write('Batch name', 'October')
    await write('Workspace id', 'not an id')
    await expect(dialog.getByText(/^The workspace id can hold letters, digits/)).toBeVisible()
    await write('Workspace id', 'workspace-1')
    for (const [part, words] of [
      ['Introduction', 'Read both.'],
      ['Steps', 'Choose one.'],
      ['Introduction', ' Slowly.'],
    ] as const) {
      await userEvent.click(dialog.getByRole('button', { name: `Edit ${part.toLowerCase()}` }))
      // The editor is fetched when it is first asked for; ever after it is there at once. Either way the caret is in it.
      const box = await dialog.findByRole('textbox', { name: part }, { timeout: 10_000 })
      await waitFor(() => expect(box).toHaveFocus())
      await expectInSight(box)
      await userEvent.keyboard(words)
      await expect(box).toHaveTextContent(words.trim())
      await expect(dialog.queryByRole('button', { name: `Edit ${part.toLowerCase()}` })).toBeNull()
    }
    await expect(dialog.getAllByText('Nothing is missing.')).toHaveLength(3)
  },
}

export const FilledInOnPhone: Story = { ...FilledIn, globals: { viewport: { value: 'phone' } } }

export const LongAndHostile: Story = {
  args: {
    opened: {
      datapoints: manyDatapoints(2),
      details: {
        name: HOSTILE,
        workspace_id: HOSTILE,
        task_details: { task_name: HOSTILE, task_introduction: `<p>${HOSTILE}</p>`, task_steps: `<p>${HOSTILE}</p>` },
        study: { name: HOSTILE, description: HOSTILE, reward: 100_000_000 },
      },
    },
  },
  play: async () => {
    await expect(await screen.findByRole('textbox', { name: 'Study description' })).toHaveValue(HOSTILE)
    await expect(document.querySelector('[onerror]')).toBeNull()
  },
}

/** What opened for writing stands wholly between the heading of the dialog and its foot. */
async function expectInSight(box: HTMLElement) {
  const dialog = box.closest('[role="dialog"]')
  const above = dialog?.querySelector('header')?.getBoundingClientRect().bottom
  const below = dialog?.querySelector('footer')?.getBoundingClientRect().top
  const { top, bottom } = box.closest('[role="group"]')!.getBoundingClientRect()
  await expect(top).toBeGreaterThanOrEqual(above!)
  await expect(bottom).toBeLessThan(below!)
}

function Details({ opened }: { readonly opened: Opened }) {
  return (
    <DesignerScene opened={opened}>
      <DetailsDialog onClose={() => {}} />
    </DesignerScene>
  )
}

/** A text that is left is as it was before it was opened: its button is there, no room is kept, and the click goes where it went. */
export const TextLeft: Story = {
  tags: ['!autodocs'],
  play: async () => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Batch details' }))
    const height = () => dialog.getByRole('group', { name: 'Introduction' }).getBoundingClientRect().height
    const before = height()
    await userEvent.click(dialog.getByRole('button', { name: 'Edit introduction' }))
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Introduction' })).toHaveFocus())
    await expect(dialog.queryByRole('button', { name: 'Edit introduction' })).toBeNull()
    await userEvent.click(dialog.getByRole('textbox', { name: 'Study name' }))
    await expect(dialog.getByRole('textbox', { name: 'Study name' })).toHaveFocus()
    await expect(await dialog.findByRole('button', { name: 'Edit introduction' })).toBeVisible()
    await expect(height()).toBe(before)
    await userEvent.click(dialog.getByRole('button', { name: 'Edit steps' }))
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Steps' })).toHaveFocus())
    await userEvent.click(dialog.getByRole('button', { name: 'Edit introduction' }))
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Introduction' })).toHaveFocus())
    await expect(dialog.queryByRole('textbox', { name: 'Steps' })).toBeNull()
    await userEvent.tab()
    await expect(await dialog.findByRole('button', { name: 'Edit introduction' })).toBeVisible()
  },
}
