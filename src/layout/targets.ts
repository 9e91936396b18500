import type { Key } from '../base/key.ts'
import { assertNever } from '../base/assert-never.ts'
import { findNode } from './find.ts'
import { type DropTarget, type Layout, MAX_COLUMNS, type PageNode, type RowNode } from './layout.ts'
import { movedKeys, resolveMoved } from './moved.ts'
import type { DropSubject } from './operations/can.ts'
import { columnsLeft, targetNode } from './operations/landing.ts'
import { moveNodes } from './operations/move.ts'

/**
 * Every place where a subject could land, in reading order: for each row the gap above it, its left side, the gaps in its columns, its
 * right side, and at last the gap at the end of the page; for pages the gaps between pages. Nodes on the move find each change once, and the place where they stand now
 * once (`currentTarget`). With a page key, that page's places only. Empty when the subject cannot move. What a page may hold is not
 * asked here: `canDrop` says why a place refuses.
 */
export function listTargets(layout: Layout, subject: DropSubject, pageKey?: Key): readonly DropTarget[] {
  const pages = pageKey === undefined ? layout : layout.filter((page) => page.key === pageKey)
  if (subject.kind === 'fragment') {
    const level = subject.fragment.kind
    return pages.flatMap((page) => pageTargets(page, level, NOTHING, () => true))
  }
  const moved = resolveMoved(layout, subject.keys)
  const current = currentTarget(layout, subject.keys)
  if (!moved || !current) return []
  const isUseful = (target: DropTarget) =>
    targetKey(target) === targetKey(current) || moveNodes(layout, subject.keys, target) !== layout
  if (moved.kind === 'pages') return pageKey === undefined ? pageGaps(layout, movedKeys(moved)).filter(isUseful) : []
  return pages.flatMap((page) => pageTargets(page, moved.kind, movedKeys(moved), isUseful))
}

/** The place where nodes on the move stand now: that of the first of them. Null when they cannot move. */
export function currentTarget(layout: Layout, keys: readonly Key[]): DropTarget | null {
  const moved = resolveMoved(layout, keys)
  if (!moved) return null
  if (moved.kind === 'pages') return { kind: 'page', index: layout.findIndex((page) => page === moved.pages[0]) }
  if (moved.kind === 'items') {
    const [first] = moved.found
    return first ? { kind: 'column', column: first.column.key, index: first.place.item } : null
  }
  const found = moved.rows[0] && findNode(layout, moved.rows[0].key)
  return found?.kind === 'row' ? { kind: 'row', page: found.page.key, index: found.place.row } : null
}

/**
 * A target in words, for announcements and the "Move to…" list: "Between Row 1 and Row 2", "Left column of Row 2, before Item 1". Names
 * the page when there are several, unless the words stand `under` the page's name.
 */
export function describeTarget(layout: Layout, target: DropTarget, { under = false } = {}): string {
  if (target.kind === 'page') return pageGapWords(layout, target.index)
  const found = targetNode(layout, target)
  if (!found) return 'A place that is no longer there'
  const page = under ? 'the page' : `Page ${found.place.page + 1}`
  const ofPage = layout.length > 1 && !under ? ` of ${page}` : ''
  switch (target.kind) {
    case 'row': {
      const rows = found.page.rows.length
      const index = Math.max(0, Math.min(target.index, rows))
      if (rows === 0) return `On ${page}, which is empty`
      if (index === 0) return `At the start of ${page}`
      if (index === rows) return `At the end of ${page}`
      return `Between Row ${index} and Row ${index + 1}${ofPage}`
    }
    case 'beside':
      return `New column at the ${target.side} of Row ${(found.place.row ?? 0) + 1}${ofPage}`
    case 'column': {
      const items = found.kind === 'column' ? found.node.items.length : 0
      const row = `Row ${(found.place.row ?? 0) + 1}${ofPage}`
      const columns = found.kind === 'column' ? found.row.columns.length : 1
      const where = columns > 1 ? `${columnName(found.place.column ?? 0, columns)} of ${row}` : row
      if (items === 0) return `${where}, which is empty`
      return target.index < items
        ? `${where}, before Item ${Math.max(0, target.index) + 1}`
        : `${where}, after Item ${items}`
    }
    default:
      return assertNever(target)
  }
}

