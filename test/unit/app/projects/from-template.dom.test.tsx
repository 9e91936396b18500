import 'fake-indexeddb/auto'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { CurrentDialog } from '../../../../src/app/current-dialog.tsx'
import type { OpenDialog } from '../../../../src/app/dialogs.tsx'
import { DesignerToolsProvider } from '../../../../src/designer/designer-tools.tsx'
import { ProjectsProvider } from '../../../../src/designer/projects/projects-handle.tsx'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { LateBoundary } from '../../../../src/ui/late-boundary.tsx'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { quietTools } from '../../../../stories/support/quiet-shell.ts'
import { layoutOf } from '../../../support/picture.ts'
import { openTestWindows, type TestWindow } from './test-windows.ts'

const names = async ({ projects }: TestWindow) => (await projects.list()).projects.map(({ project }) => project.name)

it('makes no project while none of the templates is chosen; closing them leads back to the projects', async () => {
  const { a, before } = await openProjects()
  await userEvent.click(await screen.findByRole('button', { name: 'From a template' }))
  const templates = await screen.findByRole('dialog', { name: 'New project from a template' })
  expect(templates).toHaveAccessibleDescription(/“My own study” is kept/)
  expect(templates).not.toHaveAccessibleDescription(/Undo/)
  await userEvent.keyboard('{Escape}')
  await screen.findByRole('dialog', { name: 'Projects' })
  expect(templates).not.toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('button', { name: 'From a template' })).toHaveFocus())
  expect(await names(a)).toEqual(before)
  expect(a.store.getState().history.present.name).toBe('My own study')
})

it('opens the chosen one as a project beside the open one, which stays, and offers the way back', async () => {
  const { a, before } = await openProjects()
  const id = a.projects.currentId()
  await userEvent.click(await screen.findByRole('button', { name: 'From a template' }))
  const templates = within(await screen.findByRole('dialog', { name: 'New project from a template' }))
  // Neither has a meaning in a project without datapoints.
  expect(templates.queryByRole('button', { name: 'Use with your data' })).toBeNull()
  expect(templates.queryByRole('button', { name: /^Blank layout/ })).toBeNull()
  const card = within(templates.getByRole('listitem', { name: 'Image comparison' }))
  await userEvent.click(card.getByRole('button', { name: /example datapoints$/ }))
  await screen.findByText('“My own study” is kept: it is among your projects.')
  expect(screen.queryByRole('dialog', { name: /template|Projects/ })).toBeNull()
  expect(a.projects.currentId()).not.toBe(id)
  const { history, dataset } = a.store.getState()
  expect(history.present.name).toBe('Image comparison')
  expect(history.past).toEqual([])
  expect(dataset.state?.count).toBeGreaterThan(0)
  expect((await names(a)).toSorted()).toEqual([...before, 'Image comparison'].toSorted())
  await userEvent.click(screen.getByRole('button', { name: 'Go back to “My own study”' }))
  await expect.poll(() => a.store.getState().history.present.name).toBe('My own study')
})

it('puts it in the place of what is open, which can be undone, where nothing can be kept', async () => {
  const { a } = await openProjects()
  act(() => a.store.setSaving({ status: 'off' }))
  await userEvent.click(await screen.findByRole('button', { name: 'From a template' }))
  const templates = await screen.findByRole('dialog', { name: 'Templates' })
  expect(templates).toHaveAccessibleDescription(/takes the place of what is open; Undo brings that back/)
})

it('says why the open one can’t be left, and puts the template in its place when that is wanted', async () => {
  const { a, before } = await openProjects()
  const { layout } = a.store.getState().history.present
  act(() => a.store.setJsonDraft({ text: '[', layout, isTaken: false, isWhole: false }))
  await userEvent.click(await screen.findByRole('button', { name: 'From a template' }))
  const card = within(await screen.findByRole('listitem', { name: 'Image comparison' }))
  await userEvent.click(card.getByRole('button', { name: /example datapoints$/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/The JSON tab holds a text/)
  expect(await names(a)).toEqual(before)
  await userEvent.click(screen.getByRole('button', { name: 'Put it in place of what is open', hidden: true }))
  await expect.poll(() => a.store.getState().history.present.name).toBe('Image comparison')
  act(() => a.store.undo())
  expect(a.store.getState().history.present.name).toBe('My own study')
})

/** A window with the dialog of its projects open, and the names of what is kept. */
async function openProjects() {
  const { a } = await openTestWindows()
  a.store.rename('My own study')
  a.store.commitLayout('Draw', () => layoutOf('M'))
  const before = await names(a)
  render(
    <StoreProvider store={a.store}>
      <ProjectsProvider value={a.projects}>
        <Shell />
        <ToastStack />
      </ProjectsProvider>
    </StoreProvider>,
  )
  return { a, before }
}

function Shell() {
  const [dialog, setDialog] = useState<OpenDialog | null>({ kind: 'projects' })
  if (dialog === null) return null
  return (
    <DesignerToolsProvider value={{ ...quietTools, openTemplates: () => setDialog({ kind: 'templates' }) }}>
      <LateBoundary>
        <CurrentDialog
          dialog={dialog}
          commands={[]}
          mac={false}
          announce={() => {}}
          onOpenDataset={() => {}}
          onClose={() => setDialog(null)}
        />
      </LateBoundary>
    </DesignerToolsProvider>
  )
}
