import {
  Check,
  ChevronDown,
  CircleAlert,
  Contrast,
  FolderOpen,
  HelpCircle,
  History,
  LayoutTemplate,
  LoaderCircle,
  Redo2,
  Search,
  TriangleAlert,
  Undo2,
} from 'lucide-react'
import { countIssues } from '../checks/issue-words.ts'
import type { Command } from '../designer/commands/commands.ts'
import { hotkeyWords } from '../designer/commands/commands.ts'
import { travel } from '../designer/commands/travel.ts'
import { HistoryPopover } from '../designer/history/history-popover.tsx'
import { useDesignerTools } from '../designer/designer-tools.tsx'
import { NotesButton } from '../designer/notes/notes-button.tsx'
import { selectIssues } from '../store/select-issues.ts'
import { UNTITLED } from '../store/design-document.ts'
import { useDesigner, useDesignerSoon, useDesignerStore } from '../store/store-context.tsx'
import { AfterPaint } from '../ui/after-paint.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { tip } from '../ui/tooltip.tsx'
import { ModeTabs } from './mode-tabs.tsx'

type TopBarProps = {
  commands: readonly Command[]
  mac: boolean
  openEntries: readonly MenuEntry[]
  onToggleTheme(): void
  isHistoryOpen: boolean
  onHistory(open: boolean): void
}

/** The bar over everything: the project, undo and redo, the three modes, problems, help, export. */
export function TopBar({ commands, mac, openEntries, onToggleTheme, isHistoryOpen, onHistory }: TopBarProps) {
  const tools = useDesignerTools()
  const hint = (id: string) => {
    const hotkey = commands.find((command) => command.id === id)?.hotkey
    return hotkey === undefined ? {} : { hint: hotkeyWords(hotkey, mac) }
  }
  return (
    <header className="z-20 flex min-h-13 shrink-0 flex-wrap items-center gap-x-1 gap-y-1.5 border-b border-line bg-surface px-3 py-1.5 md:flex-nowrap lg:gap-x-2">
      <img src="./favicon.svg" alt="" width={26} height={26} className="hidden lg:block" />
      <ProjectName hint={hint('projects')} />
      <span className="basis-full max-md:order-2 md:hidden" aria-hidden />
      <Menu
        label="Open"
        entries={openEntries}
        trigger={
          <Button variant="quiet" aria-label="Open" {...tip('Open')} className="max-md:order-3 max-lg:px-2">
            <FolderOpen size={15} aria-hidden /> <span className="hidden lg:inline">Open</span>
          </Button>
        }
      />
      <Button
        variant="quiet"
        aria-label="Templates"
        {...tip('Templates')}
        className="max-md:order-3 max-lg:px-2"
        onClick={tools.openTemplates}
      >
        <LayoutTemplate size={15} aria-hidden /> <span className="hidden lg:inline">Templates</span>
      </Button>
      <span className="mx-1 hidden h-5 w-px bg-line lg:block" aria-hidden />
      <div className="flex shrink-0 max-md:order-3">
        <HistoryButtons undoHint={hint('undo')} redoHint={hint('redo')} />
        <HistoryPopover open={isHistoryOpen} onOpenChange={onHistory} />
      </div>
      <ModeTabs />
      <div className="flex shrink-0 items-center gap-0.5 md:ms-auto lg:gap-1">
        <AfterPaint fallback={<span className="min-w-14 lg:min-w-28" />}>
          <ProblemsButton />
        </AfterPaint>
        <NotesButton {...hint('notes')} />
        <IconButton label="Find a command" {...hint('commands')} onClick={tools.openCommands}>
          <Search size={16} aria-hidden />
        </IconButton>
        <IconButton label="Keyboard shortcuts" hint="?" className="max-lg:hidden" onClick={tools.openShortcuts}>
          <HelpCircle size={16} aria-hidden />
        </IconButton>
        <IconButton label="Switch between light and dark" onClick={onToggleTheme}>
          <Contrast size={16} aria-hidden />
        </IconButton>
        <Button variant="primary" className="ms-1" onClick={tools.openExport}>
          Export
        </Button>
      </div>
    </header>
  )
}

