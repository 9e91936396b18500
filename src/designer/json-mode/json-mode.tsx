import { useMemo, useState } from 'react'
import { isJsonList, type Json } from '../../base/json.ts'
import { countingKeys } from '../../base/key.ts'
import { parseJsonText } from '../../base/json-text.ts'
import type { Issue } from '../../checks/issue.ts'
import { adoptKeys } from '../../layout/adopt-keys.ts'
import { findNode, listItems, nodeAt } from '../../layout/find.ts'
import type { Layout, Place } from '../../layout/layout.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { parseLayout } from '../../layout/wire/parse.ts'
import { printLayout } from '../../layout/wire/serialize.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { JsonEditor } from '../../ui/json-editor/json-editor.tsx'
import type { JsonProblem } from '../../ui/json-editor/json-problems.ts'
import { pathAtOffset, pathPositions, type JsonPath } from '../../ui/json-editor/json-path-lines.ts'
import { STRICT_WORDS } from './strict-words.ts'

/** The exact export, live and editable: a text that is a layout becomes the layout, any other is kept and explained. */
export function JsonMode() {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const draft = useDesigner((state) => state.session.jsonDraft)
  const issues = useDesigner((state) => selectIssues(state).all)
  // The layout that the text being typed stands for; a layout changed elsewhere brings its own text.
  const [typed, setTyped] = useState<Layout | null>(null)
  const printed = useMemo(() => printLayout(layout, { ids: 'keep' }), [layout])
  const reading = useMemo(() => (draft === null ? null : readLayout(draft)), [draft])
  const stale = draft !== null && reading?.ok === true && typed !== layout
  const text = draft === null || stale ? printed : draft
  const invalid = reading?.ok === false ? reading.problems : NOTHING
  const problems = useMemo(
    () => (invalid.length > 0 ? placeProblems(text, invalid) : placeIssues(text, issues)),
    [text, invalid, issues],
  )

  // Where the selected node stands, shown once when the editor opens.
  const [reveal] = useState(() => placeOfSelection(store, printed))

  const onChange = (next: string) => {
    const result = readLayout(next)
    store.setJsonDraft(next)
    if (!result.ok) return
    const parsed = parseLayout(result.value, store.keys)
    if (!parsed.ok) return
    const before = store.getState().history.present.layout
    const adopted = adoptKeys(before, parsed.layout)
    store.commitLayout('Edit JSON', () => adopted, {
      mergeKey: 'json',
      ...(isWholeOther(before, adopted) ? { replaces: 'import' as const } : {}),
    })
    setTyped(store.getState().history.present.layout)
  }
  // A click into the text selects what stands there, so that Design shows the same thing.
  const onCaretChange = (offset: number) => {
    const place = placeAt(pathAtOffset(text, offset))
    const found = place === null || draft !== null ? null : nodeAt(layout, place)
    if (found === null) return
    store.showPage(found.page.key)
    store.select([found.kind === 'column' ? found.row.key : found.node.key])
  }
  const onBlur = () => {
    store.closeRun()
    if (reading?.ok === true) store.setJsonDraft(null)
  }

  return (
    <section aria-label="JSON" className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-11 flex-wrap items-center gap-3 border-b border-line px-4 py-1.5 text-sm">
        {invalid.length === 0 ? (
          <p className="text-muted">
            This is exactly what you export. Edit it here; a valid text is taken over as you type.
          </p>
        ) : (
          <>
            <p role="status" className="min-w-0 flex-1 text-danger wrap-anywhere">
              Not taken over. {sentenceOf(invalid, problems)}
            </p>
            <Button size="sm" onClick={() => store.setJsonDraft(null)}>
              Discard this text
            </Button>
          </>
        )}
      </div>
      <div className="min-h-0 flex-1" onBlur={onBlur}>
        <JsonEditor
          label="batch_items as JSON"
          value={text}
          onChange={onChange}
          problems={problems}
          onCaretChange={onCaretChange}
          {...(reveal === null ? {} : { reveal })}
        />
      </div>
    </section>
  )
}

