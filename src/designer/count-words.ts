import type { Issue } from '../checks/issue.ts'

/** How many findings of each kind, in words: "2 errors, 1 warning". Empty for none. */
export function countWords(issues: readonly Issue[]): string {
  const parts = [
    [issues.filter(({ severity }) => severity === 'error').length, 'error', 'errors'],
    [issues.filter(({ severity }) => severity === 'warning').length, 'warning', 'warnings'],
    [issues.filter(({ severity }) => severity === 'advice').length, 'note', 'notes'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ')
}
