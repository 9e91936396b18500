import type { Key } from '../../base/key.ts'
import type { ColumnNode, DisplayPosition, ItemNode, Layout, PageNode, RowNode } from '../../layout/layout.ts'

/** What every line of the outline knows about its place in the tree. */
type LineBase = {
  readonly key: Key
  /** Counted from 1, as `aria-level` has it. */
  readonly level: number
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number
  readonly setSize: number
  /** Whether its children are shown; null when it has none. */
  readonly isExpanded: boolean | null
  /** The line of its parent in the same list; null for pages. */
  readonly parent: number | null
}

/** One line of the outline: a node of the layout with its index (from 0) in its parent. */
export type OutlineLine = LineBase &
  (
    | { readonly kind: 'page'; readonly node: PageNode; readonly index: number }
    | { readonly kind: 'row'; readonly node: RowNode; readonly index: number; readonly page: Key }
    | { readonly kind: 'column'; readonly node: ColumnNode; readonly index: number; readonly row: Key }
    | { readonly kind: 'item'; readonly node: ItemNode; readonly index: number; readonly column: Key }
  )

/**
 * The lines of the outline from top to bottom, without what is in collapsed nodes. The only column of a row has no line of its own: the
 * row stands for it, and its items follow at once.
 */
export function listLines(layout: Layout, collapsed: ReadonlySet<Key>): readonly OutlineLine[] {
  const lines: OutlineLine[] = []
  for (const [at, page] of layout.entries()) {
    const isExpanded = page.rows.length === 0 ? null : !collapsed.has(page.key)
    lines.push({
      kind: 'page',
      node: page,
      index: at,
      key: page.key,
      level: 1,
      position: at + 1,
      setSize: layout.length,
      isExpanded,
      parent: null,
    })
    if (isExpanded === true) addRows(lines, page, collapsed)
  }
  return lines
}

/** The columns of a row that have lines of their own: those of a row of several. */
export function shownColumns(row: RowNode): readonly ColumnNode[] {
  return row.columns.length > 1 ? row.columns : []
}

/** The keys of every node that can be collapsed. */
export function listBranches(layout: Layout): readonly Key[] {
  return layout.flatMap((page) => [
    page.key,
    ...page.rows.flatMap((row) => [row.key, ...shownColumns(row).map((column) => column.key)]),
  ])
}

/** When a page is shown, in a word; null for pages of every datapoint. */
export function positionWord(position: DisplayPosition | undefined): string | null {
  if (position === undefined || position === 'body') return null
  return position === 'intro' ? 'Intro' : 'Outro'
}

function addRows(lines: OutlineLine[], page: PageNode, collapsed: ReadonlySet<Key>) {
  const parent = lines.length - 1
  for (const [index, row] of page.rows.entries()) {
    const isEmpty = row.columns.every(({ items }) => items.length === 0) && row.columns.length < 2
    const isExpanded = isEmpty ? null : !collapsed.has(row.key)
    lines.push({
      kind: 'row',
      node: row,
      index,
      page: page.key,
      key: row.key,
      level: 2,
      position: index + 1,
      setSize: page.rows.length,
      isExpanded,
      parent,
    })
    if (isExpanded === true) addColumns(lines, row, collapsed)
  }
}

function addColumns(lines: OutlineLine[], row: RowNode, collapsed: ReadonlySet<Key>) {
  const parent = lines.length - 1
  const [only] = row.columns
  if (row.columns.length === 1 && only !== undefined) return addItems(lines, only, 3, parent)
  for (const [index, column] of row.columns.entries()) {
    const isExpanded = column.items.length === 0 ? null : !collapsed.has(column.key)
    lines.push({
      kind: 'column',
      node: column,
      index,
      row: row.key,
      key: column.key,
      level: 3,
      position: index + 1,
      setSize: row.columns.length,
      isExpanded,
      parent,
    })
    if (isExpanded === true) addItems(lines, column, 4, lines.length - 1)
  }
}

function addItems(lines: OutlineLine[], column: ColumnNode, level: number, parent: number) {
  for (const [index, node] of column.items.entries()) {
    lines.push({
      kind: 'item',
      node,
      index,
      column: column.key,
      key: node.key,
      level,
      position: index + 1,
      setSize: column.items.length,
      isExpanded: null,
      parent,
    })
  }
}