/** Whether nothing of a layout is left in the one that takes its place. */
function isWholeOther(before: Layout, after: Layout): boolean {
  const kept = new Set(after.flatMap((page) => listItems(page).map(({ node }) => node)))
  const items = before.flatMap((page) => listItems(page).map(({ node }) => node))
  return items.length > 1 && !items.some((item) => kept.has(item))
}

const NOTHING: readonly TextProblem[] = []

type TextProblem = {
  readonly message: string
  readonly path?: JsonPath
  readonly line?: number
  readonly column?: number
}
type Reading =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly problems: readonly TextProblem[] }

/** Reads strictly: the editor shows what is exported, so nothing is mended behind the person's back. */
function readLayout(text: string): Reading {
  const parsed = parseJsonText(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  const repair = parsed.repairs[0]
  if (repair !== undefined) {
    const { firstLine: line, firstColumn: column } = repair
    return { ok: false, problems: [{ message: STRICT_WORDS[repair.kind], line, column }] }
  }
  if (!isJsonList(parsed.value))
    return {
      ok: false,
      problems: [{ message: 'A layout is a list of pages, in square brackets.', line: 1, column: 1 }],
    }
  // Only a test: these keys never meet the document.
  const reading = parseLayout(parsed.value, countingKeys())
  return reading.ok ? { ok: true, value: parsed.value } : { ok: false, problems: reading.problems }
}

function placeProblems(text: string, problems: readonly TextProblem[]): readonly JsonProblem[] {
  const positions = pathPositions(
    text,
    problems.flatMap(({ path }) => (path === undefined ? [] : [path])),
  )
  return problems.map(({ message, path, line = 1, column = 1 }): JsonProblem => {
    const place = path === undefined ? undefined : positions.get(path)
    return { severity: 'error', message, line: place?.line ?? line, column: place?.column ?? column }
  })
}

function placeIssues(text: string, issues: readonly Issue[]): readonly JsonProblem[] {
  const placed = issues.filter(({ page }) => page !== undefined).map((issue) => ({ issue, path: pathOf(issue) }))
  const positions = pathPositions(
    text,
    placed.map(({ path }) => path),
  )
  return placed.map(({ issue: { severity, message }, path }): JsonProblem => {
    const place = positions.get(path)
    return { severity, message, line: place?.line ?? 1, column: place?.column ?? 1 }
  })
}

/** Where a finding stands in the JSON. */
function pathOf({
  page = 0,
  row,
  column,
  item,
  path = [],
}: Pick<Issue, 'page' | 'row' | 'column' | 'item' | 'path'>): JsonPath {
  if (row === undefined) return [page, ...path]
  if (column === undefined) return [page, 'rows', row]
  if (item === undefined) return [page, 'rows', row, 'columns', column]
  return [page, 'rows', row, 'columns', column, 'items', item, ...path]
}

/** The node that a path of the JSON lies in; null outside of every page. */
function placeAt(path: JsonPath | null): Place | null {
  const [page, , row, , column, , item] = path ?? []
  if (typeof page !== 'number') return null
  return {
    page,
    ...(typeof row === 'number' ? { row } : {}),
    ...(typeof column === 'number' ? { column } : {}),
    ...(typeof item === 'number' ? { item } : {}),
  }
}

function placeOfSelection(store: DesignerStore, text: string): { from: number; to: number } | null {
  const { history, session } = store.getState()
  const key = session.selection[0]
  const found = key === undefined ? null : findNode(history.present.layout, key)
  if (found === null || session.jsonDraft !== null) return null
  const path = pathOf(found.place)
  return pathPositions(text, [path]).get(path) ?? null
}

function sentenceOf(problems: readonly TextProblem[], placed: readonly JsonProblem[]): string {
  const first = placed[0]
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
  if (first === undefined) return ''
  const where = /\bline \d/i.test(first.message) ? '' : `Line ${first.line}, column ${first.column}: `
  return `${where}${first.message}${more}`
}
