import type { ServerIssue } from './server-answer.ts'
import { readJsonAnswer } from './server-answer-json.ts'
import { readClientLines } from './server-answer-lines.ts'

/** What a pasted answer says: its issues, or why none could be read. */
export type ServerAnswer =
  { readonly ok: true; readonly issues: readonly ServerIssue[] } | { readonly ok: false; readonly message: string }

/**
 * Reads what the server answered to a layout: the body of its 422 (`INVALID_BATCH_ITEMS`), with or without the text round it, or the
 * lines of the platform's command-line client. The issues are not attached to a layout yet. Source: format.md §5.
 */
export function readServerAnswer(text: string): ServerAnswer {
  if (text.trim() === '') return { ok: false, message: `Nothing is pasted. ${WHAT_TO_PASTE}` }
  const { issues, message } = readJsonAnswer(text)
  if (issues && issues.length > 0) return { ok: true, issues }
  const lines = readClientLines(text)
  if (lines.length > 0) return { ok: true, issues: lines }
  if (issues && message !== null) return { ok: true, issues: [{ message }] }
  if (message !== null) return { ok: false, message: `The answer names no place in a layout. It says: "${message}"` }
  return { ok: false, message: `No issue is found in the pasted text. ${WHAT_TO_PASTE}` }
}

const WHAT_TO_PASTE =
  'Paste the whole answer of the server, or the lines of the command-line client that begin with "Page 1".'
