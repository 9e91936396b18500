import type { DropTarget, Layout } from '../../layout/layout.ts'
import { findNode } from '../../layout/find.ts'
import { sameTarget, type Carried } from '../dnd/geometry.ts'
import type { OutlineLine } from './list-lines.ts'

/** How high a line is, and how far a level stands in, in pixels. */
export const LINE_HEIGHT = 28
export const INDENT = 14

/** A point in the outline: pixels from the top of its first line and from its left edge, and how wide it is. */
export type OutlinePoint = { readonly x: number; readonly y: number; readonly width: number }

/** How wide the ends of a row's line are that make a new column, as a share of the outline's width. */
const SIDE_SHARE = 0.18

/** A landing place as the outline shows it: a line above line `at`, standing in by a level, or a whole line with a side. */
export type OutlineMark =
  | { readonly kind: 'between'; readonly at: number; readonly level: number }
  | { readonly kind: 'side'; readonly at: number; readonly side: 'left' | 'right' }
  | { readonly kind: 'into'; readonly at: number }

/**
 * The landing place under a point of the outline. Over an item: above or below it. Over a row: at its ends a new column, at its upper and
 * lower edge a new row, else into it. Below the last item of a row, further left means below the row. Rows land only between rows, pages
 * only between pages. Null when there are no lines.
 */
export function resolveOutline(
  layout: Layout,
  lines: readonly OutlineLine[],
  { x, y, width }: OutlinePoint,
  what: Carried,
): DropTarget | null {
  const at = Math.max(0, Math.min(lines.length - 1, Math.floor(y / LINE_HEIGHT)))
  const line = lines[at]
  if (line === undefined) return null
  const down = y / LINE_HEIGHT - at
  if (what === 'pages') return { kind: 'page', index: pageGapAt(lines, at, down) }
  // Below the last line is the end of the last page.
  if (down >= 1) return endOfPage(layout, layout.length - 1)
  if (line.kind === 'page') return overPage(layout, line, down)
  const found = findNode(layout, line.key)
  if (found === null || found.kind === 'page') return null
  const { page, row, place } = found
  const gap = (index: number): DropTarget => ({ kind: 'row', page: page.key, index })
  if (what === 'rows') return gap(place.row + (isInLowerHalf(lines, at, row.key, down) ? 1 : 0))
  if (line.kind === 'row') {
    if (down < 0.35) return gap(place.row)
    if (down > 0.7 && line.isExpanded !== true) return gap(place.row + 1)
    const isEmpty = row.columns.every(({ items }) => items.length === 0)
    const [first] = row.columns
    const side = x < width * SIDE_SHARE ? 'left' : x > width * (1 - SIDE_SHARE) ? 'right' : null
    if (first === undefined || (side !== null && !isEmpty))
      return { kind: 'beside', row: row.key, side: side ?? 'right' }
    return {
      kind: 'column',
      column: first.key,
      index: line.isExpanded === true ? 0 : first.items.length,
    }
  }
  if (line.kind === 'column')
    return { kind: 'column', column: line.key, index: line.isExpanded === true ? 0 : line.node.items.length }
  const isLastOfRow = lines[at + 1] === undefined || lines[at + 1]?.kind === 'row' || lines[at + 1]?.kind === 'page'
  if (down >= 0.5 && isLastOfRow && x < (line.level - 1) * INDENT) return gap(place.row + 1)
  return { kind: 'column', column: line.column, index: line.index + (down < 0.5 ? 0 : 1) }
}

/** How far a point must leave a place, as a share of a line, before another one takes over. */
const STICKY = 0.12

/** Like `resolveOutline`, but stays with the place before while the point is still near it. */
export function resolveOutlineSticky(
  layout: Layout,
  lines: readonly OutlineLine[],
  point: OutlinePoint,
  what: Carried,
  previous: DropTarget | null,
): DropTarget | null {
  const fresh = resolveOutline(layout, lines, point, what)
  if (previous === null || fresh === null || sameTarget(fresh, previous)) return fresh
  const stays = [-1, 1].some((sign) => {
    const target = resolveOutline(layout, lines, { ...point, y: point.y + sign * STICKY * LINE_HEIGHT }, what)
    return target !== null && sameTarget(target, previous)
  })
  return stays ? previous : fresh
}

/** Where the outline shows a landing place. In a collapsed node it is that node's line; null when no line is left to show it. */
export function markOf(layout: Layout, lines: readonly OutlineLine[], target: DropTarget): OutlineMark | null {
  const lineOf = (key: string) => lines.findIndex((line) => line.key === key)
  if (target.kind === 'page') {
    const page = layout[target.index]
    return { kind: 'between', at: page === undefined ? lines.length : lineOf(page.key), level: 1 }
  }
  if (target.kind === 'row') {
    const page = lineOf(target.page)
    const line = lines[page]
    if (line?.kind !== 'page') return null
    if (line.isExpanded === false) return { kind: 'into', at: page }
    const row = line.node.rows[target.index]
    const at = row === undefined ? endOf(lines, page) : lineOf(row.key)
    return { kind: 'between', at, level: 2 }
  }
  const found = findNode(layout, target.kind === 'beside' ? target.row : target.column)
  if (found === null || found.kind === 'page') return null
  const shown = [
    lineOf(found.kind === 'column' ? found.node.key : found.row.key),
    lineOf(found.row.key),
    lineOf(found.page.key),
  ]
  const holder = shown.find((at) => at >= 0)
  const line = holder === undefined ? undefined : lines[holder]
  if (holder === undefined || line === undefined) return null
  if (target.kind === 'beside')
    return line.kind === 'row' ? { kind: 'side', at: holder, side: target.side } : { kind: 'into', at: holder }
  const items = found.kind === 'column' ? found.node.items : []
  // Nothing of the column is shown when it, or what holds it, is collapsed or empty.
  if (line.isExpanded !== true || items.length === 0) return { kind: 'into', at: holder }
  const item = items[target.index]
  const last = items.at(-1)
  const at = item !== undefined ? lineOf(item.key) : last === undefined ? holder + 1 : lineOf(last.key) + 1
  return { kind: 'between', at, level: line.level + 1 }
}

function overPage(layout: Layout, line: Extract<OutlineLine, { kind: 'page' }>, down: number): DropTarget | null {
  // The upper edge of a page is the end of the page above.
  if (down < 0.35 && line.index > 0) return endOfPage(layout, line.index - 1)
  return { kind: 'row', page: line.key, index: line.isExpanded === true ? 0 : line.node.rows.length }
}

function endOfPage(layout: Layout, index: number): DropTarget | null {
  const page = layout[index]
  return page === undefined ? null : { kind: 'row', page: page.key, index: page.rows.length }
}

/** The line after everything inside a line. */
function endOf(lines: readonly OutlineLine[], at: number): number {
  const level = lines[at]?.level ?? 0
  const end = lines.findIndex((line, index) => index > at && line.level <= level)
  return end < 0 ? lines.length : end
}

/** The gap between pages that is nearest to a point `down` line `at`: above or below all the lines of the page it is over. */
function pageGapAt(lines: readonly OutlineLine[], at: number, down: number): number {
  const page = lines.slice(0, at + 1).findLast((line) => line.kind === 'page')
  if (page === undefined) return 0
  return page.index + (isInLowerHalf(lines, at, page.key, down) ? 1 : 0)
}

/** Whether a point `down` line `at` is in the lower half of all the lines of a row or a page. */
function isInLowerHalf(lines: readonly OutlineLine[], at: number, key: string, down: number): boolean {
  const start = lines.findIndex((line) => line.key === key)
  return at + down >= (start + endOf(lines, start)) / 2
}
