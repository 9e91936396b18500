import type { Key } from '../base/key.ts'
import { findNode, listItems, type Found } from './find.ts'
import type { Layout, PageNode } from './layout.ts'

/**
 * What a selection from one node to another holds, both included: everything of their level between them in reading order, beginning with
 * `from`, so that the last key is always where the selection ends. Nodes of two levels meet as items. Only `to` when `from` is gone;
 * nothing when `to` is.
 */
export function selectRange(layout: Layout, from: Key, to: Key): readonly Key[] {
  const end = findNode(layout, to)
  if (end === null) return []
  const start = findNode(layout, from)
  if (start === null) return [to]
  if (start.kind === end.kind) return stretch(listLevel(layout, end.kind), from, to)
  const starts = itemsOf(layout, start)
  const ends = itemsOf(layout, end)
  const order = listLevel(layout, 'item')
  const [first, last] = [starts[0], ends.at(-1)]
  if (first === undefined || last === undefined) return [to]
  return order.indexOf(first) <= order.indexOf(last)
    ? stretch(order, first, last)
    : stretch(order, starts.at(-1) ?? first, ends[0] ?? last)
}

/** What "Select all" takes on a page: its items; its rows when all the items are selected already, or when it has none. */
export function selectAll(page: PageNode, selection: readonly Key[]): readonly Key[] {
  const items = listItems(page).map(({ node }) => node.key)
  const selected = new Set(selection)
  const hasAll = items.length === selected.size && items.every((key) => selected.has(key))
  return hasAll ? page.rows.map(({ key }) => key) : items
}

/** Keys in reading order, whatever the order they were selected in; those that are gone are left out. */
export function inReadingOrder(layout: Layout, keys: readonly Key[]): readonly Key[] {
  const wanted = new Set(keys)
  return layout
    .flatMap((page) => [
      page.key,
      ...page.rows.flatMap((row) => [
        row.key,
        ...row.columns.flatMap((column) => [column.key, ...column.items.map(({ key }) => key)]),
      ]),
    ])
    .filter((key) => wanted.has(key))
}

function stretch(order: readonly Key[], from: Key, to: Key): readonly Key[] {
  const start = order.indexOf(from)
  const end = order.indexOf(to)
  return start <= end ? order.slice(start, end + 1) : order.slice(end, start + 1).toReversed()
}

function listLevel(layout: Layout, kind: Found['kind']): readonly Key[] {
  if (kind === 'item') return listItems(layout).map(({ node }) => node.key)
  const rows = layout.flatMap((page) => page.rows)
  const nodes = kind === 'page' ? layout : kind === 'row' ? rows : rows.flatMap((row) => row.columns)
  return nodes.map(({ key }) => key)
}

function itemsOf(layout: Layout, { node }: Found): readonly Key[] {
  return listItems(layout)
    .filter((found) => [found.node, found.column, found.row, found.page].includes(node))
    .map((found) => found.node.key)
}
