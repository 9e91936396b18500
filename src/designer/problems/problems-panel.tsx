import { ChevronDown, ChevronUp, CircleCheck, ClipboardPaste, Lightbulb } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { issueWords } from '../../checks/issue-words.ts'
import type { Issue } from '../../checks/issue.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesigner, useDesignerSoon, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { countWords } from '../count-words.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { goToIssue } from './go-to-issue.ts'
import { FixButton, SeverityIcon } from './issue-line.tsx'

/** Everything that is wrong: our checks and the server's answer, each with its place, its mend, and a way there. One line while closed. */
export function ProblemsPanel() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const open = useDesigner((state) => state.session.problemsOpen)
  const issues = useDesignerSoon((state) => selectIssues(state).all)
  const server = useDesignerSoon((state) => state.serverIssues.length)
  const Chevron = open ? ChevronDown : ChevronUp
  return (
    <section aria-label="Problems" className="flex max-h-72 min-h-0 shrink-0 flex-col border-t border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-2 px-2 py-0.5 sm:px-4">
        <IconButton
          label={open ? 'Close problems' : 'Open problems'}
          size="sm"
          aria-expanded={open}
          onClick={() => store.setProblemsOpen(!open)}
        >
          <Chevron size={15} aria-hidden />
        </IconButton>
        <h2 className="shrink-0 text-sm font-semibold">
          Problems <span className="font-normal text-muted">{countWords(issues)}</span>
        </h2>
        {open ? (
          <span className="ms-auto flex flex-wrap justify-end gap-x-2 max-sm:pb-1.5">
            {server > 0 && (
              <Button size="sm" variant="quiet" onClick={store.clearServerIssues}>
                Forget the server’s answer
              </Button>
            )}
            <Button size="sm" variant="quiet" onClick={tools.openAdvice}>
              <Lightbulb size={14} aria-hidden /> Design advice
            </Button>
            <Button size="sm" onClick={tools.openServerAnswer}>
              <ClipboardPaste size={14} aria-hidden /> Paste the server’s answer
            </Button>
          </span>
        ) : (
          <FirstIssue issue={issues[0]} />
        )}
      </header>
      {open && (issues.length === 0 ? <Nothing /> : <IssueRows issues={issues} />)}
    </section>
  )
}

function FirstIssue({ issue }: { issue: Issue | undefined }) {
  const store = useDesignerStore()
  if (issue === undefined) return <p className="text-sm text-muted">None</p>
  return (
    <>
      <button
        type="button"
        className="min-h-6 min-w-0 flex-1 truncate text-start text-sm text-muted hover:text-ink"
        onClick={() => goToIssue(store, issue)}
      >
        {issueWords(issue)}
      </button>
      {/* Where there is no room beside the words, the mend is in the list. */}
      <span className="max-sm:hidden">
        <FixButton issue={issue} />
      </span>
    </>
  )
}

function Nothing() {
  return (
    <p className="flex items-center gap-2 border-t border-line px-4 py-4 text-sm text-muted">
      <CircleCheck size={16} className="text-success" aria-hidden /> Nothing to mend. This layout passes every check.
    </p>
  )
}

function IssueRows({ issues }: { issues: readonly Issue[] }) {
  return (
    <ul aria-label="All problems" className="min-h-0 overflow-y-auto border-t border-line">
      {issues.map((issue, index) => (
        <IssueRow
          key={`${issue.key ?? ''} ${issue.source} ${issue.rule} ${issue.path?.join('.') ?? ''} ${index}`}
          issue={issue}
        />
      ))}
    </ul>
  )
}

/** The arrow keys walk the list; Enter goes to the place. */
function walkList(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-issue]') ?? [])]
  event.preventDefault()
  rows[rows.indexOf(event.currentTarget) + step]?.focus()
}

function IssueRow({ issue }: { issue: Issue }) {
  const store = useDesignerStore()
  return (
    <li className="flex items-start gap-2 border-b border-line px-4 py-1 last:border-b-0 hover:bg-hover">
      <button
        type="button"
        data-issue
        className="flex min-w-0 flex-1 items-start gap-2 rounded-sm py-1 text-start text-sm"
        onClick={() => goToIssue(store, issue)}
        onKeyDown={walkList}
      >
        <SeverityIcon severity={issue.severity} />
        <span className="min-w-0 wrap-anywhere">
          {issue.source === 'server' && (
            <span className="me-1.5 rounded-sm bg-sunken px-1 text-xs text-muted">server</span>
          )}
          {issueWords(issue)}
        </span>
      </button>
      <FixButton issue={issue} />
    </li>
  )
}
