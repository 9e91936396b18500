import type { Key } from '../../base/key.ts'
import type { DropTarget } from '../../layout/layout.ts'

/** What is carried, as far as landing places differ for it. */
export type Carried = 'items' | 'rows' | 'pages'

/** A rectangle in the canvas's own coordinates (pixels, scrolling does not move it). */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Point = { readonly x: number; readonly y: number }

export type ItemBox = { readonly key: Key; readonly box: Box }
export type ColumnBox = { readonly key: Key; readonly box: Box; readonly items: readonly ItemBox[] }
export type RowBox = { readonly key: Key; readonly box: Box; readonly columns: readonly ColumnBox[] }

/** Where everything on the shown page stands, measured once when a drag begins. `ground` is all that scrolls with the page. */
export type PageGeometry = {
  readonly page: Key
  readonly box: Box
  readonly ground: Box
  readonly rows: readonly RowBox[]
}

/** How far outside the page a drag still counts. */
const REACH = 48
/** How far a row reaches into the gaps above and below it, so that the places in low rows are easier to hit; a gap keeps half of itself. */
const ROW_REACH = 3
/** How wide the edge is that makes a second column: a share of the row, within bounds. */
const SIDE_SHARE = 0.2
const SIDE_MIN = 20
const SIDE_MAX = 72
/** A row that is full keeps only a narrow edge, which explains why nothing lands there. */
const FULL_SIDE = 14
/** Stacked columns reach beyond the row: a page that narrow has no room for edges. */
const STACKED_SIDE = -28

/** Which edges of a row may be meant. What is carried straight up and down by its handle passes along the edges and means none. */
export type Sides = { readonly left: boolean; readonly right: boolean }

/** What comes from elsewhere may mean any edge that it comes to. */
export const ANY_SIDE: Sides = { left: true, right: true }

/** How something is carried, as far as it matters for where it lands: `keys` are the items that leave their places. */
export type Hand = { readonly sides: Sides; readonly keys: readonly Key[] }
/** Of something new. */
const NEW: Hand = { sides: ANY_SIDE, keys: [] }

/** From where to where a pointer went across since it picked something up, in pixels. */
export type Sway = { readonly left: number; readonly right: number }

/** So many pixels towards an edge mean it. */
const MEANT = 20

/** The edges that a pointer has gone towards. */
export function sidesMeant(sway: Sway, x: number): Sides {
  return { left: x <= sway.right - MEANT, right: x >= sway.left + MEANT }
}

/**
 * The landing place under a point: into a column at an index, beside a row as a new column, or a new row between rows.
 * Rows land only between rows. All the ground below the page is its end. Null when the point is too far from the page, and for pages, which
 * do not land on one.
 */
export function resolveTarget(
  geometry: PageGeometry,
  point: Point,
  what: Carried,
  hand: Hand = NEW,
): DropTarget | null {
  const { rows, page, box: paper, ground } = geometry
  const isBelow = point.y > paper.bottom && contains(ground, point, 0)
  if (what === 'pages' || !(isBelow || contains(paper, point, REACH))) return null
  if (what === 'rows')
    return { kind: 'row', page, index: rows.filter(({ box }) => point.y > (box.top + box.bottom) / 2).length }
  // The middle of the gap between rows means "a new row here"; all of a row, however low, and a little more is for its columns.
  const row = rows.find(
    ({ box }, at) =>
      point.y > box.top - reachInto(rows[at - 1]?.box.bottom, box.top) &&
      point.y < box.bottom + reachInto(box.bottom, rows[at + 1]?.box.top),
  )
  if (row === undefined)
    return { kind: 'row', page, index: rows.filter(({ box }) => point.y > (box.top + box.bottom) / 2).length }
  return sideOf(row, point, hand) ?? intoColumn(row, point)
}

/** How far a point must leave a place, in pixels, before another one takes over: the line does not tremble on a border. */
const STICKY = 4

/** Like `resolveTarget`, but stays with the previous place while the point is still near it. */
export function resolveSticky(
  geometry: PageGeometry,
  point: Point,
  what: Carried,
  previous: DropTarget | null,
  hand: Hand = NEW,
): DropTarget | null {
  const fresh = resolveTarget(geometry, point, what, hand)
  if (previous === null || fresh === null || sameTarget(fresh, previous)) return fresh
  const near = [
    { x: point.x - STICKY, y: point.y },
    { x: point.x + STICKY, y: point.y },
    { x: point.x, y: point.y - STICKY },
    { x: point.x, y: point.y + STICKY },
  ]
  const stays = near.some((other) => {
    const target = resolveTarget(geometry, other, what, hand)
    return target !== null && sameTarget(target, previous)
  })
  return stays ? previous : fresh
}

