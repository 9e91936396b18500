import type { Key } from '../../base/key.ts'
import { canSplit, splitRows } from '../../layout/operations/split.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { whereName } from '../names.ts'
import { layoutOf } from './actions.ts'

/** Splits the rows that nodes stand in. Gives back why it could not, or null. */
export function splitAll(store: DesignerStore, keys: readonly Key[]): string | null {
  const layout = layoutOf(store)
  const reason = canSplit(layout, keys)
  if (reason !== null) return reason
  store.commitLayout(`Split ${splitName(store, keys)}`, (current) => splitRows(current, keys))
  return null
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
