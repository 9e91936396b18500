import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, within } from 'storybook/test'
import type { Json } from '../src/base/json.ts'
import { CompareDialog } from '../src/designer/compare/compare-dialog.tsx'
import { ReviewShell, sampleLayout, sampleProject, storeOf } from './review-store.tsx'

type CompareStoryProps = {
  /** The text that is given as the server's copy; nothing is compared without one. */
  readonly before?: string
}

/** What differs between another layout and the open one. */
const meta = {
  title: 'Designer/Compare',
  component: Screen,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  play: async ({ args: { before } }) => {
    const dialog = await screen.findByRole('dialog', { name: 'Compare' })
    if (before === undefined) return
    await userEvent.click(within(dialog).getByRole('button', { name: 'The server’s copy…' }))
    await userEvent.click(within(dialog).getByRole('textbox', { name: 'The server’s copy' }))
    await userEvent.paste(before)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }))
  },
} satisfies Meta<typeof Screen>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

export const Nothing: Story = {}
export const NothingDark: Story = dark
export const Same: Story = {
  args: { before: JSON.stringify(sampleLayout()) },
  play: async (context) => {
    await meta.play(context)
    await expect(await screen.findByText('No differences')).toBeVisible()
  },
}

/** The list can be narrowed to what breaks answers, and says why each does. */
export const Breaking: Story = {
  args: { before: JSON.stringify(otherLayout()) },
  play: async (context) => {
    await meta.play(context)
    await userEvent.click(await screen.findByText(/^Breaks answers \(\d\)$/))
    const list = screen.getByRole('list', { name: 'Changes' })
    await expect(list).toHaveTextContent('Option “Response B” value changed from B to b')
    await expect(list).toHaveTextContent('Its answers so far belong to a question that is not there any more.')
    for (const change of within(list).getAllByRole('button')) {
      await expect(change).toHaveTextContent('Breaks answers.')
    }
    // What there is to read has more room than what stands round it, however short the page is.
    await userEvent.click(within(list).getByRole('button', { name: /What would you have answered yourself/ }))
    const dialog = screen.getByRole('dialog', { name: 'Compare' })
    await expect(dialog.offsetHeight).toBeGreaterThan(0.75 * window.innerHeight)
    await expect(list.offsetHeight).toBeGreaterThan(dialog.offsetHeight / 2)
  },
}

/** One change comes back from the other side, the others stay. */
export const TakenBack: Story = {
  args: { before: JSON.stringify(otherLayout()) },
  play: async (context) => {
    await meta.play(context)
    const list = await screen.findByRole('list', { name: 'Changes' })
    const count = within(list).getAllByRole('button').length
    await userEvent.click(within(list).getByRole('button', { name: /value changed from B to b/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Take this one back' }))
    await expect(within(list).getAllByRole('button')).toHaveLength(count - 1)
    await expect(list).not.toHaveTextContent('value changed from B to b')
  },
}
export const BreakingDark: Story = { args: { before: JSON.stringify(otherLayout()) }, ...dark }
export const BreakingRightToLeft: Story = { args: { before: JSON.stringify(otherLayout()) }, ...rightToLeft }

export const NotALayout: Story = {
  args: { before: '{"a": 1}' },
  play: async (context) => {
    await meta.play(context)
    await expect(await screen.findByRole('alert')).toBeVisible()
    await expect(screen.queryByRole('list', { name: 'Changes' })).toBeNull()
  },
}

function Screen(_props: CompareStoryProps) {
  const [store] = useState(() => storeOf(sampleProject('Response comparison', sampleLayout())))
  return (
    <ReviewShell store={store}>
      <CompareDialog onClose={ignore} />
    </ReviewShell>
  )
}

const ignore = () => {}

function otherLayout(): Json[] {
  const [page] = sampleLayout({ second: 'B', last: 'Why do you think so?' })
  const gone = { type: 'free_text', description: 'What would you have answered yourself?' }
  return [page ?? null, { rows: [{ columns: [{ items: [gone] }] }] }]
}
