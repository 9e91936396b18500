import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { DropTarget, Fragment, PageNode } from '../../layout/layout.ts'
import { canDrop } from '../../layout/operations/can.ts'
import { insertFragment } from '../../layout/operations/insert.ts'
import { insertPages } from '../../layout/operations/page.ts'
import { inReadingOrder } from '../../layout/select-range.ts'
import { parsePart } from '../../layout/wire/parse-part.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { itemTitle, nodeName } from '../names.ts'
import { layoutOf, placeForNew } from './actions.ts'

/** What came of a paste: one clear title, and the details where there are any. */
export type ClipboardOutcome = { readonly ok: boolean; readonly title: string; readonly details: readonly string[] }

/**
 * Pastes a piece of a layout where a person expects it: items below the selected item, rows below the row, pages after the page; without
 * a selection at the end. One undoable step. A piece that can't be read or may not stand there changes nothing, and the details say why.
 */
export function pastePart(store: DesignerStore, text: string): ClipboardOutcome {
  const { layout, serverIds } = store.getState().history.present
  const reading = parsePart(text, { layout, serverIds, keys: store.keys })
  if (!reading.ok) return refused(reading.problems)
  const { part, repairs } = reading
  if (part.kind === 'pages') return pastePages(store, part.pages, repairs)
  return pasteFragment(store, part, repairs)
}

function pasteFragment(store: DesignerStore, fragment: Fragment, repairs: readonly string[]): ClipboardOutcome {
  const nodes = fragment.kind === 'items' ? fragment.items : fragment.rows
  if (nodes.length === 0) return refused(['The piece is empty.'])
  const target = fragment.kind === 'items' ? placeForNew(store) : placeForRows(store)
  if (target === null) return refused(['There is no page to paste on. Add a page first.'])
  const reason = canDrop(layoutOf(store), { kind: 'fragment', fragment }, target)
  if (reason !== null) return refused([reason, 'Select a place on another page, and paste again.'])
  const what = fragmentName(fragment)
  const where = placeName(store)
  store.commitLayout(`Paste ${what} ${where}`, (current) => insertFragment(current, fragment, target), {
    select: nodes.map(({ key }) => key),
  })
  return { ok: true, title: `Pasted ${what} ${where}.`, details: repairs }
}

function pastePages(store: DesignerStore, pages: readonly PageNode[], repairs: readonly string[]): ClipboardOutcome {
  const layout = layoutOf(store)
  const last = pageOfSelection(store)
  const at = last === null ? layout.length : last + 1
  const what = pages.length === 1 ? 'a page' : `${pages.length} pages`
  const found = last === null ? null : findNode(layout, layout[last]?.key ?? '')
  const where = found === null ? 'at the end' : `after ${nodeName(found)}`
  store.commitLayout(`Paste ${what} ${where}`, (current) => insertPages(current, pages, at), {
    select: pages.slice(0, 1).map(({ key }) => key),
  })
  return { ok: true, title: `Pasted ${what} ${where}.`, details: repairs }
}

function refused(problems: readonly string[]): ClipboardOutcome {
  return { ok: false, title: 'Nothing was pasted.', details: problems }
}

/** The last selected node in reading order. */
function lastSelected(store: DesignerStore): Key | undefined {
  return inReadingOrder(layoutOf(store), store.getState().session.selection).at(-1)
}

/** Below the row that the selection ends in, else at the end of the page. */
function placeForRows(store: DesignerStore): DropTarget | null {
  const layout = layoutOf(store)
  const last = lastSelected(store)
  const found = last === undefined ? null : findNode(layout, last)
  if (found?.place.row !== undefined) return { kind: 'row', page: found.page.key, index: found.place.row + 1 }
  const page = found?.page ?? layout.find(({ key }) => key === store.getState().session.page) ?? layout[0]
  return page === undefined ? null : { kind: 'row', page: page.key, index: page.rows.length }
}

/** The page that the selection ends in, else the one that is shown, as an index from 0. */
function pageOfSelection(store: DesignerStore): number | null {
  const layout = layoutOf(store)
  const last = lastSelected(store)
  const found = findNode(layout, last ?? store.getState().session.page ?? '')
  return found?.place.page ?? null
}

/** What is pasted, in words: one item by its name, many by their number. */
function fragmentName(fragment: Fragment): string {
  if (fragment.kind === 'rows') return fragment.rows.length === 1 ? 'a row' : `${fragment.rows.length} rows`
  const [first] = fragment.items
  return fragment.items.length === 1 && first !== undefined ? itemTitle(first.data) : `${fragment.items.length} items`
}

/** Where it is pasted, in words. */
function placeName(store: DesignerStore): string {
  const layout = layoutOf(store)
  const last = lastSelected(store)
  const found = last === undefined ? null : findNode(layout, last)
  if (found !== null && found.kind !== 'page')
    return `below ${found.kind === 'item' ? itemTitle(found.node.data) : nodeName(found)}`
  const page = found ?? findNode(layout, store.getState().session.page ?? layout[0]?.key ?? '')
  return page === null ? 'at the end' : `at the end of ${nodeName(page)}`
}
