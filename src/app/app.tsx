import { Tabs } from '@base-ui/react/tabs'
import { Tooltip } from '@base-ui/react/tooltip'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { Database, FileJson, FolderInput, Download } from 'lucide-react'
import type { Key } from '../base/key.ts'
import { CommandDialog } from '../designer/commands/command-dialog.tsx'
import { listCommands } from '../designer/commands/commands.ts'
import { ShortcutsDialog } from '../designer/commands/shortcuts-dialog.tsx'
import { useCommandKeys } from '../designer/commands/use-command-keys.ts'
import { DatasetBar } from '../designer/data/dataset-bar.tsx'
import { DesignerToolsProvider, type DataTab, type DesignerTools } from '../designer/designer-tools.tsx'
import { downloadText } from '../designer/download-text.ts'
import { ExportDialog } from '../designer/export-dialog.tsx'
import { MoveToDialog } from '../designer/move-to-dialog.tsx'
import { ProblemsPanel } from '../designer/problems/problems-panel.tsx'
import { ServerAnswerDialog } from '../designer/problems/server-answer-dialog.tsx'
import { TemplatesDialog } from '../designer/templates-dialog.tsx'
import { MODES } from '../store/designer-state.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { StoreProvider, useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { createAnnouncer, LiveRegion } from '../ui/announcer.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { showToast, ToastArea } from '../ui/toasts.tsx'
import { DesignMode } from './design-mode.tsx'
import { downloadProject } from './download-project.ts'
import { FileInput } from './file-input.tsx'
import { openFiles } from './open-files.ts'
import type { FileKind } from './recognise-text.ts'
import { reportOpenings } from './report-openings.ts'
import { listTemplates } from './templates.ts'
import { TopBar } from './top-bar.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { usePaste } from './use-paste.ts'
import { useTheme } from './use-theme.ts'

const JsonMode = lazy(async () => ({ default: (await import('../designer/json-mode/json-mode.tsx')).JsonMode }))
const DataDialog = lazy(async () => ({ default: (await import('../designer/data/data-dialog.tsx')).DataDialog }))
const ContactSheet = lazy(async () => ({ default: (await import('../designer/data/contact-sheet.tsx')).ContactSheet }))
const MediaDialog = lazy(async () => ({ default: (await import('../designer/media/media-dialog.tsx')).MediaDialog }))
const TaskDetailsDialog = lazy(async () => ({
  default: (await import('../preview/task-details-dialog.tsx')).TaskDetailsDialog,
}))
const StudyDialog = lazy(async () => ({ default: (await import('../designer/study/study-dialog.tsx')).StudyDialog }))
const Preview = lazy(async () => ({ default: (await import('../preview/preview.tsx')).Preview }))

type OpenDialog =
  | { readonly kind: 'export' | 'commands' | 'shortcuts' | 'templates' | 'server' | 'sheet' | 'media' | 'details' | 'study' }
  | { readonly kind: 'data'; readonly tab: DataTab }
  | { readonly kind: 'move'; readonly keys: readonly Key[] }

const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent)

/** The whole application over a store. */
export function App({ store }: { store: DesignerStore }) {
  return (
    <StoreProvider store={store}>
      <ErrorBoundary what="The designer">
        <Tooltip.Provider>
          <Shell />
        </Tooltip.Provider>
      </ErrorBoundary>
    </StoreProvider>
  )
}

