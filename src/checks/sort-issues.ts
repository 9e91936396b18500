import type { Issue } from './issue.ts'

/** The issues by place, the whole before its parts (so the whole layout first), then errors before warnings before advice. */
export function sortIssues<T extends Issue>(issues: readonly T[]): readonly T[] {
  return issues.toSorted(compare)
}

function compare(a: Issue, b: Issue): number {
  return (
    LEVELS.map((level) => (a[level] ?? -1) - (b[level] ?? -1)).find((difference) => difference !== 0) ??
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  )
}

const LEVELS = ['page', 'row', 'column', 'item'] as const
const SEVERITIES: readonly Issue['severity'][] = ['error', 'warning', 'advice']
