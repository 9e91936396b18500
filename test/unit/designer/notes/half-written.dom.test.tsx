import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { listItems } from '../../../../src/layout/find.ts'
import { createNoteDrafts } from '../../../../src/designer/notes/note-drafts.ts'
import { NotesPanel } from '../../../../src/designer/notes/notes-panel.tsx'
import { ProjectsProvider } from '../../../../src/designer/projects/projects-handle.tsx'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { quietProjects } from '../../../../stories/support/quiet-shell.ts'
import { designer } from '../../../support/designer.ts'
import { layoutOf } from '../../../support/picture.ts'

vi.setConfig({ testTimeout: 30_000 })

let projects = 0
let scope = ''

beforeEach(() => {
  scope = `project ${++projects}`
})
afterEach(() => localStorage.clear())

function notesOn(picture: string) {
  const d = designer(picture)
  render(
    <StoreProvider store={d.store}>
      <ProjectsProvider value={{ ...quietProjects, currentId: () => scope }}>
        <NotesPanel />
        <ToastStack />
      </ProjectsProvider>
    </StoreProvider>,
  )
  const keys = listItems(d.layout()).map(({ node }) => node.key)
  const begin = (item: number) => act(() => d.store.draftNote(keys[item]!))
  return { d, begin, user: userEvent.setup() }
}

const box = () => screen.getByRole('textbox', { name: /^Note on/ })
const halfWritten = () => screen.queryByRole('list', { name: 'Half-written notes' })

describe('a half-written note', () => {
  it('waits while another is written, and is found among the notes', async () => {
    const { begin, user } = notesOn('A\nB')
    begin(0)
    await user.type(box(), 'About A')
    begin(1)
    expect(box()).toHaveValue('')
    await user.type(box(), 'About B')
    expect(within(halfWritten()!).getAllByRole('button')).toHaveLength(1)
    await user.click(within(halfWritten()!).getByRole('button', { name: /About A/ }))
    expect(box()).toHaveValue('About A')
    begin(1)
    expect(box()).toHaveValue('About B')
  })

  it('is there on the next visit, on the node it was about, also as a reply', async () => {
    const { d, begin, user } = notesOn('A\nB')
    begin(0)
    await user.type(box(), 'A note{Control>}{Enter}{/Control}')
    expect(d.store.getState().history.present.notes).toHaveLength(1)
    expect(halfWritten()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Reply' }))
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'A reply')
    begin(1)
    await user.type(box(), 'About B')
    cleanup()
    window.dispatchEvent(new Event('pagehide'))

    const drafts = createNoteDrafts(scope, countingKeys('later'))
    const layout = layoutOf('A\nB')
    const [a, b] = listItems(layout).map(({ node }) => node.key)
    expect([drafts.on(layout, a!), drafts.on(layout, b!)]).toEqual(['', 'About B'])
    expect(drafts.reply(d.store.getState().history.present.notes![0]!.id)).toBe('A reply')
    expect(createNoteDrafts('another project', countingKeys('x')).list(layout)).toEqual([])
  })

  it('is kept once for a run of letters, soon after, and beside what other windows keep', () => {
    vi.useFakeTimers()
    const writes = vi.spyOn(Storage.prototype, 'setItem')
    onTestFinished(() => {
      vi.restoreAllMocks()
      vi.useRealTimers()
    })
    const layout = layoutOf('A')
    const [a] = listItems(layout).map(({ node }) => node.key)
    const [mine, theirs] = [scope, `${scope}, theirs`].map((of) => createNoteDrafts(of, countingKeys(of)))
    const again = (of: string) => createNoteDrafts(of, countingKeys('again')).on(layout, a!)
    for (const text of ['G', 'Go', 'Goo', 'Good']) mine!.write(layout, a!, text)
    theirs!.write(layout, a!, 'Theirs')
    expect(mine!.on(layout, a!), 'known at once').toBe('Good')
    expect(writes).not.toHaveBeenCalled()
    vi.advanceTimersByTime(500)
    expect(writes).toHaveBeenCalledTimes(2)
    expect([again(scope), again(`${scope}, theirs`)]).toEqual(['Good', 'Theirs'])

    mine!.write(layout, a!, '')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect([again(scope), again(`${scope}, theirs`)]).toEqual(['', 'Theirs'])
    vi.advanceTimersByTime(500)
    expect(writes, 'nothing is left to be kept').toHaveBeenCalledTimes(3)
  })

  it('that was given up comes back when that is wanted; one that was sent is none', async () => {
    const { begin, user } = notesOn('A')
    begin(0)
    await user.type(box(), 'Not lost{Escape}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(halfWritten()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    await user.click(within(halfWritten()!).getByRole('button', { name: /Not lost/ }))
    expect(box()).toHaveValue('Not lost')
    await user.click(screen.getByRole('button', { name: 'Add note' }))
    expect(halfWritten()).toBeNull()
    begin(0)
    expect(box()).toHaveValue('')
  })

  it('on something deleted goes on with what is selected', async () => {
    const { d, begin, user } = notesOn('A\nB')
    begin(0)
    await user.type(box(), 'About A')
    const [a, b] = listItems(d.layout()).map(({ node }) => node.key)
    act(() => void d.remove(a!).select(b!))
    await user.click(within(halfWritten()!).getByRole('button', { name: /on something deleted.*About A/ }))
    expect(box()).toHaveAccessibleName(/Note on .*B/)
    expect(box()).toHaveValue('About A')
  })
})