function Shell() {
  const store = useDesignerStore()
  const mode = useDesigner((state) => state.session.mode)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const layoutInput = useRef<HTMLInputElement>(null)
  const datasetInput = useRef<HTMLInputElement>(null)
  const projectInput = useRef<HTMLInputElement>(null)
  const announcer = useMemo(() => createAnnouncer(), [])
  const { toggle } = useTheme()
  const tools = useMemo<DesignerTools>(
    () => ({
      say: (sentence) => {
        if (sentence !== null) showToast(sentence)
      },
      openMoveTo: (keys) => setDialog({ kind: 'move', keys }),
      openExport: () => setDialog({ kind: 'export' }),
      openCommands: () => setDialog({ kind: 'commands' }),
      openShortcuts: () => setDialog({ kind: 'shortcuts' }),
      openTemplates: () => setDialog({ kind: 'templates' }),
      openServerAnswer: () => setDialog({ kind: 'server' }),
      openData: (tab = 'fields') => setDialog({ kind: 'data', tab }),
      openContactSheet: () => setDialog({ kind: 'sheet' }),
      openMedia: () => setDialog({ kind: 'media' }),
      openStudy: () => setDialog({ kind: 'study' }),
      openDetails: () => setDialog({ kind: 'details' }),
    }),
    [],
  )
  const commands = useMemo(() => listCommands(store, tools), [store, tools])
  useCommandKeys(commands)
  const open = (files: readonly File[], hint: FileKind | null) => {
    void openFiles(store, files, hint).then((openings) => reportOpenings(store, openings))
  }
  const dropping = useFileDrop((files) => open(files, null))
  usePaste((files) => open(files, null))
  const close = () => setDialog(null)

  return (
    <DesignerToolsProvider value={tools}>
      <Tabs.Root
        value={mode}
        onValueChange={(value) => {
          const next = MODES.find((one) => one === value)
          if (next !== undefined) store.setMode(next)
        }}
        className="flex h-dvh flex-col"
      >
        <TopBar
          commands={commands}
          mac={mac}
          onToggleTheme={toggle}
          openEntries={[
            { id: 'dataset', label: 'Dataset…', icon: <Database size={14} />, onSelect: () => datasetInput.current?.click() },
            { id: 'layout', label: 'Layout…', icon: <FileJson size={14} />, onSelect: () => layoutInput.current?.click() },
            { id: 'project', label: 'Project…', icon: <FolderInput size={14} />, onSelect: () => projectInput.current?.click() },
            { id: 'save', label: 'Download the project', icon: <Download size={14} />, separated: true, onSelect: () => void downloadProject(store) },
          ]}
        />
        <main className="flex min-h-0 flex-1 flex-col">
          <h1 className="sr-only">Batch Layout Designer</h1>
          <FileInput ref={layoutInput} label="Open layout file" kind="layout" accept=".json,.txt" onFiles={open} />
          <FileInput ref={datasetInput} label="Open dataset file" kind="dataset" accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt" onFiles={open} />
          <FileInput ref={projectInput} label="Open project file" kind="project" accept=".json" onFiles={open} />
          {MODES.map((one) => (
            <Tabs.Panel key={one} value={one} className="flex min-h-0 flex-1 flex-col outline-none" tabIndex={-1}>
              <ErrorBoundary what="This view">
                <Suspense fallback={<p className="m-auto text-sm text-muted">One moment…</p>}>
                  {one === 'design' ? <DesignMode announcer={announcer} /> : one === 'preview' ? <Preview onDetails={tools.openDetails} download={downloadText} /> : <JsonMode />}
                </Suspense>
              </ErrorBoundary>
            </Tabs.Panel>
          ))}
          <ProblemsPanel />
          {mode !== 'json' && <DatasetBar onOpen={() => datasetInput.current?.click()} />}
        </main>
      </Tabs.Root>
      {dialog?.kind === 'export' && <ExportDialog onClose={close} />}
      {dialog?.kind === 'commands' && <CommandDialog commands={commands} mac={mac} onClose={close} />}
      {dialog?.kind === 'shortcuts' && <ShortcutsDialog commands={commands} mac={mac} onClose={close} />}
      {dialog?.kind === 'server' && <ServerAnswerDialog onClose={close} />}
      {dialog?.kind === 'templates' && <TemplatesDialog templates={listTemplates(store)} onClose={close} />}
      {dialog?.kind === 'data' && (
        <Suspense>
          <DataDialog tab={dialog.tab} onClose={close} onOpen={() => datasetInput.current?.click()} />
        </Suspense>
      )}
      {dialog?.kind === 'details' && (
        <Suspense>
          <TaskDetailsDialog onClose={close} />
        </Suspense>
      )}
      {dialog?.kind === 'media' && (
        <Suspense>
          <MediaDialog onClose={close} />
        </Suspense>
      )}
      {dialog?.kind === 'study' && (
        <Suspense>
          <StudyDialog onClose={close} onOpen={() => datasetInput.current?.click()} />
        </Suspense>
      )}
      {dialog?.kind === 'sheet' && (
        <Suspense>
          <ContactSheet onClose={close} />
        </Suspense>
      )}
      {dialog?.kind === 'move' && <MoveToDialog keys={dialog.keys} onClose={close} say={announcer.announce} />}
      {dropping && <DropHint />}
      <ToastArea />
      <LiveRegion announcer={announcer} />
    </DesignerToolsProvider>
  )
}

function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-3 z-60 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-accent-ink">
      <p className="text-lg font-semibold">Drop a layout, a schema, a dataset or a project</p>
    </div>
  )
}