function pageGapWords(layout: Layout, index: number): string {
  const at = Math.max(0, Math.min(index, layout.length))
  if (at === 0) return 'Before Page 1'
  return at === layout.length ? `After Page ${at}` : `Between Page ${at} and Page ${at + 1}`
}

/** What a column is called in words of places, by its index from 0: left or right in a row of two, else by its number. */
export function columnName(index: number, columns: number): string {
  if (columns !== 2) return `Column ${index + 1}`
  return index === 0 ? 'Left column' : 'Right column'
}

/** A stable text for a target, to compare targets and to key lists by. */
export function targetKey(target: DropTarget): string {
  if (target.kind === 'page') return `page:${target.index}`
  if (target.kind === 'beside') return `beside:${target.row}:${target.side}`
  return target.kind === 'row' ? `row:${target.page}:${target.index}` : `column:${target.column}:${target.index}`
}

const NOTHING: ReadonlySet<Key> = new Set()

/** The gaps between pages. Below a page that leaves is the same gap as above it. */
function pageGaps(layout: Layout, taken: ReadonlySet<Key>): readonly DropTarget[] {
  return [...layout.keys(), layout.length]
    .filter((index) => !taken.has(layout[index - 1]?.key ?? ''))
    .map((index) => ({ kind: 'page', index }))
}

/** The targets of a page. `isUseful` is asked only near nodes that leave: elsewhere each target is a change of its own. */
function pageTargets(
  page: PageNode,
  level: 'items' | 'rows',
  taken: ReadonlySet<Key>,
  isUseful: (target: DropTarget) => boolean,
): readonly DropTarget[] {
  const targets: DropTarget[] = []
  const touched = page.rows.map((row) => isTouched(row, taken))
  for (let index = 0; index <= page.rows.length; index++) {
    const above = page.rows[index - 1]
    const gap: DropTarget = { kind: 'row', page: page.key, index }
    // Below a row that leaves is the same gap as above it.
    if (!above || !touched[index - 1] || !isLeaving(above, taken)) {
      if (!(touched[index - 1] || touched[index]) || isUseful(gap)) targets.push(gap)
    }
    const row = page.rows[index]
    if (!row || level === 'rows') continue
    for (const target of rowTargets(row, taken)) if (!touched[index] || isUseful(target)) targets.push(target)
  }
  return targets
}

function rowTargets(row: RowNode, taken: ReadonlySet<Key>): readonly DropTarget[] {
  const left = columnsLeft(row, taken)
  // A row without columns has no sides to tell apart; one that is emptied by the move is reached through its columns.
  const hasSides = left > 0 && left < MAX_COLUMNS
  const gaps = row.columns.flatMap(({ key, items }) =>
    [...items.keys(), items.length]
      .filter((index) => !taken.has(items[index - 1]?.key ?? ''))
      .map((index): DropTarget => ({ kind: 'column', column: key, index })),
  )
  const onLeft: DropTarget = { kind: 'beside', row: row.key, side: 'left' }
  const onRight: DropTarget = { kind: 'beside', row: row.key, side: 'right' }
  return [...(hasSides || row.columns.length === 0 ? [onLeft] : []), ...gaps, ...(hasSides ? [onRight] : [])]
}

function isTouched(row: RowNode, taken: ReadonlySet<Key>): boolean {
  return taken.has(row.key) || row.columns.some(({ items }) => items.some((item) => taken.has(item.key)))
}

function isLeaving(row: RowNode, taken: ReadonlySet<Key>): boolean {
  return taken.has(row.key) || columnsLeft(row, taken) === 0
}
