import type { Meta, StoryObj } from '@storybook/react-vite'
import { useMemo, useState } from 'react'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { HalfWritten } from '../src/designer/share/half-written.tsx'
import { ShareDialog } from '../src/designer/share/share-dialog.tsx'
import { SharedScreen } from '../src/designer/share/shared-screen.tsx'
import { UnsentNotes } from '../src/designer/share/unsent-notes.tsx'
import { encodeShare } from '../src/outputs/share-link.ts'
import { serializeShared } from '../src/store/shared-project.ts'
import { createRandom } from '../src/base/seeded-random.ts'
import { ReviewShell, sampleLayout, sampleProject, storeOf } from './review-store.tsx'

type ShareStoryProps = {
  /** The dialog that makes a link, what a link opens, what one opens that lost its end, or what is asked about notes. */
  readonly shows: 'dialog' | 'link' | 'cut link' | 'half-written' | 'unsent'
  /** How many letters that can't be packed the layout holds beside its own. */
  readonly letters?: number
  /** Whether there are notes to go along. */
  readonly hasNotes?: boolean
  readonly onFragment?: (fragment: string) => void
}

/** A link that is the layout: made in a dialog, and opened read-only by somebody else. */
const meta = {
  title: 'Designer/Share',
  component: Screen,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
} satisfies Meta<typeof Screen>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

export const ShortLink: Story = { args: { shows: 'dialog', hasNotes: true } }
export const ShortLinkDark: Story = { ...ShortLink, ...dark }
export const LongLink: Story = { args: { shows: 'dialog', letters: 6000 } }
export const TooLongLink: Story = {
  args: { shows: 'dialog', letters: 60_000 },
  play: async () => {
    await expect(await screen.findByText(/too long for many browsers and programs/)).toBeVisible()
  },
}

export const Viewer: Story = { args: { shows: 'link', hasNotes: true } }
export const ViewerDark: Story = { ...Viewer, ...dark }
export const ViewerRightToLeft: Story = { ...Viewer, ...rightToLeft }

/** A reviewer answers and notes something on a row; the note goes into the link, and the answer stays. */
export const Reviewing: Story = {
  args: { shows: 'link', onFragment: fn() },
  play: async ({ args: { onFragment } }) => {
    const choice = await screen.findByRole('radio', { name: 'Response A' })
    await userEvent.click(choice)
    await userEvent.click(screen.getByRole('button', { name: 'Add a note on Row 2' }))
    await userEvent.type(await screen.findByRole('textbox', { name: /^Note on Page 1, Row 2/ }), 'Too much at once')
    await userEvent.click(screen.getByRole('button', { name: 'Add note' }))
    await expect(await screen.findByRole('article', { name: /Row 2/ })).toHaveTextContent('Too much at once')
    await expect(screen.getByRole('button', { name: 'Add a note on Row 2, which has 1 note' })).toHaveTextContent('1')
    await expect(choice).toBeChecked()
    await waitFor(() => expect(onFragment).toHaveBeenCalledWith(expect.stringContaining('#share=')))
  },
}

export const CutLink: Story = {
  args: { shows: 'cut link' },
  play: async () => {
    await expect(await screen.findByRole('alert')).toHaveTextContent('incomplete')
  },
}
export const CutLinkDark: Story = { ...CutLink, ...dark }

/** Before notes are passed on: some are not among them yet. */
export const HalfWrittenNotes: Story = { args: { shows: 'half-written' } }

/** Before a reviewed layout is left: its notes are in the link alone. */
export const UnsentNotesAsked: Story = { args: { shows: 'unsent' } }

function Screen({ shows, letters = 0, hasNotes = false, onFragment = ignore }: ShareStoryProps) {
  const project = useMemo(
    () =>
      sampleProject(
        'Response comparison',
        sampleLayout({ last: `Tell us why${noise(letters)}` }),
        hasNotes ? NOTES : [],
      ),
    [letters, hasNotes],
  )
  const [store] = useState(() => storeOf(project))
  const fragment = useMemo(
    () => encodeShare(serializeShared(project.document, { hasIds: false, hasNotes: true, datapoints: [] })),
    [project],
  )
  return (
    <ReviewShell store={store}>
      {shows === 'half-written' ? (
        <HalfWritten texts={HALF_WRITTEN} onAdd={ignore} onLeaveOut={ignore} onClose={ignore} />
      ) : shows === 'unsent' ? (
        <UnsentNotes isCopied={false} canCopy onCopy={ignore} onDiscard={ignore} onClose={ignore} />
      ) : shows === 'dialog' ? (
        <ShareDialog onClose={ignore} />
      ) : (
        <SharedScreen
          fragment={shows === 'link' ? fragment : fragment.slice(0, -20)}
          onFragment={onFragment}
          takeOver={() => Promise.resolve(true)}
          onClose={ignore}
        />
      )}
    </ReviewShell>
  )
}

const ignore = () => {}

const HALF_WRITTEN = ['Is “better” clear', `أي الإجابتين أكثر فائدة ${'unbreakable'.repeat(20)}`]

const NOTES = [
  {
    id: 'n1',
    author: 'Rita',
    time: '2026-01-02T03:04:05.000Z',
    text: 'Is “better” clear enough?',
    on: { level: 'item', place: { page: 0, row: 1, column: 0, item: 0 } },
  },
]

function noise(letters: number): string {
  const random = createRandom(letters)
  return Array.from({ length: letters }, () => String.fromCodePoint(random.whole(97, 122))).join('')
}
