import { ClipboardPaste, PartyPopper, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { issueWords } from '../../checks/issue-words.ts'
import type { Issue } from '../../checks/issue.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { countWords } from '../count-words.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { goToIssue } from './go-to-issue.ts'
import { FixButton, SeverityIcon } from './issue-line.tsx'

/** The list of everything that is wrong: our checks and the server's answer, each with its place, its mend, and a way there. */
export function ProblemsPanel() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const issues = useDesigner((state) => selectIssues(state).all)
  const server = useDesigner((state) => state.serverIssues.length)
  return (
    <section aria-label="Problems" className="flex max-h-72 min-h-0 shrink-0 flex-col border-t border-line bg-surface">
      <header className="flex items-center gap-2 px-4 py-1.5">
        <h2 className="flex-1 text-sm font-semibold">
          Problems <span className="font-normal text-muted">{issues.length === 0 ? '' : countWords(issues)}</span>
        </h2>
        {server > 0 && (
          <Button size="sm" variant="quiet" onClick={store.clearServerIssues}>
            Forget the server’s answer
          </Button>
        )}
        <Button size="sm" onClick={tools.openServerAnswer}>
          <ClipboardPaste size={14} aria-hidden /> Paste the server’s answer
        </Button>
        <IconButton label="Close problems" size="sm" onClick={() => store.setProblemsOpen(false)}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {issues.length === 0 ? (
        <p className="flex items-center gap-2 px-4 pt-1 pb-5 text-sm text-muted">
          <PartyPopper size={16} aria-hidden /> Nothing to mend. This layout passes every check.
        </p>
      ) : (
        <IssueRows issues={issues} />
      )}
    </section>
  )
}

function IssueRows({ issues }: { issues: readonly Issue[] }) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || list.current === null) return
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-issue]')]
    const at = rows.findIndex((row) => row === document.activeElement)
    event.preventDefault()
    rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus()
  }
  return (
    <ul ref={list} aria-label="All problems" className="min-h-0 overflow-y-auto border-t border-line" onKeyDown={onKeyDown}>
      {issues.map((issue, index) => (
        <IssueRow key={`${issue.key ?? ''} ${issue.source} ${issue.rule} ${issue.path?.join('.') ?? ''} ${index}`} issue={issue} />
      ))}
    </ul>
  )
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
      >
        <SeverityIcon severity={issue.severity} />
        <span className="min-w-0 wrap-anywhere">
          {issue.source === 'server' && <span className="me-1.5 rounded-sm bg-sunken px-1 text-xs text-muted">server</span>}
          {issueWords(issue)}
        </span>
      </button>
      <FixButton issue={issue} />
    </li>
  )
}
