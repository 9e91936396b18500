import type { Issue } from '../checks/issue.ts'
import { countIssues } from '../checks/issue-words.ts'

/** How many findings of each kind, in words: "2 errors, 1 warning". Empty for none. */
export function severityCounts(issues: readonly Issue[]): string {
  const { error, warning, advice } = countIssues(issues)
  const parts = [
    [error, 'error', 'errors'],
    [warning, 'warning', 'warnings'],
    [advice, 'note', 'notes'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ')
}
