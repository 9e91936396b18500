import { useMemo, useState } from 'react'
import { findNode, nodeAt } from '../../layout/find.ts'
import type { Place } from '../../layout/layout.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { printLayout } from '../../layout/wire/serialize.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { JsonEditor } from '../../ui/json-editor/json-editor.tsx'
import type { JsonProblem } from '../../ui/json-editor/json-problems.ts'
import { pathAtOffset, pathPositions, type JsonPath } from '../../ui/json-editor/json-path-lines.ts'
import { DraftNotice } from './draft-notice.tsx'
import { isOvertaken, leftOutIds, openDraft, typeJson } from './json-draft.ts'
import { pathOf, placeIssues, placeProblems } from './place-problems.ts'
import { readJsonLayout, type TextProblem } from './read-json-layout.ts'

/** The exact export, live and editable: a text that is a layout becomes the layout, any other is kept and explained. */
export function JsonMode() {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const kept = useDesigner((state) => state.session.jsonDraft)
  const issues = useDesigner((state) => selectIssues(state).all)
  const draft = openDraft(kept, layout)
  const printed = useMemo(() => printLayout(layout, { ids: 'keep' }), [layout])
  const text = draft === null ? printed : draft.text
  const reading = useMemo(() => (draft === null ? null : readJsonLayout(draft.text)), [draft])
  const overtaken = useMemo(() => isOvertaken(draft, layout), [draft, layout])
  const invalid = reading?.ok === false ? reading.problems : NOTHING
  const serverIds = useDesigner((state) => state.history.present.serverIds)
  const filledIn = reading?.ok === true && !overtaken ? reading.notes.map(({ message }) => message) : []
  const changed = [...filledIn, ...leftOutIds(draft, serverIds)]
  const problems = useMemo(() => {
    if (invalid.length > 0) return placeProblems(text, invalid)
    return overtaken ? [] : placeIssues(text, issues)
  }, [text, invalid, issues, overtaken])

  // Where the selected node stands, shown once when the editor opens.
  const [reveal] = useState(() => placeOfSelection(store, printed))

  // A click into the text selects what stands there, so that Design shows the same thing.
  const onCaretChange = (offset: number) => {
    // A paste moves the caret too, and by now the layout of this text is gone.
    const { history, session } = store.getState()
    if (openDraft(session.jsonDraft, history.present.layout) !== null || history.present.layout !== layout) return
    const place = placeAt(pathAtOffset(text, offset))
    const found = place === null ? null : nodeAt(layout, place)
    if (found === null) return
    store.showPage(found.page.key)
    store.select([found.kind === 'column' ? found.row.key : found.node.key])
  }
  const onBlur = () => {
    store.closeRun()
    if (store.getState().session.jsonDraft?.isTaken === true) store.setJsonDraft(null)
  }

  return (
    <section aria-label="JSON" className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-1.5 text-sm">
        {invalid.length === 0 && !overtaken ? (
          <p className="min-w-0 text-muted wrap-anywhere">
            {changed.length > 0
              ? `Taken over, but not exactly as it stands here. ${listWords(changed)}`
              : text === printed
                ? 'This is exactly what you export. Edit it here; a valid text is taken over as you type.'
                : 'Taken over. The export says the same, in its own order and without empty keys. You see it as soon as you leave this text.'}
          </p>
        ) : (
          <DraftNotice fault={sentenceOf(invalid, problems)} isOvertaken={overtaken} />
        )}
      </div>
      <div className="min-h-0 flex-1" onBlur={onBlur}>
        <JsonEditor
          label="batch_items as JSON"
          value={text}
          onChange={(next, isWhole) => typeJson(store, next, isWhole)}
          problems={problems}
          onCaretChange={onCaretChange}
          {...(reveal === null ? {} : { reveal })}
        />
      </div>
    </section>
  )
}

const NOTHING: readonly TextProblem[] = []

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
  if (first === undefined) return ''
  const where = /\bline \d/i.test(first.message) ? '' : `Line ${first.line}, column ${first.column}: `
  return `${where}${listWords([first.message, ...problems.slice(1).map(({ message }) => message)])}`
}

/** The first of some sentences, and how many more there are. */
function listWords([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} And ${others.length} more.`
}
