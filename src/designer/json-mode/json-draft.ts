import { mapSame } from '../../base/list.ts'
import { adoptKeys } from '../../layout/adopt-keys.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { listIds, withoutIds } from '../../layout/list-ids.ts'
import { parseLayout } from '../../layout/wire/parse.ts'
import { foreignWords } from '../../layout/wire/pasted-ids.ts'
import { printLayout } from '../../layout/wire/serialize.ts'
import { carryNotes } from '../../store/carry-notes.ts'
import type { DesignDocument } from '../../store/design-document.ts'
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

/**
 * Takes what a person typed: a text that is a layout becomes the layout, unless the layout has changed since the text was begun. `isWhole`
 * when it was put in the place of the whole text at once.
 */
export function typeJson(store: DesignerStore, text: string, isWhole = false): void {
  const { history, session } = store.getState()
  const { layout } = history.present
  const draft = openDraft(session.jsonDraft, layout)
  const isBehind = isOvertaken(draft, layout)
  store.setJsonDraft({
    text,
    layout: isBehind && draft !== null ? draft.layout : layout,
    isTaken: false,
    isWhole: isWhole || draft?.isWhole === true,
  })
  if (!isBehind) takeOver(store, 'Edit JSON', 'json')
}

/** Takes the text over in the place of the layout as it is now, as a step of its own. Does nothing while the text is no layout. */
export function takeDraft(store: DesignerStore): void {
  store.closeRun()
  takeOver(store, 'Take over the JSON text')
}

function takeOver(store: DesignerStore, step: string, mergeKey?: string): void {
  const { history, session } = store.getState()
  const draft = session.jsonDraft
  const reading = draft === null ? null : readJsonLayout(draft.text)
  const parsed = reading?.ok === true ? parseLayout(reading.value, store.keys) : null
  if (draft === null || parsed?.ok !== true) return
  const claimed = claimIds(parsed.layout, history.present.serverIds, draft.isWhole)
  const merging = mergeKey === undefined ? {} : { mergeKey }
  if (draft.isWhole) {
    const run = mergeKey !== undefined && history.mergeKey === mergeKey ? history.past.at(-1)?.value : undefined
    store.commit(step, (document) => replaceAll({ ...document, serverIds: claimed.serverIds }, claimed.layout, run), {
      ...merging,
      replaces: { kind: 'import' },
    })
  } else {
    const before = history.present.layout
    const adopted = adoptKeys(before, claimed.layout)
    const replaces = isWholeOther(before, adopted) ? { replaces: { kind: 'import' } as const } : {}
    store.commitLayout(step, () => adopted, { ...merging, ...replaces })
  }
  const { layout } = store.getState().history.present
  store.setJsonDraft({ text: draft.text, layout, isTaken: true, isWhole: false })
}

/**
 * Whose the ids of a text are. In a text that takes the place of a whole layout and knows none of this batch's ids they are another batch's,
 * which is opened by it as by a file. In any other text an id that the server never gave to this batch is left out, as from a piece that is
 * pasted on the canvas: what the platform makes of an id that it doesn't know is not published. Source: format.md §1, `id` (sure).
 */
function claimIds(layout: Layout, serverIds: readonly string[], isWhole: boolean) {
  const ids = listIds(layout)
  const own = new Set(serverIds)
  if (isWhole && ids.length > 0 && !ids.some((id) => own.has(id))) return { layout, serverIds: ids }
  return { layout: withoutIds(layout, (id) => own.has(id)), serverIds }
}

/** What is to be said of the ids that were left out of a text when it was taken over. */
export function leftOutIds(draft: JsonDraft | null, serverIds: readonly string[]): readonly string[] {
  const reading = draft?.isTaken === true ? readJsonLayout(draft.text) : null
  if (reading?.ok !== true) return []
  const own = new Set(serverIds)
  return foreignWords(reading.ids.filter((id) => !own.has(id)).length)
}

/**
 * The document with a layout in the place of the whole one. Notes and the names of pages go only with what is recognisably the same, in the
 * document or in what it was when the run of typing began: a text that is put back brings all of that back.
 */
function replaceAll(document: DesignDocument, layout: Layout, run?: DesignDocument): DesignDocument {
  const isSame = (one: DesignDocument) => adoptKeys(one.layout, layout) === one.layout
  if (isSame(document)) return document
  if (run !== undefined && isSame(run)) {
    const { layout: same, serverIds, notes, givenOut } = run
    return {
      ...document,
      layout: same,
      serverIds,
      ...(notes === undefined ? {} : { notes }),
      ...(givenOut === undefined ? {} : { givenOut }),
    }
  }
  const { recognised, carry } = carryNotes(document, layout, run)
  const pages = [...(run?.layout ?? []), ...document.layout]
  const names = new Map(pages.map(({ key, name }) => [recognised.get(key), name]))
  const named = mapSame(layout, (page) => {
    const name = names.get(page.key)
    return name === undefined ? page : { ...page, name }
  })
  return { ...carry(document), layout: named }
}

/** Whether nothing of a layout is left in the one that takes its place. */
function isWholeOther(before: Layout, after: Layout): boolean {
  const kept = new Set(after.flatMap((page) => listItems(page).map(({ node }) => node)))
  const items = before.flatMap((page) => listItems(page).map(({ node }) => node))
  return items.length > 1 && !items.some((item) => kept.has(item))
}

const KEEP = { ids: 'keep' } as const
