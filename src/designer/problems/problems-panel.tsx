import { ChevronDown, ChevronUp, CircleCheck, ClipboardPaste, Lightbulb } from 'lucide-react'
import { issueWords } from '../../checks/issue-words.ts'
import type { Issue } from '../../checks/issue.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesigner, useDesignerSoon, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { late } from '../../ui/late.ts'
import { severityCounts } from '../severity-counts.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { goToIssue } from './go-to-issue.ts'
import { FixButton } from './issue-line.tsx'
import { LateBoundary } from '../../ui/late-boundary.tsx'

const IssueRows = late(async () => (await import('./issue-rows.tsx')).IssueRows)

/** Everything that is wrong: our checks and the server's answer, each with its place, its mend, and a way there. One line while closed. */
export function ProblemsPanel() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const open = useDesigner((state) => state.session.problemsOpen)
  const issues = useDesignerSoon((state) => selectIssues(state).all)
  const server = useDesignerSoon((state) => state.serverIssues.length)
  const Chevron = open ? ChevronDown : ChevronUp
  return (
    <section
      aria-label="Problems"
      className="flex max-h-[min(18rem,40dvh)] min-h-0 shrink-0 flex-col border-t border-line bg-surface"
    >
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
          Problems <span className="font-normal text-muted">{severityCounts(issues)}</span>
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
      {open &&
        (issues.length === 0 ? (
          <Nothing />
        ) : (
          <LateBoundary>
            <IssueRows issues={issues} />
          </LateBoundary>
        ))}
    </section>
  )
}

function FirstIssue({ issue }: { issue: Issue | undefined }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  if (issue === undefined) return <p className="text-sm text-muted">None</p>
  return (
    <>
      <button
        type="button"
        className="min-h-6 min-w-0 flex-1 truncate text-start text-sm text-muted hover:text-ink"
        onClick={() => goToIssue(store, tools, issue)}
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
