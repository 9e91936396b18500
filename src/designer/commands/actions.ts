import type { Key } from '../../base/key.ts'
import { editsInPlace } from '../../items/registry.ts'
import { modelOf, type Item } from '../../items/schemas.ts'
import { createItem } from '../../layout/create.ts'
import { findNode, listItems } from '../../layout/find.ts'
import type { DropTarget, Layout } from '../../layout/layout.ts'
import { addPage, addRow } from '../../layout/operations/add.ts'
import { canDrop, canDuplicate, canRemove } from '../../layout/operations/can.ts'
import { duplicateNodes } from '../../layout/operations/duplicate.ts'
import { insertFragment } from '../../layout/operations/insert.ts'
import { removeNodes } from '../../layout/operations/remove.ts'
import { inReadingOrder } from '../../layout/select-range.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { itemTitle, selectionTitle, whereName } from '../names.ts'

/** The layout as it is now. */
export function layoutOf(store: DesignerStore): Layout {
  return store.getState().history.present.layout
}

/**
 * Adds a new item where a person would expect it: below the selected item, in the selected column, below the selected row, else at the end
 * of the page. Gives back why it could not, or null.
 */
export function addItem(store: DesignerStore, data: Item): string | null {
  const layout = layoutOf(store)
  const node = createItem(data, store.keys)
  const fragment = { kind: 'items', items: [node] } as const
  const target = placeForNew(store)
  if (target === null) return 'There is no page to add to. Add a page first.'
  const reason = canDrop(layout, { kind: 'fragment', fragment }, target)
  if (reason !== null) return reason
  const next = insertFragment(layout, fragment, target)
  store.commitLayout(`Add ${itemTitle(data)} to ${whereName(next, node.key)}`, () => next, { select: [node.key] })
  editWhenEmpty(store, node.key)
  return null
}

/** Starts editing a text that was just added and says nothing yet. */
export function editWhenEmpty(store: DesignerStore, key: Key) {
  const found = findNode(layoutOf(store), key)
  if (found?.kind !== 'item') return
  const { data } = found.node
  if (editsInPlace(data) && modelOf(data).describe(data) === '') store.edit(key)
}

/** Where a new item goes when nobody says where: near the selection, else at the end of the page that is shown. */
export function placeForNew(store: DesignerStore): DropTarget | null {
  const near = placeNearSelection(store)
  if (near !== null) return near
  const layout = layoutOf(store)
  const page = layout.find(({ key }) => key === store.getState().session.page) ?? layout[0]
  return page === undefined ? null : { kind: 'row', page: page.key, index: page.rows.length }
}

/** The place below the selected item, in the selected column or below the selected row; null when none of these is selected. */
export function placeNearSelection(store: DesignerStore): DropTarget | null {
  const layout = layoutOf(store)
  const last = inReadingOrder(layout, store.getState().session.selection).at(-1)
  const found = last === undefined ? null : findNode(layout, last)
  if (found?.kind === 'item') return { kind: 'column', column: found.column.key, index: found.place.item + 1 }
  if (found?.kind === 'column') return { kind: 'column', column: found.node.key, index: found.node.items.length }
  if (found?.kind === 'row') {
    const empty = found.node.columns.find(({ items }) => items.length === 0)
    if (empty !== undefined) return { kind: 'column', column: empty.key, index: 0 }
    return { kind: 'row', page: found.page.key, index: found.place.row + 1 }
  }
  return null
}

/** Deletes nodes and selects what stands there then. Gives back why it could not, or null. `verb` begins the name of the step. */
export function removeAll(store: DesignerStore, keys: readonly Key[], verb = 'Delete'): string | null {
  const layout = layoutOf(store)
  const reason = canRemove(layout, keys)
  if (reason !== null) return reason
  const from = keys.every((key) => layout.some((page) => page.key === key)) ? '' : ` from ${whereName(layout, keys[0])}`
  store.commitLayout(
    `${verb} ${selectionTitle(layout, keys)}${keys.length === 1 ? from : ''}`,
    (current) => removeNodes(current, keys),
    { select: neighbourOf(layout, keys) },
  )
  return null
}

/** What a person goes on with when these nodes are gone: the item after them, else the one before, on the same page. */
function neighbourOf(layout: Layout, keys: readonly Key[]): readonly Key[] {
  const gone = new Set(keys)
  const page = keys[0] === undefined ? undefined : findNode(layout, keys[0])?.page
  if (page === undefined || gone.has(page.key)) return []
  const items = listItems(page).map((found) => ({
    key: found.node.key,
    gone: [found.node.key, found.column.key, found.row.key].some((key) => gone.has(key)),
  }))
  const last = items.findLastIndex((item) => item.gone)
  const next = items.slice(last + 1)[0] ?? items.findLast((item) => !item.gone)
  return next === undefined ? [] : [next.key]
}

/** Duplicates nodes and selects the copies. Gives back why it could not, or null. */
export function duplicateAll(store: DesignerStore, keys: readonly Key[]): string | null {
  const layout = layoutOf(store)
  const reason = canDuplicate(layout, keys)
  if (reason !== null) return reason
  const { layout: next, created } = duplicateNodes(layout, keys, store.keys)
  store.commitLayout(`Duplicate ${selectionTitle(layout, keys)}`, () => next, { select: created })
  return null
}

/** Adds an empty row at the end of the shown page and selects it. */
export function addRowToPage(store: DesignerStore, pageKey: Key) {
  const page = layoutOf(store).find(({ key }) => key === pageKey)
  if (page === undefined) return
  const next = addRow(layoutOf(store), pageKey, page.rows.length, store.keys)
  const row = next.find(({ key }) => key === pageKey)?.rows.at(-1)
  store.commitLayout(`Add Row ${page.rows.length + 1} to ${whereName(layoutOf(store), pageKey)}`, () => next, {
    select: row === undefined ? [] : [row.key],
  })
}

/** Adds an empty body page after the shown one and shows it. */
export function addPageAfter(store: DesignerStore) {
  const layout = layoutOf(store)
  const shown = layout.findIndex(({ key }) => key === store.getState().session.page)
  const at = shown < 0 ? layout.length : shown + 1
  const next = addPage(layout, at, store.keys)
  const page = next[at]
  store.commitLayout(`Add Page ${at + 1}`, () => next, { select: page === undefined ? [] : [page.key] })
}
