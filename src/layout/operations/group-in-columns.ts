import type { Key, KeySource } from '../../base/key.ts'
import { createColumn, createRow } from '../create.ts'
import { deriveKeys } from '../derive-keys.ts'
import type { FoundItem } from '../find.ts'
import type { ColumnNode, ItemNode, Layout, RowNode } from '../layout.ts'
import { resolveItems } from '../moved.ts'
import { rearrange } from './rearrange.ts'

/**
 * Puts two or more items (a row or column stands for its items) side by side in a new row where the first of them stands: the first half
 * left, the rest right; two whole columns of two rows become a column each. A row of one column is split around them, so the reading order stays. The same layout when there are fewer than
 * two items or they stand like this already.
 */
export function groupInColumns(layout: Layout, keys: readonly Key[]): Layout {
  const found = resolveItems(layout, keys)
  const [anchor] = found
  if (!anchor || found.length < 2) return layout
  const items = found.map(({ node }) => node)
  const middle = middleOf(found, keys)
  const halves = [items.slice(0, middle), items.slice(middle)]
  if (standsAs(anchor.row, halves)) return layout

  const taken = new Set(items.map((item) => item.key))
  const keySource = deriveKeys(layout, anchor.node.key)
  const rows = replacementRows(anchor, halves, taken, keySource)
  const leaving = new Set([...taken, anchor.row.key])
  return rearrange(layout, leaving, { kind: 'row', page: anchor.page.key, index: anchor.place.row, rows })
}

/** How many of the items go to the left. */
function middleOf(found: readonly FoundItem[], keys: readonly Key[]): number {
  const selected = new Set(keys)
  const blocks = new Set(found.map(({ column }) => column))
  const [left] = blocks
  const areWhole = found.every(({ row, column }) => selected.has(row.key) || selected.has(column.key))
  const rows = new Set(found.map(({ row }) => row))
  if (areWhole && blocks.size === 2 && rows.size === 2 && left !== undefined) return left.items.length
  return Math.ceil(found.length / 2)
}

/** The rows that stand where the first item's row stood: what is left of it, and the group. It keeps its id as long as anything is left. */
function replacementRows(
  { row, column, place }: FoundItem,
  halves: readonly (readonly ItemNode[])[],
  taken: ReadonlySet<Key>,
  keys: KeySource,
): readonly RowNode[] {
  const left = row.columns.flatMap((each) => withoutTaken(each, taken))
  if (left.length === 0) {
    const columns = halves.map((half, index) => ({ ...(row.columns[index] ?? createColumn([], keys)), items: half }))
    return [{ ...row, columns }]
  }
  const group = createRow(
    halves.map((half) => createColumn(half, keys)),
    keys,
  )
  const before = column.items.slice(0, place.item)
  const after = left[0]?.items.slice(before.length) ?? []
  if (place.column === 0 && before.length === 0) return [group, { ...row, columns: left }]
  if (row.columns.length > 1 || after.length === 0) return [{ ...row, columns: left }, group]
  return [{ ...row, columns: [{ ...column, items: before }] }, group, createRow([createColumn(after, keys)], keys)]
}

/** The column without what is taken, as a list: empty when it is emptied by this. */
function withoutTaken(column: ColumnNode, taken: ReadonlySet<Key>): readonly ColumnNode[] {
  const items = column.items.filter((item) => !taken.has(item.key))
  return items.length > 0 || column.items.length === 0 ? [{ ...column, items }] : []
}

function standsAs(row: RowNode, halves: readonly (readonly ItemNode[])[]): boolean {
  return (
    row.columns.length === halves.length &&
    row.columns.every(
      ({ items }, column) =>
        items.length === halves[column]?.length && items.every((item, index) => item === halves[column]?.[index]),
    )
  )
}
