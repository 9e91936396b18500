import type { Issue } from '../../checks/issue.ts'
import { pathPositions, type JsonPath } from '../../ui/json-editor/json-path-lines.ts'
import type { JsonProblem } from '../../ui/json-editor/json-problems.ts'
import type { TextProblem } from './read-json-layout.ts'

/** Puts what is wrong with a text where it stands in it. */
export function placeProblems(text: string, problems: readonly TextProblem[]): readonly JsonProblem[] {
  const positions = pathPositions(
    text,
    problems.flatMap(({ path }) => (path === undefined ? [] : [path])),
  )
  return problems.map(({ message, path, line = 1, column = 1 }): JsonProblem => {
    const place = path === undefined ? undefined : positions.get(path)
    return { severity: 'error', message, line: place?.line ?? line, column: place?.column ?? column }
  })
}

/** Puts the issues of a layout where they stand in its JSON: at a value, or at the key where that is what should not be there. */
export function placeIssues(text: string, issues: readonly Issue[]): readonly JsonProblem[] {
  const placed = issues.filter(({ page }) => page !== undefined).map((issue) => ({ issue, path: pathOf(issue) }))
  const pathsOf = (areKeys: boolean) =>
    placed.flatMap(({ issue, path }) => ((issue.rule === 'key-unknown') === areKeys ? [path] : []))
  const positions = new Map([
    ...pathPositions(text, pathsOf(false)),
    ...pathPositions(text, pathsOf(true), { part: 'key' }),
  ])
  return placed.map(({ issue: { severity, message }, path }): JsonProblem => {
    const place = positions.get(path)
    return { severity, message, line: place?.line ?? 1, column: place?.column ?? 1 }
  })
}

/** Where a finding stands in the JSON. */
export function pathOf({
  page = 0,
  row,
  column,
  item,
  path = [],
}: Pick<Issue, 'page' | 'row' | 'column' | 'item' | 'path'>): JsonPath {
  if (row === undefined) return [page, ...path]
  if (column === undefined) return [page, 'rows', row, ...path]
  if (item === undefined) return [page, 'rows', row, 'columns', column, ...path]
  return [page, 'rows', row, 'columns', column, 'items', item, ...path]
}
