import * as z from 'zod/mini'
import { countWords } from '../base/number-words.ts'
import { issueWords } from '../checks/issue-words.ts'
import { checkFiles, type TextFile } from './check-files.ts'
import type { Finding } from './finding.ts'
import { HELP, readArguments, STANDARD_INPUT } from './read-arguments.ts'

/** What the checker prints to each output, and its exit code: 0 clean, 1 with errors, 2 when a file cannot be read. */
export type Outcome = { readonly exitCode: 0 | 1 | 2; readonly out: string; readonly err: string }

/** Reads a file as text; rejects with an Error that says why it cannot. */
export type ReadText = (path: string) => Promise<string>

z.config({ jitless: true })

/** The command-line checker, but for the process round it: the words after the command in, what to print out. */
export async function runCheck(words: readonly string[], readText: ReadText): Promise<Outcome> {
  const asked = readArguments(words)
  if (asked.kind === 'help') return { exitCode: 0, out: HELP, err: '' }
  if (asked.kind === 'wrong') return { exitCode: 2, out: '', err: `${asked.message}\n\n${HELP}` }
  try {
    const open = async (path: string): Promise<TextFile> => ({
      path: path === STANDARD_INPUT ? 'standard input' : path,
      text: await readText(path),
    })
    const result = checkFiles(
      await open(asked.layout),
      asked.schema === undefined ? null : await open(asked.schema),
      asked.data === undefined ? null : await open(asked.data),
    )
    if (!result.ok) return unreadable(result.message)
    return asked.json ? printJson(result.findings) : printLines(result.findings)
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error))
  }
}

function unreadable(message: string): Outcome {
  return { exitCode: 2, out: '', err: `${message}\n` }
}

function printLines(findings: readonly Finding[]): Outcome {
  const [errors, others] = split(findings)
  return { exitCode: exitCodeOf(errors), out: lines([...errors, ...others]), err: '' }
}

/** The errors as the server would answer them, an empty list where there are none; what it would not refuse goes to the other output. Source: format.md §5. */
function printJson(findings: readonly Finding[]): Outcome {
  const [errors, others] = split(findings)
  const issues = errors.map(({ page, row, column, item, type, field, message }) => {
    return { page, row, column, item, type, field, message }
  })
  const message = countWords(errors.length, 'error')
  const answer = errors.length === 0 ? { issues } : { type: 'INVALID_BATCH_ITEMS', message: `${message}.`, issues }
  return { exitCode: exitCodeOf(errors), out: `${JSON.stringify(answer, null, 2)}\n`, err: lines(others) }
}

/** The errors, then the warnings and the advice. */
function split(findings: readonly Finding[]): readonly [readonly Finding[], readonly Finding[]] {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity)
  return [of('error'), [...of('warning'), ...of('advice')]]
}

function exitCodeOf(errors: readonly Finding[]): 0 | 1 {
  return errors.length === 0 ? 0 : 1
}

function lines(findings: readonly Finding[]): string {
  return findings.map((finding) => `${prefix(finding)}${oneLine(issueWords(finding))}\n`).join('')
}

function prefix({ severity }: Finding): string {
  return severity === 'error' ? '' : `${severity}: `
}

/** Names out of a file may hold line breaks and the control characters that steer a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
