import 'fake-indexeddb/auto'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { openAndReport } from '../../../../src/app/open-and-report.ts'
import { printProject } from '../../../../src/store/project-blob.ts'
import { emptyDocument } from '../../../../src/store/design-document.ts'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { layoutOf, pictureOf } from '../../../support/picture.ts'
import { openTestWindows, type TestWindow } from './test-windows.ts'

const LONG = 'A study of nearly everything '.repeat(10)

function projectFile({ store }: TestWindow, name: string) {
  const text = printProject({ document: { ...emptyDocument(store.keys), name, layout: layoutOf('A B') } })
  return new File([text.replace(/\n\}\n$/, ',"datapoints":[{"prompt":"x"}]}')], 'from a colleague.json')
}

async function openedBeside(name: string) {
  render(<ToastStack />)
  const { a } = await openTestWindows()
  a.store.rename('My own study')
  a.store.commitLayout('Draw', () => layoutOf('M'))
  const open = () =>
    act(() =>
      openAndReport(a.store, [projectFile(a, name)], {
        hint: 'project',
        folders: [],
        pages: null,
        projects: a.projects,
      }),
    )
  return { a, open }
}

const names = async ({ projects }: TestWindow) => (await projects.list()).projects.map(({ project }) => project.name)

it('opens a project’s file beside the open project, which stays, and offers the way back', async () => {
  const { a, open } = await openedBeside('Theirs')
  const id = a.projects.currentId()
  const before = await names(a)
  await open()
  expect(a.projects.currentId()).not.toBe(id)
  expect(a.store.getState()).toMatchObject({
    history: { past: [], present: { name: 'Theirs' } },
    dataset: { state: { count: 1 } },
  })
  expect((await names(a)).toSorted()).toEqual([...before, 'Theirs'].toSorted())
  expect(screen.getByText('“My own study” is kept: it is among your projects.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Go back to “My own study”' }))
  await expect.poll(() => a.store.getState().history.present.name).toBe('My own study')
  expect(pictureOf(a.store.getState().history.present.layout)).toBe('M')
  expect((await names(a)).toSorted()).toEqual([...before, 'Theirs'].toSorted())
})

it('shows nothing between the open project and the one of the file', async () => {
  const { a, open } = await openedBeside('Theirs')
  const shown: string[] = []
  a.store.subscribe(({ history }) => void shown.push(pictureOf(history.present.layout)))
  await open()
  expect([...new Set(shown)]).toEqual(['M', 'A B'])
})

it('opens none while the open one can’t be left, and puts it in its place when that is wanted', async () => {
  const { a, open } = await openedBeside(LONG)
  const id = a.projects.currentId()
  a.store.setJsonDraft({ text: '[', layout: a.store.getState().history.present.layout, isTaken: false, isWhole: false })
  await open()
  expect(a.store.getState().history.present.name).toBe('My own study')
  expect(screen.getByRole('alert')).toHaveTextContent(/The JSON tab holds a text/)
  await userEvent.click(screen.getByRole('button', { name: 'Put it in place of what is open', hidden: true }))
  await expect.poll(() => a.store.getState().history.present.name).toBe(LONG)
  expect(a.projects.currentId()).toBe(id)
  act(() => a.store.undo())
  expect(a.store.getState().history.present.name).toBe('My own study')
})
