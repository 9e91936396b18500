import clsx from 'clsx'
import { Check, TriangleAlert } from 'lucide-react'
import { listWords } from '../../base/number-words.ts'
import { issueWords } from '../../checks/issue-words.ts'
import type { Issue } from '../../checks/issue.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { severityCounts } from '../severity-counts.ts'
import { goToIssue } from '../problems/go-to-issue.ts'
import { SeverityIcon } from '../problems/issue-line.tsx'

/**
 * Says that the layout is ready, with what there is to look at in it, and what else there is. Items of a type that the platform does not
 * publish are no error, as it may know them by now; but they are no success either.
 */
export function Ready({ issues, ofData }: { issues: readonly Issue[]; ofData: readonly Issue[] }) {
  const words = severityCounts(issues)
  const others = severityCounts(ofData)
  const types = [...new Set(issues.flatMap(({ rule, type }) => (rule === 'type-unknown' ? [`“${type ?? ''}”`] : [])))]
  const isSure = types.length === 0
  const Icon = isSure ? Check : TriangleAlert
  return (
    <p
      className={clsx(
        'flex items-center gap-2 rounded-md px-3 py-2 text-sm wrap-anywhere',
        isSure ? 'bg-success-soft text-success' : 'bg-warning-soft text-warning',
      )}
    >
      <Icon size={16} aria-hidden className="shrink-0" />
      <span>
        {isSure
          ? `Ready. The layout ${words === '' ? 'passes every check.' : `has no errors. To look at: ${words}.`}`
          : `The platform may refuse this layout: it publishes no item type ${listWords(types, 3, 'or')}. To look at: ${words}.`}
        {others !== '' && ` In the data: ${others}.`}
      </span>
    </p>
  )
}

/** Lists what the platform would refuse; each leads to its place. */
export function ErrorsFirst({ issues, onGo }: { issues: readonly Issue[]; onGo(): void }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  return (
    <div role="alert" className="rounded-md border border-danger bg-danger-soft px-3 py-2.5 text-sm">
      <p className="font-medium text-danger">
        {issues.length === 1 ? 'One error' : `${issues.length} errors`} would make the platform refuse this layout. Mend
        {issues.length === 1 ? ' it' : ' them'} first, or take it as a draft.
      </p>
      <ul className="mt-2 flex max-h-40 flex-col overflow-y-auto">
        {issues.map((issue, index) => (
          <li key={`${issue.rule} ${index}`}>
            <button
              type="button"
              className="flex w-full items-start gap-2 min-h-6 rounded-sm px-1 py-0.5 text-start text-ink hover:underline"
              onClick={() => {
                onGo()
                goToIssue(store, tools, issue)
              }}
            >
              <SeverityIcon severity={issue.severity} />
              <span className="min-w-0 wrap-anywhere">{issueWords(issue)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
