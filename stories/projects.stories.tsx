import type { Meta, StoryObj } from '@storybook/react-vite'
import { useMemo, useState } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { ProjectNotices } from '../src/designer/projects/project-notices.tsx'
import { ProjectsDialog } from '../src/designer/projects/projects-dialog.tsx'
import type { Projects } from '../src/designer/projects/projects-handle.tsx'
import { RestorePointsDialog } from '../src/designer/projects/restore-points-dialog.tsx'
import type { ListedProject, ProjectList } from '../src/store/storage/project-list.ts'
import type { RestorePoint } from '../src/store/storage/restore-points.ts'
import { serializeProject } from '../src/store/project-file.ts'
import { ReviewShell, sampleLayout, sampleProject, storeOf } from './review-store.tsx'

type ProjectsStoryProps = {
  readonly shows: 'projects' | 'points' | 'apart' | 'deleted' | 'full'
  readonly list?: ProjectList
  readonly points?: readonly RestorePoint[]
  readonly onRename?: Projects['rename']
  readonly onSettle?: Projects['settle']
}

/** Projects and their restore points, and what stands in the way of keeping them. */
const meta = {
  title: 'Designer/Projects',
  component: Screen,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
} satisfies Meta<typeof Screen>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }
const project = sampleProject('Response comparison', sampleLayout())

const LONG = 'A study of what people mean by Donaudampfschifffahrtsgesellschaftskapitän and of many other words'
const many: ProjectList = {
  projects: [listed('open', 'Response comparison'), listed('p2', LONG), listed('p3', 'مقارنة الإجابات'), binned('p4')],
  damaged: [
    {
      place: { store: 'projects', key: 'x' },
      name: 'Half a project',
      text: '{"batch_items": [',
      message: 'This project is damaged and could not be opened.',
    },
  ],
}

export const Many: Story = { args: { shows: 'projects', list: many } }
export const ManyDark: Story = { ...Many, ...dark }
export const ManyRightToLeft: Story = { ...Many, ...rightToLeft }
export const One: Story = { args: { shows: 'projects', list: { projects: [listed('open', 'First')], damaged: [] } } }
export const None: Story = { args: { shows: 'projects' } }

/** Renaming keeps what was typed with Enter, and the name has the focus again. */
export const Renaming: Story = {
  args: { shows: 'projects', list: many, onRename: fn(() => Promise.resolve(null)) },
  play: async ({ args: { onRename } }) => {
    await userEvent.click(await screen.findByRole('button', { name: `More for ${LONG}` }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }))
    const box = await screen.findByRole('textbox', { name: 'New name' })
    await waitFor(() => expect(box).toHaveFocus())
    await userEvent.clear(box)
    await userEvent.type(box, 'Shorter{Enter}')
    await expect(onRename).toHaveBeenCalledWith('p2', 'Shorter')
    await waitFor(() => expect(screen.getByRole('button', { name: LONG })).toHaveFocus())
  },
}

export const NoRestorePoints: Story = { args: { shows: 'points' } }
export const RestorePoints: Story = {
  args: {
    shows: 'points',
    points: [
      point('named', 'The pilot'),
      point('import', 'Before “Open response-comparison-of-november.batch.json”'),
      point('restore', `Before going back to “${LONG}”`),
      point('window', 'This window’s version of 3 Mar, 14:05, while another one changed it'),
    ],
  },
}
export const RestorePointsDark: Story = { ...RestorePoints, ...dark }

/** Two windows went apart: the choice is handed on as it was made. */
export const Apart: Story = {
  args: { shows: 'apart', onSettle: fn(() => Promise.resolve(null)) },
  play: async ({ args: { onSettle } }) => {
    const notice = await screen.findByRole('region', { name: 'This project was changed in another window.' })
    await userEvent.click(within(notice).getByRole('button', { name: 'Keep mine as a copy' }))
    await expect(onSettle).toHaveBeenCalledWith('copy')
  },
}
export const ApartDark: Story = { args: { shows: 'apart' }, ...dark }
export const DeletedElsewhere: Story = { args: { shows: 'deleted' } }
export const StorageFull: Story = { args: { shows: 'full' } }
export const StorageFullDark: Story = { ...StorageFull, ...dark }

function Screen({ shows, list, points, onRename, onSettle }: ProjectsStoryProps) {
  const [store] = useState(() => {
    const made = storeOf(project)
    if (shows === 'apart' || shows === 'deleted') made.setApart({ reason: shows === 'apart' ? 'changed' : 'deleted' })
    if (shows === 'full') made.setSaving({ status: 'failed', message: FULL })
    return made
  })
  const projects = useMemo(
    (): Partial<Projects> => ({
      ...(list === undefined ? {} : { list: () => Promise.resolve(list) }),
      ...(points === undefined ? {} : { listRestorePoints: () => Promise.resolve(points) }),
      ...(onRename === undefined ? {} : { rename: onRename }),
      ...(onSettle === undefined ? {} : { settle: onSettle }),
    }),
    [list, points, onRename, onSettle],
  )
  return (
    <ReviewShell store={store} projects={projects}>
      {shows === 'projects' && <ProjectsDialog onTemplate={ignore} onClose={ignore} />}
      {shows === 'points' && <RestorePointsDialog onClose={ignore} />}
      <ProjectNotices />
    </ReviewShell>
  )
}

const FULL =
  'Your browser’s storage is full, so it refused to save the last changes. Download the project file to keep your work.'
const ignore = () => {}

function listed(id: string, name: string): ListedProject {
  return {
    project: {
      id,
      name,
      version: 1,
      saved: '2026-01-02T03:04:05.000Z',
      document: JSON.stringify(serializeProject({ document: { ...project.document, name } })),
      revision: 1,
      writer: 'w',
      fileId: null,
      binned: null,
    },
    file: id === 'p2' ? { name: 'responses-of-the-second-round.jsonl', bytes: 48_000 } : null,
  }
}

function binned(id: string): ListedProject {
  const one = listed(id, 'An old attempt')
  return { ...one, project: { ...one.project, binned: '2026-01-03T03:04:05.000Z' } }
}

function point(reason: RestorePoint['reason'], title: string): RestorePoint {
  return { id: title, projectId: 'open', reason, title, made: '2026-01-02T03:04:05.000Z' }
}
