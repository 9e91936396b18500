import { adoptKeys } from '../../layout/adopt-keys.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { parseLayout } from '../../layout/wire/parse.ts'
import { printLayout } from '../../layout/wire/serialize.ts'
import type { JsonDraft } from '../../store/designer-state.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { readJsonLayout } from './read-json-layout.ts'

/**
 * The text to show instead of the layout's own JSON; null without one. A text that was taken over gives way as soon as the layout changes:
 * what it said is in the history.
 */
export function openDraft(draft: JsonDraft | null, layout: Layout): JsonDraft | null {
  return draft?.isTaken === true && draft.layout !== layout ? null : draft
}

/** Whether the layout has changed since a text was begun, so that taking the text over would undo the change. */
export function isOvertaken(draft: JsonDraft | null, layout: Layout): boolean {
  if (draft === null || draft.isTaken || draft.layout === layout) return false
  return printLayout(draft.layout, KEEP) !== printLayout(layout, KEEP)
}

/** Takes what a person typed: a text that is a layout becomes the layout, unless the layout has changed since the text was begun. */
export function typeJson(store: DesignerStore, text: string): void {
  const { history, session } = store.getState()
  const { layout } = history.present
  const draft = openDraft(session.jsonDraft, layout)
  const isBehind = isOvertaken(draft, layout)
  store.setJsonDraft({ text, layout: isBehind && draft !== null ? draft.layout : layout, isTaken: false })
  if (!isBehind) takeOver(store, text, 'Edit JSON', 'json')
}

/** Takes the text over in the place of the layout as it is now, as a step of its own. Does nothing while the text is no layout. */
export function takeDraft(store: DesignerStore): void {
  const draft = store.getState().session.jsonDraft
  if (draft === null) return
  store.closeRun()
  takeOver(store, draft.text, 'Take over the JSON text')
}

function takeOver(store: DesignerStore, text: string, step: string, mergeKey?: string): void {
  const reading = readJsonLayout(text)
  const parsed = reading.ok ? parseLayout(reading.value, store.keys) : null
  if (parsed?.ok !== true) return
  const before = store.getState().history.present.layout
  const adopted = adoptKeys(before, parsed.layout)
  store.commitLayout(step, () => adopted, {
    ...(mergeKey === undefined ? {} : { mergeKey }),
    ...(isWholeOther(before, adopted) ? { replaces: { kind: 'import' } as const } : {}),
  })
  store.setJsonDraft({ text, layout: store.getState().history.present.layout, isTaken: true })
}

/** Whether nothing of a layout is left in the one that takes its place. */
function isWholeOther(before: Layout, after: Layout): boolean {
  const kept = new Set(after.flatMap((page) => listItems(page).map(({ node }) => node)))
  const items = before.flatMap((page) => listItems(page).map(({ node }) => node))
  return items.length > 1 && !items.some((item) => kept.has(item))
}

const KEEP = { ids: 'keep' } as const
