import { placeWords } from '../layout/find.ts'
import type { Issue } from './issue.ts'

type Words = Pick<Issue, 'page' | 'row' | 'column' | 'item' | 'type' | 'field' | 'message'>

/**
 * An issue as the platform's command-line client prints it, counted from 1: `Page 1, Row 2, Column 1, Item 3 (dataset_field) "x": …`.
 * The message alone for an issue without a place. Source: format.md §5.
 */
export function issueWords({ page, row, column, item, type, field, message }: Words): string {
  if (page === undefined) return message
  const place = placeWords({ page, row, column, item })
  return `${place}${type === undefined ? '' : ` (${type})`}${field === undefined ? '' : ` "${field}"`}: ${message}`
}

/** How many issues there are of each severity. */
export function countIssues(issues: readonly Pick<Issue, 'severity'>[]): Readonly<Record<Issue['severity'], number>> {
  const count = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of issues) count[severity] += 1
  return count
}
