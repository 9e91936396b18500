import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { createNoteActions } from '../../../../src/designer/notes/note-actions.ts'
import { readShared } from '../../../../src/designer/share/read-shared.ts'
import { SharedViewer } from '../../../../src/designer/share/shared-viewer.tsx'
import { listItems } from '../../../../src/layout/find.ts'
import type { ReviewNote } from '../../../../src/layout/notes/review-note.ts'
import { notesOf } from '../../../../src/store/design-document.ts'
import type { Project } from '../../../../src/store/project-file.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { designer } from '../../../support/designer.ts'

vi.setConfig({ testTimeout: 30_000 })

let shared = 0

afterEach(() => localStorage.clear())

test('a half-written reply is offered to go along with the link, and is in it', async () => {
  const { user, notes, box } = show()
  await user.click(screen.getByRole('button', { name: 'Reply' }))
  await user.type(box('Reply'), 'Yes, but')
  await user.click(screen.getByRole('button', { name: /^Copy link/ }))
  const dialog = screen.getByRole('dialog', { name: 'A note is half-written' })
  expect(dialog).toHaveTextContent('Yes, but')
  await user.click(within(dialog).getByRole('button', { name: 'Add it' }))
  await screen.findByRole('button', { name: 'Copied' })
  expect((await notes()).map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toEqual([
    ['Is this clear?', ['Yes, but']],
  ])
  expect(screen.queryByRole('textbox', { name: 'Reply' }), 'it is not to be sent twice').toBeNull()
})

test('left out, it stays to be gone on with', async () => {
  const { user, notes, box } = show()
  await user.click(screen.getByRole('button', { name: /^Add a note on Rich text/ }))
  await user.type(box(/^Note on/), 'And this')
  await user.click(screen.getByRole('button', { name: /^Copy link/ }))
  await user.click(screen.getByRole('button', { name: 'Leave it out' }))
  await screen.findByRole('button', { name: 'Copied' })
  expect((await notes()).map(({ text }) => text)).toEqual(['Is this clear?'])
  expect(box(/^Note on/)).toHaveValue('And this')
})

test('a half-written note is offered to go along into the new project', async () => {
  const { user, takeOver, box } = show()
  await user.click(screen.getByRole('button', { name: /^Add a note on Rich text/ }))
  await user.type(box(/^Note on/), 'And this')
  await user.click(screen.getByRole('button', { name: /^Take over/ }))
  expect(takeOver).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Add it' }))
  await waitFor(() => expect(takeOver).toHaveBeenCalledOnce())
  const [project] = takeOver.mock.calls[0]!
  expect(notesOf(project.document).map(({ text }) => text)).toEqual(['Is this clear?', 'And this'])
})

function show() {
  const d = designer('A')
  const layout = d.layout()
  let own: readonly ReviewNote[] = []
  createNoteActions({
    layout: () => layout,
    change: (_name, change) => {
      own = change(own)
    },
    now: () => '2026-01-01T00:00:00Z',
    newId: () => 'first',
  }).add(listItems(layout)[0]!.node.key, { author: 'Ann', text: 'Is this clear?' })
  const document = { ...d.store.getState().history.present, name: `Shared ${++shared}`, notes: own }
  const takeOver = vi.fn<(project: Project) => Promise<boolean>>(() => Promise.resolve(true))
  render(
    <StoreProvider store={d.store}>
      <SharedViewer project={{ document }} onFragment={() => {}} takeOver={takeOver} onClose={() => {}} />
    </StoreProvider>,
  )
  const user = userEvent.setup()
  const notes = async () => {
    const link = await navigator.clipboard.readText()
    const reading = readShared(new URL(link).hash, d.store.keys)
    return reading?.ok === true ? notesOf(reading.project.document) : []
  }
  return { user, notes, takeOver, box: (name: string | RegExp) => screen.getByRole('textbox', { name }) }
}
