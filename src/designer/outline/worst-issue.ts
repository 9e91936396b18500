import type { Key } from '../../base/key.ts'
import type { Issue } from '../../checks/issue.ts'
import type { DesignerState } from '../../store/designer-state.ts'
import { selectIssues } from '../../store/select-issues.ts'
import type { OutlineLine } from './list-lines.ts'

/** The worst error or warning of a line's node, and of all inside it where that is folded away; null when there is none. */
export function worstIssue(state: DesignerState, line: OutlineLine): Issue | null {
  const { byKey } = selectIssues(state)
  if (byKey.size === 0) return null
  let worst: Issue | null = null
  for (const key of line.isExpanded === true ? ownKeys(line) : allKeys(line)) {
    for (const issue of byKey.get(key) ?? []) {
      if (issue.severity === 'error') return issue
      if (issue.severity === 'warning') worst ??= issue
    }
  }
  return worst
}

/** A row speaks for its only column, which has no line of its own. */
function ownKeys(line: OutlineLine): readonly Key[] {
  const [only, second] = line.kind === 'row' ? line.node.columns : []
  return only !== undefined && second === undefined ? [line.key, only.key] : [line.key]
}

function allKeys(line: OutlineLine): readonly Key[] {
  const rows = line.kind === 'page' ? line.node.rows : line.kind === 'row' ? [line.node] : []
  const columns = line.kind === 'column' ? [line.node] : rows.flatMap((row) => row.columns)
  return [line, ...rows, ...columns, ...columns.flatMap(({ items }) => items)].map(({ key }) => key)
}
