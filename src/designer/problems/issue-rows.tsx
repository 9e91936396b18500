import type { KeyboardEvent } from 'react'
import { issueWords } from '../../checks/issue-words.ts'
import type { Issue } from '../../checks/issue.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { goToIssue } from './go-to-issue.ts'
import { FixButton, SeverityIcon } from './issue-line.tsx'

/** The list of problems, each with its mend and a way to its place. */
export function IssueRows({ issues }: { issues: readonly Issue[] }) {
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
  const tools = useDesignerTools()
  return (
    <li className="flex items-start gap-2 border-b border-line px-4 py-1 last:border-b-0 hover:bg-hover">
      <button
        type="button"
        data-issue
        className="flex min-w-0 flex-1 items-start gap-2 rounded-sm py-1 text-start text-sm"
        onClick={() => goToIssue(store, tools, issue)}
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