/** Whether two landing places are the same one. */
export function sameTarget(a: DropTarget, b: DropTarget): boolean {
  if (a.kind === 'column') return b.kind === 'column' && a.column === b.column && a.index === b.index
  if (a.kind === 'beside') return b.kind === 'beside' && a.row === b.row && a.side === b.side
  if (a.kind === 'page') return b.kind === 'page' && a.index === b.index
  return b.kind === 'row' && a.page === b.page && a.index === b.index
}

/**
 * The line that shows a landing place: flat for a place between things, upright for a new column. What is empty is shown whole: a line would
 * cross what it says. Null when the target is not on this page.
 */
export function lineOf(geometry: PageGeometry, target: DropTarget): Box | null {
  if (target.kind === 'page') return null
  if (target.kind === 'row') {
    if (target.page !== geometry.page) return null
    return between(geometry.box, geometry.rows, target.index, 12)
  }
  if (target.kind === 'beside') {
    const row = geometry.rows.find(({ key }) => key === target.row)
    if (row === undefined) return null
    const x = target.side === 'left' ? row.box.left - 8 : row.box.right + 8
    return { left: x, right: x, top: row.box.top, bottom: row.box.bottom }
  }
  const column = geometry.rows.flatMap(({ columns }) => columns).find(({ key }) => key === target.column)
  return column === undefined ? null : between(column.box, column.items, target.index, 5)
}

/**
 * A line between the neighbours at an index; `end` pixels from the only one at the ends. All of the container when it is empty. Those of
 * stacked columns keep clear of each other and of the words between them.
 */
function between(container: Box, parts: readonly { readonly box: Box }[], index: number, end: number): Box {
  const before = parts[index - 1]?.box.bottom
  const after = parts[index]?.box.top
  if (before === undefined) return after === undefined ? container : flat(container, after - end)
  return flat(container, after === undefined ? before + end : (before + after) / 2)
}

function flat(box: Box, y: number): Box {
  return { ...box, top: y, bottom: y }
}

/** How far a row reaches into the gap between two heights, in pixels; nothing at the ends of the page. */
function reachInto(from: number | undefined, to: number | undefined): number {
  return from === undefined || to === undefined ? 0 : Math.max(0, Math.min(ROW_REACH, (to - from) / 4))
}

function sideOf(row: RowBox, point: Point, { sides, keys }: Hand): DropTarget | null {
  // A row without columns gets its first one, wherever the thing is let go.
  if (row.columns.length === 0) return { kind: 'beside', row: row.key, side: 'left' }
  const width = row.box.right - row.box.left
  // An empty row takes a thing whole: a second column beside nothing would make no sense.
  if (row.columns.every(({ items }) => items.length === 0)) return null
  // A column that goes as a whole leaves room for a new one: at an edge the two change places.
  const isFull = row.columns.length > 1 && !row.columns.some(({ items }) => isWhole(items, keys))
  const reach = !isFull
    ? Math.max(SIDE_MIN, Math.min(SIDE_MAX, width * SIDE_SHARE))
    : isStacked(row)
      ? STACKED_SIDE
      : FULL_SIDE
  if (sides.left && point.x < row.box.left + reach) return { kind: 'beside', row: row.key, side: 'left' }
  if (sides.right && point.x > row.box.right - reach) return { kind: 'beside', row: row.key, side: 'right' }
  return null
}

/** Whether some items are all that a column holds. */
export function isWhole(items: readonly { readonly key: Key }[], keys: readonly Key[]): boolean {
  return items.length > 0 && items.every(({ key }) => keys.includes(key))
}

/** Whether a row's columns stand one below the other, as they do on a narrow page. */
function isStacked({ columns: [first, second] }: RowBox): boolean {
  return first !== undefined && second !== undefined && second.box.top > first.box.top
}

function intoColumn(row: RowBox, point: Point): DropTarget | null {
  let nearest: ColumnBox | undefined
  for (const column of row.columns) {
    if (nearest === undefined || distance(column.box, point) < distance(nearest.box, point)) nearest = column
  }
  if (nearest === undefined) return null
  const index = nearest.items.filter(({ box }) => point.y > (box.top + box.bottom) / 2).length
  return { kind: 'column', column: nearest.key, index }
}

/** How far a point is from a column: first of all across. Columns side by side go on below their last item, stacked ones differ only in height. */
function distance({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.max(left - x, x - right, 0) * 1e5 + Math.max(top - y, y - bottom, 0)
}

function contains(box: Box, point: Point, margin: number): boolean {
  return (
    point.x >= box.left - margin &&
    point.x <= box.right + margin &&
    point.y >= box.top - margin &&
    point.y <= box.bottom + margin
  )
}
