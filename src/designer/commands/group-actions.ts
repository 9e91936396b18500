import type { Key } from '../../base/key.ts'
import { listWords } from '../../base/number-words.ts'
import type { DisplayPosition, Layout } from '../../layout/layout.ts'
import { canGroup, canSetPosition } from '../../layout/operations/can.ts'
import { groupInColumns } from '../../layout/operations/columns.ts'
import { canSplit, splitRows } from '../../layout/operations/split.ts'
import { updatePage } from '../../layout/operations/update.ts'
import { selectAll } from '../../layout/select-range.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectionTitle, whereName } from '../names.ts'
import { layoutOf } from './actions.ts'

/** Puts nodes side by side in two columns of one row. Gives back why it could not, or null. */
export function groupAll(store: DesignerStore, keys: readonly Key[]): string | null {
  const layout = layoutOf(store)
  const reason = canGroup(layout, keys)
  if (reason !== null) return reason
  store.commitLayout(`Group ${selectionTitle(layout, keys)} into two columns`, (current) =>
    groupInColumns(current, keys),
  )
  return null
}

/** Splits the rows that nodes stand in. Gives back why it could not, or null. */
export function splitAll(store: DesignerStore, keys: readonly Key[]): string | null {
  const layout = layoutOf(store)
  const reason = canSplit(layout, keys)
  if (reason !== null) return reason
  store.commitLayout(`Split ${splitName(store, keys)}`, (current) => splitRows(current, keys))
  return null
}

/** Why pages cannot all be shown at a position, with the pages that forbid it; null when they can, and something would change. */
export function canPositionAll(layout: Layout, keys: readonly Key[], position: DisplayPosition): string | null {
  const pages = layout
    .map((page, index) => ({ page, name: `Page ${index + 1}` }))
    .filter(({ page }) => keys.includes(page.key))
  if (pages.every(({ page }) => (page.display_position ?? 'body') === position)) return 'They are all so already.'
  const refused = pages.filter(({ page }) => canSetPosition(layout, page.key, position) !== null)
  if (refused.length === 0) return null
  const first = canSetPosition(layout, refused[0]?.page.key ?? '', position)
  return `${first} See ${listWords(refused.map(({ name }) => name))}.`
}

/** Sets when several pages are shown, as one step. */
export function positionAll(store: DesignerStore, keys: readonly Key[], position: DisplayPosition) {
  store.commitLayout(`Make ${keys.length} pages ${position} pages`, (layout) =>
    keys.reduce(
      (current, key) => updatePage(current, key, { display_position: position === 'body' ? undefined : position }),
      layout,
    ),
  )
}

/** Selects all items of the shown page; called once more, all of its rows. */
export function selectAllOnPage(store: DesignerStore) {
  const { session } = store.getState()
  const page = layoutOf(store).find(({ key }) => key === session.page)
  if (page !== undefined) store.select(selectAll(page, session.selection))
}

function splitName(store: DesignerStore, keys: readonly Key[]): string {
  const layout = layoutOf(store)
  const rows = layout.flatMap((page) =>
    page.rows.filter((row) =>
      [row, ...row.columns, ...row.columns.flatMap(({ items }) => items)].some(({ key }) => keys.includes(key)),
    ),
  )
  const [first, second] = rows
  if (second !== undefined) return `${rows.length} rows into rows of their own`
  const what = (first?.columns.length ?? 0) > 1 ? 'a row for each column' : 'a row for each item'
  return `${whereName(layout, first?.columns[0]?.items[0]?.key ?? first?.columns[0]?.key)} into ${what}`
}
