import type { Key, KeySource } from '../../base/key.ts'
import { findNode, type Found } from '../../layout/find.ts'
import { type DropTarget, type ItemNode, type Layout, MAX_COLUMNS } from '../../layout/layout.ts'
import { insertFragment } from '../../layout/operations/insert.ts'
import { moveNodes } from '../../layout/operations/move.ts'
import { insertPages, movePage } from '../../layout/operations/page.ts'
import { removeNodes } from '../../layout/operations/remove.ts'
import { updatePage } from '../../layout/operations/update.ts'
import type { Change } from './change.ts'
import type { LayoutComparison } from './compare-layouts.ts'
import { replaceItem } from './replace-item.ts'

/** A comparison of two layouts, and both of them. */
export type Compared = {
  readonly before: Layout
  readonly after: Layout
  readonly comparison: LayoutComparison
}

/**
 * The layout after with one of the changes taken back: what was added goes, what was removed comes back to its place with new keys, what
 * moved goes back, what changed says again what it said. Null where that is not certain, such as for a place that is not there any more,
 * or for what is no part of the layout.
 */
export function takeBack(compared: Compared, change: Change, keys: KeySource): Layout | null {
  const { before, after } = compared
  const old = change.before === null ? null : findNode(before, change.before)
  const now = change.after === null ? null : findNode(after, change.after)
  const next = revert(compared, old, now, change, keys)
  return next === after ? null : next
}

function revert(
  compared: Compared,
  old: Found | null,
  now: Found | null,
  { kinds }: Change,
  keys: KeySource,
): Layout | null {
  if (old === null) return now === null ? null : takeOut(compared, now)
  if (now === null) return putBack(compared, old, keys)
  const said = kinds.includes('changed') ? sayAgain(compared.after, old, now) : compared.after
  if (!kinds.includes('moved') || said === null) return said
  return moveBack({ ...compared, after: said }, old, now)
}

/** What came in on a page is somebody's own when it was moved there, so such a page stays until that is back. */
function takeOut({ after, comparison }: Compared, now: Found): Layout | null {
  if (now.kind === 'page') {
    const partnered = new Set(comparison.pairs.values())
    const isOld = now.page.rows.some(
      ({ key, columns }) =>
        partnered.has(key) || columns.some(({ items }) => items.some((item) => partnered.has(item.key))),
    )
    if (isOld || after.length === 1) return null
  }
  return removeNodes(after, [now.node.key])
}

function putBack(compared: Compared, old: Found, keys: KeySource): Layout | null {
  const { after } = compared
  const copy = ({ key: _key, ...item }: ItemNode): ItemNode => ({ key: keys(), ...item })
  if (old.kind === 'page') return putPageBack(compared, old, copy, keys)
  if (old.kind === 'column') return null
  const place = old.kind === 'row' ? rowPlace(compared, old) : itemPlace(compared, old)
  if (place === null) return null
  if (old.kind === 'item' && place.kind !== 'row')
    return insertFragment(after, { kind: 'items', items: [copy(old.node)] }, place)
  const columns =
    old.kind === 'item'
      ? [{ ...old.column, key: keys(), items: [copy(old.node)] }]
      : old.row.columns.map((column) => ({ ...column, key: keys(), items: column.items.map(copy) }))
  return insertFragment(after, { kind: 'rows', rows: [{ ...old.row, key: keys(), columns }] }, place)
}

/** A page comes back with all that it held: what has moved elsewhere since comes home as it is now. */
function putPageBack(
  compared: Compared,
  { page, place }: Found,
  copy: (item: ItemNode) => ItemNode,
  keys: KeySource,
): Layout {
  const { after, before, comparison } = compared
  const home: Key[] = []
  const item = (old: ItemNode) => {
    const now = findNode(after, comparison.pairs.get(old.key) ?? '')
    if (now?.kind !== 'item') return copy(old)
    home.push(now.node.key)
    return now.node
  }
  const rows = page.rows.map((row) => ({
    ...row,
    key: keys(),
    columns: row.columns.map((column) => ({ ...column, key: keys(), items: column.items.map(item) })),
  }))
  const index = indexAmong(compared, before, place.page, after)
  return insertPages(removeNodes(after, home), [{ ...page, key: keys(), rows }], index)
}

function sayAgain(after: Layout, old: Found, now: Found): Layout | null {
  if (old.kind === 'item' && now.kind === 'item') return replaceItem(after, now, old.node)
  if (old.kind !== 'page' || now.kind !== 'page') return null
  const named = old.node.name === undefined || now.node.name === undefined ? {} : { name: old.node.name }
  return updatePage(after, now.node.key, { ...named, display_position: old.node.display_position ?? '' })
}

function moveBack(compared: Compared, old: Found, now: Found): Layout | null {
  const { after, before } = compared
  if (old.kind === 'page') {
    const index = indexAmong(compared, before, old.place.page, after)
    return movePage(after, now.node.key, index > now.place.page ? index - 1 : index)
  }
  if (old.kind === 'column') {
    if (now.kind !== 'column' || now.node.items.length === 0) return null
    const side = old.place.column === 0 ? 'left' : 'right'
    const items = now.node.items.map(({ key }) => key)
    return moveNodes(after, items, { kind: 'beside', row: now.row.key, side })
  }
  const place = old.kind === 'row' ? rowPlace(compared, old) : itemPlace(compared, old, now)
  return place === null ? null : moveNodes(after, [now.node.key], place)
}

function rowPlace(compared: Compared, { page, place }: Found): DropTarget | null {
  const { after, comparison } = compared
  const home = findNode(after, comparison.pairs.get(page.key) ?? '')
  if (home?.kind !== 'page') return null
  return { kind: 'row', page: home.page.key, index: indexAmong(compared, page.rows, place.row ?? 0, home.page.rows) }
}

/** In the column that stands for the old one, else as a new column of the row, else as a new row. `now` is what leaves its place for it. */
function itemPlace(compared: Compared, old: Found & { kind: 'item' }, now?: Found): DropTarget | null {
  const { after, comparison } = compared
  const column = findNode(after, comparison.pairs.get(old.column.key) ?? '')
  if (column?.kind === 'column') {
    const index = indexAmong(compared, old.column.items, old.place.item, column.node.items)
    return { kind: 'column', column: column.node.key, index }
  }
  const row = findNode(after, comparison.pairs.get(old.row.key) ?? '')
  if (row?.kind !== 'row') return rowPlace(compared, old)
  const leaving = now?.kind === 'item' && now.row.key === row.row.key && now.column.items.length === 1 ? 1 : 0
  if (row.row.columns.length - leaving >= MAX_COLUMNS) return null
  return { kind: 'beside', row: row.row.key, side: old.place.column === 0 ? 'left' : 'right' }
}

type Sibling = { readonly key: Key }

/** Where among its siblings after something belongs that stood at `at` before: behind the nearest one before it that has not moved. */
function indexAmong(
  { comparison: { pairs, changes } }: Compared,
  before: readonly Sibling[],
  at: number,
  after: readonly Sibling[],
): number {
  const moved = new Set(changes.flatMap((change) => (change.kinds.includes('moved') ? [change.before] : [])))
  const placeOf = ({ key }: Sibling) => {
    const partner = moved.has(key) ? undefined : pairs.get(key)
    return after.findIndex((sibling) => sibling.key === partner)
  }
  const above = before
    .slice(0, at)
    .map(placeOf)
    .findLast((place) => place >= 0)
  if (above !== undefined) return above + 1
  const below = before
    .slice(at + 1)
    .map(placeOf)
    .find((place) => place >= 0)
  return below ?? Math.min(at, after.length)
}
