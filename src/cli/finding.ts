import type { Issue } from '../checks/issue.ts'
import type { ReportedIssue } from '../checks/reported-issue.ts'
import type { WireProblem } from '../layout/wire/parse.ts'

/** A problem as the checker prints it: in the server's shape, and how much it matters. */
export type Finding = ReportedIssue & Pick<Issue, 'severity'> & { readonly rule?: string }

/** A finding about a whole file. */
export function about(file: string, severity: Issue['severity'], message: string): Finding {
  return { message: `${file}: ${message}`, severity }
}

/** An error at a place of the layout; without one it is about the whole file. */
export function errorAt(file: string, { place, type, fault }: WireProblem): Finding {
  if (place === null) return about(file, 'error', fault)
  return { ...place, ...(type !== undefined && { type }), message: fault, severity: 'error' }
}
