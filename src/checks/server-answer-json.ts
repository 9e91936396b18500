import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue } from '../base/json.ts'
import { type ReportedIssue, toPlace } from './reported-issue.ts'
import { JSON_STRING, joinWrapped } from './join-wrapped.ts'

/** What the JSON in a text reports: its issues, and the message beside them if there is one. */
export type JsonAnswer = { readonly issues: readonly ReportedIssue[] | null; readonly message: string | null }

/**
 * The issues in the JSON that a text holds, whatever stands round it (the headers of an HTTP answer, the output of curl). `issues` is
 * null when no JSON in it has a list of issues; `message` is then what the first JSON object that says something says.
 */
export function readJsonAnswer(text: string): JsonAnswer {
  let message: string | null = null
  for (const value of findJson(text)) {
    for (const part of listParts(value)) {
      const said = isJsonObject(part) ? saidBy(part) : undefined
      const issues = issuesOf(part)
      if (issues) return { issues, message: said ?? null }
      message ??= said ?? null
    }
  }
  return { issues: null, message }
}

/** How many characters are looked at: an answer is short, and a hostile text may open bracket after bracket. */
const MOST_CHARACTERS = 1_500_000

function findJson(text: string): readonly Json[] {
  const found: Json[] = []
  const opening = /[{[]/g
  let left = MOST_CHARACTERS
  for (let match = opening.exec(text); match && left > 0; match = opening.exec(text)) {
    const { end, seen } = findEnd(text, match.index, left)
    left -= seen
    const value = end === null ? undefined : parsePart(text, match.index, end)
    if (value === undefined || end === null) continue
    found.push(value)
    opening.lastIndex = end
  }
  return found
}

/**
 * Where the bracket that opens at `start` closes (after it), or null when it does not within `most` characters, and how many were seen.
 * Brackets inside of strings do not count.
 */
function findEnd(text: string, start: number, most: number): { readonly end: number | null; readonly seen: number } {
  const token = new RegExp(`${JSON_STRING.source}|[{}[\\]]`, 'g')
  token.lastIndex = start
  let depth = 0
  for (let match = token.exec(text); match && match.index - start < most; match = token.exec(text)) {
    if (match[0] === '{' || match[0] === '[') depth += 1
    else if (match[0] === '}' || match[0] === ']') depth -= 1
    if (depth === 0) return { end: token.lastIndex, seen: token.lastIndex - start }
  }
  return { end: null, seen: text.length - start }
}

/** The JSON from `start` to `end`, as it is or, where a terminal has wrapped it, joined again. */
function parsePart(text: string, start: number, end: number): Json | undefined {
  const value = tryParse(text.slice(start, end))
  return value === undefined && text.slice(start, end).includes('\n') ? tryParse(joinWrapped(text, start, end)) : value
}

function tryParse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** A value and what it holds, four levels deep: an answer may be wrapped in `error`, `detail` or `data`. */
function listParts(value: Json, depth = 4): readonly Json[] {
  if (depth === 0) return []
  const inner = isJsonObject(value) ? Object.values(value) : isJsonList(value) ? value : []
  return [value, ...inner.flatMap((part) => listParts(part, depth - 1))]
}

/** What an answer says in words: its `message`, else its `detail` (a text, several, or several for each key), else a text at `error`. */
function saidBy(answer: JsonObject): string | undefined {
  return textAt(answer, 'message') ?? (wordsOf(ownValue(answer, 'detail')) || textAt(answer, 'error'))
}

/** The texts of a detail, those of keys with the key before them. Nothing of one with a message: that is found by itself. */
function wordsOf(detail: Json | undefined): string {
  if (typeof detail === 'string') return detail
  if (detail !== undefined && isJsonList(detail)) return detail.filter((part) => typeof part === 'string').join(' ')
  if (detail === undefined || !isJsonObject(detail) || Object.hasOwn(detail, 'message')) return ''
  return Object.entries(detail)
    .map(([key, part]) => [key, isJsonObject(part) ? '' : wordsOf(part)] as const)
    .flatMap(([key, words]) => (words === '' ? [] : [`${key}: ${words}`]))
    .join(' ')
}

function issuesOf(value: Json): readonly ReportedIssue[] | null {
  if (isJsonObject(value)) {
    const list = ownValue(value, 'issues')
    return list !== undefined && isJsonList(list) ? list.filter(isJsonObject).map(toReported) : null
  }
  // A bare list of issues, copied out of an answer.
  if (!isJsonList(value) || value.length === 0) return null
  const objects = value.filter(isJsonObject)
  const isIssues =
    objects.length === value.length && objects.every((entry) => LIST_KEYS.every((key) => Object.hasOwn(entry, key)))
  return isIssues ? objects.map(toReported) : null
}

const LIST_KEYS = ['page', 'message']

function toReported(issue: JsonObject): ReportedIssue {
  const type = textAt(issue, 'type')
  const field = textAt(issue, 'field')
  const place = toPlace({
    page: numberAt(issue, 'page'),
    row: numberAt(issue, 'row'),
    column: numberAt(issue, 'column'),
    item: numberAt(issue, 'item'),
  })
  const message = textAt(issue, 'message') ?? 'The server refuses this without saying why.'
  return {
    ...place,
    ...(type !== undefined && { type }),
    ...(field !== undefined && { field }),
    // Without a place it is about the schema, and no item would show which field.
    message: place.page === undefined && field !== undefined ? `The field "${field}": ${message}` : message,
  }
}

function textAt(object: JsonObject, key: string): string | undefined {
  const value = ownValue(object, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function numberAt(object: JsonObject, key: string): number | undefined {
  const value = ownValue(object, key)
  return typeof value === 'number' ? value : undefined
}
