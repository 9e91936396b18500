import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DesignerToolsProvider } from '../../../../src/designer/designer-tools.tsx'
import { ProjectsDialog } from '../../../../src/designer/projects/projects-dialog.tsx'
import { ProjectsProvider } from '../../../../src/designer/projects/projects-handle.tsx'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { serializeProject } from '../../../../src/store/project-file.ts'
import { quietProjects, quietTools } from '../../../../stories/support/quiet-shell.ts'
import { designer } from '../../../support/designer.ts'

it('tells projects of one name apart by their exact time, and leaves other names as they are', async () => {
  const { store } = designer('A')
  const listed = (id: string, name: string, saved: string) => ({
    project: {
      id,
      name,
      version: 1,
      saved,
      document: JSON.stringify(serializeProject({ document: { ...store.getState().history.present, name } })),
      revision: 1,
      writer: 'w',
      fileId: null,
      binned: null,
    },
    file: null,
  })
  const projects = [
    listed('1', 'Pilot', '2026-03-03T14:05:00'),
    listed('2', 'Pilot', '2026-03-04T09:30:00'),
    listed('3', 'Main', '2026-03-05T09:30:00'),
  ]
  render(
    <StoreProvider store={store}>
      <DesignerToolsProvider value={quietTools}>
        <ProjectsProvider value={{ ...quietProjects, list: () => Promise.resolve({ projects, damaged: [] }) }}>
          <ProjectsDialog onTemplate={() => {}} onClose={() => {}} />
        </ProjectsProvider>
      </DesignerToolsProvider>
    </StoreProvider>,
  )
  expect(await screen.findByRole('button', { name: 'Pilot, changed 3 Mar, 14:05:00' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Pilot, changed 4 Mar, 09:30:00' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'More for Pilot, changed 4 Mar, 09:30:00' })).toBeVisible()
  expect(screen.getByText('Changed 3 Mar, 14:05:00')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Main' })).toBeVisible()
})