function ProjectName({ hint }: { hint: { hint?: string } }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const name = useDesigner((state) => state.history.present.name)
  return (
    <div className="flex min-w-0 items-center gap-1.5 max-md:flex-1">
      <input
        aria-label="Project name"
        value={name}
        spellCheck={false}
        className="field-sizing-content h-8 max-w-56 min-w-16 shrink truncate rounded-md border border-transparent bg-transparent px-1.5 text-sm font-semibold hover:border-line focus:border-accent"
        onChange={(event) => store.rename(event.target.value)}
        onBlur={() => name.trim() === '' && store.rename(UNTITLED)}
      />
      <IconButton label="Projects" {...hint} size="sm" className="-ms-1" onClick={tools.openProjects}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
      <SavingSign />
    </div>
  )
}

function SavingSign() {
  const { status, message } = useDesignerSoon((state) => state.saving)
  const isApart = useDesignerSoon((state) => state.apart !== null)
  if (status === 'failed' || status === 'off') {
    return (
      <span className="flex items-center gap-1 text-xs text-danger" title={message}>
        <TriangleAlert size={14} aria-hidden />
        <span className="whitespace-nowrap max-sm:sr-only">Not saved</span>
      </span>
    )
  }
  if (isApart) {
    return (
      <span
        className="flex items-center gap-1 text-xs whitespace-nowrap text-muted"
        title="Another window has changed this project. What you do here is kept as a restore point."
      >
        <History size={13} aria-hidden />
        <span className="sr-only xl:not-sr-only">Kept apart</span>
      </span>
    )
  }
  const saving = status === 'saving'
  const Icon = saving ? LoaderCircle : Check
  return (
    <span
      className="flex items-center gap-1 text-xs whitespace-nowrap text-muted"
      title="Saved in this browser, on this device only."
    >
      <Icon size={13} aria-hidden />
      {/* As wide as the longer of the two words, so that the bar stands still. */}
      <span className="sr-only xl:not-sr-only xl:min-w-12">{saving ? 'Saving…' : 'Saved'}</span>
    </span>
  )
}

function HistoryButtons({ undoHint, redoHint }: { undoHint: { hint?: string }; redoHint: { hint?: string } }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const last = useDesignerSoon((state) => state.history.past.at(-1)?.name)
  const next = useDesignerSoon((state) => state.history.future[0]?.name)
  return (
    <>
      <IconButton
        label="Undo"
        detail={last ?? 'nothing since this page was loaded'}
        {...undoHint}
        aria-disabled={last === undefined}
        onClick={() => travel(store, tools, -1)}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label="Redo"
        detail={next}
        {...redoHint}
        aria-disabled={next === undefined}
        onClick={() => travel(store, tools, 1)}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </>
  )
}

function ProblemsButton() {
  const store = useDesignerStore()
  const open = useDesigner((state) => state.session.problemsOpen)
  const issues = useDesignerSoon((state) => selectIssues(state).all)
  const isRead = useDesigner(
    ({ dataset: { state } }) => state === null || (state.report !== null && state.isCountFinal),
  )
  const { error: errors, warning: warnings } = countIssues(issues)
  const count = errors + warnings
  const Icon = errors > 0 ? CircleAlert : count > 0 ? TriangleAlert : Check
  const words =
    count === 0 ? (isRead ? 'No problems' : 'No problems so far') : count === 1 ? '1 problem' : `${count} problems`
  return (
    <Button
      variant="quiet"
      className="max-lg:px-2"
      aria-expanded={open}
      aria-label={words}
      onClick={() => store.setProblemsOpen(!open)}
    >
      <Icon
        size={15}
        aria-hidden
        className={errors > 0 ? 'text-danger' : count > 0 ? 'text-warning' : isRead ? 'text-success' : 'text-muted'}
      />
      <span className="hidden lg:inline">{words}</span>
      <span className="lg:hidden">{count}</span>
    </Button>
  )
}
