import type { Key } from '../../base/key.ts'
import { canGroup } from '../../layout/operations/can.ts'
import { groupInColumns } from '../../layout/operations/group-in-columns.ts'
import { selectAll } from '../../layout/select-range.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectionTitle } from '../names.ts'
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

/** Selects all items of the shown page; called once more, all of its rows. */
export function selectAllOnPage(store: DesignerStore) {
  const { session } = store.getState()
  const page = layoutOf(store).find(({ key }) => key === session.page)
  if (page !== undefined) store.select(selectAll(page, session.selection))
}
