import type { Issue } from '../checks/issue.ts'
import type { ReportedIssue } from '../checks/reported-issue.ts'
import { readClientLines } from '../checks/server-answer-lines.ts'

/** A problem as the checker prints it: in the server's shape, and how much it matters. */
export type Finding = ReportedIssue & Pick<Issue, 'severity'>

/** A finding about a whole file. */
export function about(file: string, severity: Issue['severity'], message: string): Finding {
  return { message: `${file}: ${message}`, severity }
}

/** The error that a sentence speaks of. A place that it begins with becomes the place of the error. */
export function errorFrom(file: string, sentence: string): Finding {
  const [placed] = sentence.startsWith('Page ') ? readClientLines(sentence) : []
  return placed ? { ...placed, severity: 'error' } : about(file, 'error', sentence)
}
