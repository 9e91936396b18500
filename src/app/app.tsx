import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Database, FileJson, FolderInput, Download, GitCompareArrows, Link2, ListChecks } from 'lucide-react'
import { listCommands } from '../designer/commands/commands.ts'
import { earlyCommand } from '../designer/commands/early-typing.ts'
import { pasteText } from '../designer/commands/system-clipboard.ts'
import { useCommandKeys } from '../designer/commands/use-command-keys.ts'
import { DatasetBar } from '../designer/data/dataset-bar.tsx'
import { DesignerToolsProvider, type DesignerTools } from '../designer/designer-tools.tsx'
import { downloadText } from '../designer/download-text.ts'
import { ProjectsProvider, useProjects, type Projects } from '../designer/projects/projects-handle.tsx'
import type { DesignerStore } from '../store/designer-store.ts'
import { StoreProvider, useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { AfterPaint } from '../ui/after-paint.tsx'
import { createAnnouncer, LiveRegion } from '../ui/announcer.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { late } from '../ui/late.ts'
import { ToastArea } from '../ui/toast-area.tsx'
import { showToast } from '../ui/toasts.tsx'
import { DesignMode } from './design-mode.tsx'
import { Dialogs, type OpenDialog } from './dialogs.tsx'
import { chooseFiles, FileInput } from './file-input.tsx'
import { ModePanel } from './mode-tabs.tsx'
import type { FileKind } from './recognise-text.ts'
import { clearOpenings } from './clear-openings.ts'
import { useShareLink } from './share/use-share-link.ts'
import { TopBar } from './top-bar.tsx'
import { useCopy } from './use-copy.ts'
import { useFileDrop } from './use-file-drop.ts'
import { usePaste } from './use-paste.ts'
import { useTheme } from './use-theme.ts'
import { LateBoundary } from '../ui/late-boundary.tsx'

const ChangeVoice = late(async () => (await import('../designer/change-voice.tsx')).ChangeVoice)
const FocusKeeper = late(async () => (await import('./focus-keeper.tsx')).FocusKeeper)
const FirstHint = late(async () => (await import('../designer/starts/first-hint.tsx')).FirstHint)
const JsonMode = late(async () => (await import('../designer/json-mode/json-mode.tsx')).JsonMode)
const NotesPanel = late(async () => (await import('../designer/notes/notes-panel.tsx')).NotesPanel)
const ProblemsPanel = late(async () => (await import('../designer/problems/problems-panel.tsx')).ProblemsPanel)
const Preview = late(async () => (await import('../preview/preview.tsx')).Preview)

const ProjectNotices = late(async () => (await import('../designer/projects/project-notices.tsx')).ProjectNotices)
const TooltipLayer = late(async () => (await import('../ui/tooltip-layer.tsx')).TooltipLayer)
const SharedScreen = late(async () => (await import('../designer/share/shared-screen.tsx')).SharedScreen)

const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent)

type AppProps = {
  store: DesignerStore
  projects: Projects
  /** Whether nothing was kept yet, so that the example is open. */
  isFirstVisit?: boolean
  /** Called when the designer is on the screen, and again when it comes back from a shared layout. */
  onShown(): void
}

/** The whole application over a store. */
export function App({ store, projects, isFirstVisit = false, onShown }: AppProps) {
  return (
    <StoreProvider store={store}>
      <ProjectsProvider value={projects}>
        <ErrorBoundary what="The designer">
          <Screen isFirstVisit={isFirstVisit} onShown={onShown} />
          {/* For both screens: what is said on the way from one to the other stays. */}
          <ToastArea />
          <AfterPaint>
            <TooltipLayer />
          </AfterPaint>
        </ErrorBoundary>
      </ProjectsProvider>
    </StoreProvider>
  )
}

/** What the address asks for: a shared layout, or the designer. */
function Screen(shell: ShellProps) {
  const store = useDesignerStore()
  const projects = useProjects()
  const { fragment, update, close } = useShareLink()
  // The shared layout's screen has no switch of its own, but looks as the designer does.
  useTheme()
  if (fragment === null) return <Shell {...shell} />
  return (
    <LateBoundary>
      <SharedScreen
        key={fragment}
        fragment={fragment}
        onFragment={update}
        takeOver={async (shared) => (await import('./share/take-over.ts')).takeOverShared(store, projects, shared)}
        onClose={close}
      />
    </LateBoundary>
  )
}

