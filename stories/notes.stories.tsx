import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, within } from 'storybook/test'
import type { Json } from '../src/base/json.ts'
import { NotesPanel } from '../src/designer/notes/notes-panel.tsx'
import { ReviewShell, sampleLayout, sampleProject, storeOf } from './review-store.tsx'

type NotesStoryProps = { readonly notes?: Json[] }

/** Reviewers' notes beside the layout. */
const meta = { title: 'Designer/Notes', component: Panel, tags: ['!autodocs'] } satisfies Meta<typeof Panel>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }
const time = '2026-01-02T03:04:05.000Z'
const question = { level: 'item', place: { page: 0, row: 1, column: 0, item: 0 } }
const row = { level: 'row', place: { page: 0, row: 1 } }
const open = {
  id: 'n1',
  author: 'Rita',
  time,
  text: 'Is “better” clear enough? Could be “more helpful”.',
  on: question,
}
const replies = [{ id: 'r1', author: 'Sam', time, text: 'I would keep it: it worked in the pilot.' }]

export const None: Story = {}
export const NoneDark: Story = dark
export const Open: Story = { args: { notes: [open, { id: 'n2', text: 'Without a name or a time.', on: row }] } }
export const OpenDark: Story = { ...Open, ...dark }
export const OpenRightToLeft: Story = { ...Open, ...rightToLeft }
export const WithReplies: Story = { args: { notes: [{ ...open, replies }] } }
export const OnSomethingDeleted: Story = {
  args: { notes: [{ ...open, on: { level: 'item', words: 'Multiple choice: Which of the three is best?' } }] },
}
export const OnSomethingDeletedDark: Story = { ...OnSomethingDeleted, ...dark }

/** Whatever a note says is text, in the direction of its own words, and nothing of it leaves the panel's width. */
export const Hostile: Story = {
  args: {
    notes: [
      { ...open, author: '<b>Mallory</b>', text: `<img src=x onerror="alert(1)"> ${'unbreakable'.repeat(20)}` },
      { ...open, id: 'n2', author: 'ليلى', text: 'هل يمكن أن تكون هذه الجملة أوضح للمشاركين؟', on: row },
    ],
  },
  play: async () => {
    const panel = await screen.findByRole('region', { name: 'Notes' })
    await expect(panel).toHaveTextContent('<b>Mallory</b>')
    await expect(panel.querySelector('img, b')).toBeNull()
    const list = within(panel).getByRole('list', { name: 'Notes' })
    await expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth)
  },
}

/** Resolving moves a note to the resolved ones; a reply opens it again. */
export const Resolving: Story = {
  args: { notes: [open] },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve' }))
    await expect(await screen.findByText('Every note is resolved.')).toBeVisible()
    await userEvent.click(screen.getByText('Resolved (1)'))
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'Not yet')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await userEvent.click(screen.getByText('Open (1)'))
    await expect(await screen.findByRole('article')).toHaveTextContent('Not yet')
  },
}

function Panel({ notes = [] }: NotesStoryProps) {
  const [store] = useState(() => storeOf(sampleProject('Response comparison', sampleLayout(), notes)))
  return (
    <ReviewShell store={store}>
      <div style={{ position: 'relative', display: 'flex', justifyContent: 'flex-end', height: 640 }}>
        <NotesPanel />
      </div>
    </ReviewShell>
  )
}
