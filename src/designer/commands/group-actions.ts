import type { Key } from '../../base/key.ts'
import { canGroup } from '../../layout/operations/can.ts'
import { groupInColumns } from '../../layout/operations/columns.ts'
import { canSplit, splitRows } from '../../layout/operations/split.ts'
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
