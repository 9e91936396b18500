import type { Issue } from '../checks/issue.ts'
import type { ReportedIssue } from '../checks/reported-issue.ts'
import { placeWords } from '../layout/find.ts'
import type { Place } from '../layout/layout.ts'
import { MISSING } from '../layout/wire/parse-item.ts'
import type { WireNote, WireProblem } from '../layout/wire/parse.ts'

/** A problem as the checker prints it: in the server's shape, and how much it matters. */
export type Finding = ReportedIssue & Pick<Issue, 'severity'> & { readonly rule?: string }

/** A finding about a whole file. */
export function about(file: string, severity: Issue['severity'], message: string): Finding {
  return { message: `${file}: ${message}`, severity }
}

/** The error that a wrong shape is, at its place; without one it is about the whole file. */
export function errorOf(file: string, { place, message }: WireProblem): Finding {
  if (place === null) return about(file, 'error', message)
  const [, type, colon, words = ''] = /^(?: \((\w+)\))?(:?) (.*)$/s.exec(message.slice(placeWords(place).length)) ?? []
  return errorAt(place, type, colon === '' ? `It ${words}` : words)
}

/** The error that a key is which the app would fill in or leave out. */
export function faultOf(file: string, { place, path, message, was }: WireNote): Finding {
  if (place === null) return about(file, 'error', 'The layout has no page. Add one.')
  const [, type] = /^ \((\w+)\)/.exec(message.slice(placeWords(place).length)) ?? []
  return errorAt(place, type, `"${path.at(-1)}" is ${was}.${was === MISSING ? '' : ' Leave it out.'}`)
}

function errorAt(place: Place, type: string | undefined, message: string): Finding {
  return { ...place, ...(type !== undefined && { type }), message, severity: 'error' }
}
