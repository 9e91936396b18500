import { type ReportedIssue, toPlace } from './reported-issue.ts'

/**
 * The issues in the lines that the platform's command-line client prints, counted from 1 there and from 0 here; other lines, bullets and
 * words before `Page` are passed over. Source: format.md §5: `Page 1, Row 2, Column 1, Item 3 (dataset_field) "missing_col": …`.
 */
export function readClientLines(text: string): readonly ReportedIssue[] {
  return text
    .replace(COLOURS, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const match = LINE.exec(line)
      return match ? readLine(match) : []
    })
}

const LINE =
  /\bpage (\d{1,6})(?:, ?row (\d{1,6}))?(?:, ?column (\d{1,6}))?(?:, ?item (\d{1,6}))?(?: \(([\w-]+)\))?(?: ("(?:[^"\\]|\\.)*"))? ?: *(\S.*)$/i

// The escape sequences with which a terminal colours its lines begin with a control character.
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

function readLine([, page, row, column, item, type, field, message]: readonly (string | undefined)[]): ReportedIssue[] {
  const place = toPlace({ page: fromOne(page), row: fromOne(row), column: fromOne(column), item: fromOne(item) })
  if (place.page === undefined || message === undefined) return []
  return [{ ...place, ...(type && { type }), ...(field && { field: unquote(field) }), message: message.trim() }]
}

function fromOne(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits) - 1
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}