type ShellProps = { isFirstVisit: boolean; onShown(): void }

function Shell({ isFirstVisit, onShown }: ShellProps) {
  // Messages find their place only now.
  const shown = useEffectEvent(onShown)
  useEffect(() => shown(), [])
  const store = useDesignerStore()
  const projects = useProjects()
  const mode = useDesigner((state) => state.session.mode)
  const notesOpen = useDesigner((state) => state.session.notesOpen)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [isHinting, setHinting] = useState(isFirstVisit)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const announcer = useMemo(() => createAnnouncer(), [])
  const { toggle } = useTheme()
  const tools = useMemo<DesignerTools>(
    () => ({
      say: (sentence) => {
        if (sentence !== null) showToast(sentence)
      },
      announce: (sentence) => announcer.announce(sentence),
      openHistory: () => setHistoryOpen(true),
      openMoveTo: (keys) => setDialog({ kind: 'move', keys }),
      openPasteOptions: (request) => setDialog({ kind: 'paste', request }),
      openExport: () => setDialog({ kind: 'export' }),
      openCommands: () => {
        earlyCommand.begin(() => setDialog(null))
        setDialog({ kind: 'commands' })
      },
      openShortcuts: () => setDialog({ kind: 'shortcuts' }),
      openTemplates: () => setDialog({ kind: 'templates' }),
      openServerAnswer: () => setDialog({ kind: 'server' }),
      openData: (tab = 'fields') => setDialog({ kind: 'data', tab }),
      openContactSheet: () => setDialog({ kind: 'sheet' }),
      openMedia: () => setDialog({ kind: 'media' }),
      openStudy: (tab = 'groups') => setDialog({ kind: 'study', tab }),
      openFile: chooseFiles,
      toggleTheme: toggle,
      openDetails: () => setDialog({ kind: 'details' }),
      openDetailsFor: (entry) => setDialog({ kind: 'details', entry }),
      openAdvice: () => setDialog({ kind: 'advice' }),
      openCounterbalance: () => setDialog({ kind: 'counterbalance' }),
      openDataset: async (file, made) => {
        const { openDataset } = await import('./open-dataset.ts')
        const opening = await openDataset(store, file, { asStep: true, made })
        return opening.ok ? null : opening.message
      },
      openProjects: () => setDialog({ kind: 'projects' }),
      openRestorePoints: () => setDialog({ kind: 'restore' }),
      openCollected: () => setDialog({ kind: 'collected' }),
      openCompare: () => setDialog({ kind: 'compare' }),
      openShare: () => setDialog({ kind: 'share' }),
    }),
    [announcer, store, toggle],
  )
  const commands = useMemo(() => listCommands(store, tools), [store, tools])
  useCommandKeys(commands)
  const open = async (
    files: readonly File[],
    hint: FileKind | null,
    { folders = [], pages = null }: { folders?: readonly string[]; pages?: string | null } = {},
  ) => {
    clearOpenings()
    const { openAndReport } = await import('./open-and-report.ts')
    await openAndReport(store, files, { hint, folders, projects, pages, onAnswers: tools.openCollected })
  }
  const dropping = useFileDrop((files, folders) => void open(files, null, { folders }))
  usePaste({
    onFiles: (files) => void open(files, null),
    onPages: (file, pages) => void open([file], null, { pages }),
    onPart: (text) => {
      store.setMode('design')
      void pasteText(store, text)
    },
    onOffer: (found, text, html) => {
      void import('./offer-items.ts').then(({ offerItems }) =>
        offerItems(store, found, { text, html, open: (file) => void open([file], null) }),
      )
    },
  })
  useCopy(store, tools)

  return (
    <DesignerToolsProvider value={tools}>
      <div className="flex h-dvh flex-col">
        <TopBar
          commands={commands}
          mac={mac}
          onToggleTheme={toggle}
          isHistoryOpen={isHistoryOpen}
          onHistory={setHistoryOpen}
          openEntries={[
            {
              id: 'dataset',
              label: 'Dataset…',
              icon: <Database size={14} />,
              onSelect: () => tools.openFile('dataset'),
            },
            {
              id: 'layout',
              label: 'Layout…',
              icon: <FileJson size={14} />,
              onSelect: () => tools.openFile('layout'),
            },
            {
              id: 'project',
              label: 'Project…',
              icon: <FolderInput size={14} />,
              onSelect: () => tools.openFile('project'),
            },
            {
              id: 'collected',
              label: 'Collected answers…',
              icon: <ListChecks size={14} />,
              onSelect: tools.openCollected,
            },
            {
              id: 'save',
              label: 'Download the project',
              icon: <Download size={14} />,
              separated: true,
              onSelect: () =>
                void import('./download-project.ts').then(({ downloadProject }) => downloadProject(store)),
            },
            { id: 'share', label: 'Share a link…', icon: <Link2 size={14} />, onSelect: tools.openShare },
            {
              id: 'compare',
              label: 'Compare with…',
              icon: <GitCompareArrows size={14} />,
              onSelect: tools.openCompare,
            },
          ]}
        />
        <main className="flex min-h-0 flex-1 flex-col">
          <h1 className="sr-only">Batch Layout Designer</h1>
          <AfterPaint>
            <ProjectNotices />
            <FocusKeeper />
          </AfterPaint>
          <FileInput
            label="Open layout file"
            kind="layout"
            accept=".json,.txt"
            onFiles={(files, kind) => void open(files, kind)}
          />
          <FileInput
            label="Open dataset file"
            kind="dataset"
            accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt"
            onFiles={(files, kind) => void open(files, kind)}
          />
          <FileInput
            label="Open project file"
            kind="project"
            accept=".json"
            onFiles={(files, kind) => void open(files, kind)}
          />
          <div className="relative flex min-h-0 flex-1">
            <ModePanel key={mode} mode={mode}>
              <ErrorBoundary what="This view">
                <LateBoundary fallback={<p className="m-auto text-sm text-muted">One moment…</p>}>
                  {mode === 'design' ? (
                    <DesignMode
                      announcer={announcer}
                      hint={
                        isHinting && (
                          <AfterPaint>
                            <FirstHint
                              onOpenDataset={() => tools.openFile('dataset')}
                              onGone={() => setHinting(false)}
                            />
                          </AfterPaint>
                        )
                      }
                    />
                  ) : mode === 'preview' ? (
                    <Preview onDetails={tools.openDetails} download={downloadText} />
                  ) : (
                    <JsonMode />
                  )}
                </LateBoundary>
              </ErrorBoundary>
            </ModePanel>
            {notesOpen && (
              <LateBoundary>
                <NotesPanel />
              </LateBoundary>
            )}
          </div>
          <AfterPaint fallback={<div className="h-8.25 shrink-0 border-t border-line bg-surface" />}>
            <ProblemsPanel />
          </AfterPaint>
          {mode !== 'json' && <DatasetBar onOpen={() => tools.openFile('dataset')} />}
        </main>
      </div>
      {dialog !== null && (
        <Dialogs
          dialog={dialog}
          commands={commands}
          mac={mac}
          announce={announcer.announce}
          onOpenDataset={() => tools.openFile('dataset')}
          onClose={() =>
            setDialog(dialog.kind === 'details' && dialog.entry ? { kind: 'export', entry: dialog.entry } : null)
          }
        />
      )}
      {dropping && <DropHint />}
      <LiveRegion announcer={announcer} />
      <AfterPaint>
        <ChangeVoice />
      </AfterPaint>
    </DesignerToolsProvider>
  )
}

function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-0 z-60 bg-accent-soft/90 p-3 text-accent-ink">
      <p className="grid h-full place-items-center rounded-xl border-2 border-dashed border-accent p-6 text-center text-lg font-semibold">
        Drop a layout, a schema, a dataset or a project
      </p>
    </div>
  )
}
