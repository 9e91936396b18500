import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { DesignerToolsProvider } from '../../../../src/designer/designer-tools.tsx'
import { ProjectNotices } from '../../../../src/designer/projects/project-notices.tsx'
import { ProjectsProvider } from '../../../../src/designer/projects/projects-handle.tsx'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { quietProjects, quietTools } from '../../../../stories/support/quiet-shell.ts'
import { designer } from '../../../support/designer.ts'

afterEach(() => sessionStorage.clear())

const points = [{ id: 'p', projectId: 'story', reason: 'window', title: 'Mine', made: '2026-03-03T14:05:00' }] as const

/** A visit of the window. */
function visit() {
  const { store } = designer('A')
  const openRestorePoints = vi.fn()
  render(
    <StoreProvider store={store}>
      <DesignerToolsProvider value={{ ...quietTools, openRestorePoints }}>
        <ProjectsProvider value={{ ...quietProjects, listRestorePoints: () => Promise.resolve(points) }}>
          <ProjectNotices />
        </ProjectsProvider>
      </DesignerToolsProvider>
    </StoreProvider>,
  )
  return { store, openRestorePoints }
}

const notice = 'Your version of 3 Mar, 14:05 is kept as a restore point.'

it('says after a reload where the work of a window went that had gone apart, until it was seen', async () => {
  const before = visit()
  expect(screen.queryByRole('region', { name: notice }), 'with an old point alone').toBeNull()
  act(() => before.store.setApart({ reason: 'changed' }))
  cleanup()

  const { openRestorePoints } = visit()
  expect(await screen.findByRole('region', { name: notice })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Show the restore points' }))
  expect(openRestorePoints).toHaveBeenCalledOnce()
  expect(screen.queryByRole('region', { name: notice })).toBeNull()
  cleanup()

  visit()
  await act(async () => {})
  expect(screen.queryByRole('region', { name: notice })).toBeNull()
})
