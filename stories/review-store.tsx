import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { fn } from 'storybook/test'
import { countingKeys } from '../src/base/key.ts'
import type { Json } from '../src/base/json.ts'
import { DesignerToolsProvider, type DesignerTools } from '../src/designer/designer-tools.tsx'
import { ProjectsProvider, type Projects } from '../src/designer/projects/projects-handle.tsx'
import { parseProject, type Project } from '../src/store/project-file.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'
import { quietProjects } from './support/quiet-shell.ts'

/** A layout of a text and two questions side by side, as a file holds it. `second` is the value of the second option. */
export function sampleLayout({ second = 'b', last = 'Tell us why, in one or two sentences' } = {}): Json[] {
  const options = [
    { label: 'Response A', value: 'a' },
    { label: 'Response B', value: second },
  ]
  const column = (item: { [key: string]: Json }) => ({ items: [item] })
  return [
    {
      rows: [
        { columns: [column({ type: 'rich_text', content: '<p>Read both answers with care.</p>' })] },
        {
          columns: [
            column({ type: 'multiple_choice', description: 'Which is better?', answer_limit: 1, options }),
            column({ type: 'free_text', description: last }),
          ],
        },
      ],
    },
  ]
}

/** A project of that layout, with notes where there are any. Throws when the story itself is broken. */
export function sampleProject(name: string, layout: Json[], notes: Json[] = []): Project {
  const file = { kind: 'batch-layout-designer project', version: 1, name, batch_items: layout, notes }
  const reading = parseProject(file, countingKeys('k'))
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return reading.project
}

/** A store with a project open. */
export function storeOf({ document }: Project): DesignerStore {
  const store = createDesignerStore(countingKeys('n'))
  store.load(document)
  return store
}

type ReviewShellProps = {
  readonly store: DesignerStore
  readonly projects?: Partial<Projects>
  readonly children: ReactNode
}

/** What dialogs and panels find round them in the designer; projects do nothing unless a story says what. */
export function ReviewShell({ store, projects = {}, children }: ReviewShellProps) {
  return (
    <StoreProvider store={store}>
      <DesignerToolsProvider value={tools}>
        <ProjectsProvider value={{ ...noProjects, ...projects }}>
          <Tooltip.Provider>
            <h1 className="sr-only">Batch Layout Designer</h1>
            {children}
          </Tooltip.Provider>
        </ProjectsProvider>
      </DesignerToolsProvider>
    </StoreProvider>
  )
}

const noProjects: Projects = { ...quietProjects, currentId: () => 'open' }

const tools: DesignerTools = {
  say: fn(),
  announce: fn(),
  openMoveTo: fn(),
  openExport: fn(),
  openPasteOptions: fn(),
  openHistory: fn(),
  openCommands: fn(),
  openShortcuts: fn(),
  openTemplates: fn(),
  openServerAnswer: fn(),
  openData: fn(),
  openContactSheet: fn(),
  openDetails: fn(),
  openDetailsFor: fn(),
  openMedia: fn(),
  openCollected: fn(),
  openCompare: fn(),
  openShare: fn(),
  openStudy: fn(),
  openFile: fn(),
  toggleTheme: fn(),
  openAdvice: fn(),
  openCounterbalance: fn(),
  openDataset: () => Promise.resolve(null),
  openProjects: fn(),
  openRestorePoints: fn(),
}
