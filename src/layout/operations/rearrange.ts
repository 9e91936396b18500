import type { Key } from '../../base/key.ts'
import { mapSame } from '../../base/list.ts'
import type { ColumnNode, ItemNode, Layout, PageNode, RowNode } from '../layout.ts'

/** What goes in where. Indexes count in the layout before anything is taken out. */
export type Insertion =
  | { readonly kind: 'column'; readonly column: Key; readonly index: number; readonly items: readonly ItemNode[] }
  | { readonly kind: 'beside'; readonly row: Key; readonly side: 'left' | 'right'; readonly column: ColumnNode }
  | { readonly kind: 'row'; readonly page: Key; readonly index: number; readonly rows: readonly RowNode[] }

/**
 * Takes nodes out and puts others in, in one pass: the heart of insert, move and remove. A column that is emptied by this disappears,
 * and so does a row that loses its last column; what was empty before stays, and so do pages. The same layout when nothing changes.
 * `taken` holds keys of rows, columns or items.
 */
export function rearrange(layout: Layout, taken: ReadonlySet<Key>, insertion: Insertion | null): Layout {
  return mapSame(layout, (page) => rearrangePage(page, taken, insertion))
}

function rearrangePage(page: PageNode, taken: ReadonlySet<Key>, insertion: Insertion | null): PageNode {
  const into = insertion?.kind === 'row' && insertion.page === page.key ? insertion : null
  const rows = weave(page.rows, (row) => rearrangeRow(row, taken, insertion), into?.rows, into?.index)
  return rows === page.rows ? page : { ...page, rows }
}

function rearrangeRow(row: RowNode, taken: ReadonlySet<Key>, insertion: Insertion | null): RowNode | null {
  if (taken.has(row.key)) return null
  const into = insertion?.kind === 'beside' && insertion.row === row.key ? insertion : null
  const columns = weave(
    row.columns,
    (column) => rearrangeColumn(column, taken, insertion),
    into ? [into.column] : [],
    into?.side === 'left' ? 0 : row.columns.length,
  )
  if (columns === row.columns) return row
  return columns.length === 0 ? null : { ...row, columns }
}

function rearrangeColumn(column: ColumnNode, taken: ReadonlySet<Key>, insertion: Insertion | null): ColumnNode | null {
  if (taken.has(column.key)) return null
  const into = insertion?.kind === 'column' && insertion.column === column.key ? insertion : null
  const items = weave(column.items, (item) => (taken.has(item.key) ? null : item), into?.items, into?.index)
  if (items === column.items) return column
  return items.length === 0 ? null : { ...column, items }
}

/** A copy with each value changed (null drops it) and `added` before the value at `index`; the same list when nothing changes. */
function weave<T>(
  list: readonly T[],
  change: (value: T) => T | null,
  added: readonly T[] = [],
  index = 0,
): readonly T[] {
  const at = Math.max(0, Math.min(Math.trunc(index), list.length))
  const next: T[] = []
  for (let position = 0; position <= list.length; position++) {
    if (position === at) for (const value of added) next.push(value)
    const value = list[position]
    const result = value === undefined ? null : change(value)
    if (result !== null) next.push(result)
  }
  return next.length === list.length && next.every((value, position) => value === list[position]) ? list : next
}
