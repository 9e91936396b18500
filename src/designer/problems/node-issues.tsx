import type { Key } from '../../base/key.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { IssueLine } from './issue-line.tsx'

/** What the checks say of one node. Nothing when they say nothing. */
export function NodeIssues({ nodeKey }: { nodeKey: Key }) {
  const issues = useDesignerSoon((state) => selectIssues(state).byKey.get(nodeKey))
  if (issues === undefined) return null
  return (
    <ul aria-label="Problems here" className="flex flex-col gap-2 border-t border-line pt-4">
      {issues.map((issue) => (
        <IssueLine key={`${issue.rule} ${issue.message}`} issue={issue} />
      ))}
    </ul>
  )
}
