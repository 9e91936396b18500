import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { DropTarget, Layout } from '../../layout/layout.ts'
import { targetNode } from '../../layout/operations/landing.ts'
import { sameTarget } from './geometry.ts'

/** A step through the landing places by key. */
export type TargetStep = 'next' | 'previous' | 'first' | 'last' | 'left' | 'right' | 'next page' | 'previous page'

/**
 * The index of the place that a step leads to, in places given in reading order. Left and right lead to the side or the column beside
 * within a row, at about the same height; between rows and between pages they are steps back and forth. Null when there is no place that way.
 */
export function stepTarget(
  layout: Layout,
  targets: readonly DropTarget[],
  at: number,
  step: TargetStep,
): number | null {
  const target = targets[at]
  if (target === undefined) return null
  switch (step) {
    case 'first':
      return 0
    case 'last':
      return targets.length - 1
    case 'next':
      return at + 1 < targets.length ? at + 1 : null
    case 'previous':
      return at > 0 ? at - 1 : null
    case 'left':
    case 'right':
      return target.kind === 'row' || target.kind === 'page'
        ? stepTarget(layout, targets, at, step === 'left' ? 'previous' : 'next')
        : beside(layout, targets, target, step)
    case 'next page':
    case 'previous page':
      return onOtherPage(layout, targets, target, step === 'next page' ? 1 : -1)
  }
}

/** The page a target belongs to; null when it is gone, and for a gap between pages. */
export function pageOfTarget(layout: Layout, target: DropTarget): Key | null {
  return targetNode(layout, target)?.page.key ?? null
}

type Lane = { readonly row: Key; readonly lane: number; readonly index: number }

/** Where in its row a place is: the columns count from 0, the sides lie beyond them. Null between rows. */
function laneOf(layout: Layout, target: DropTarget): Lane | null {
  if (target.kind === 'beside') return { row: target.row, lane: target.side === 'left' ? -1 : Infinity, index: 0 }
  const found = target.kind === 'column' ? findNode(layout, target.column) : null
  if (found?.kind !== 'column' || target.kind !== 'column') return null
  return { row: found.row.key, lane: found.place.column, index: target.index }
}

function beside(
  layout: Layout,
  targets: readonly DropTarget[],
  from: DropTarget,
  step: 'left' | 'right',
): number | null {
  const here = laneOf(layout, from)
  if (here === null) return null
  const sign = step === 'left' ? -1 : 1
  let best: { at: number; way: number; off: number } | null = null
  for (const [at, target] of targets.entries()) {
    if (target.kind === 'row' || target.kind === 'page') continue
    const lane = laneOf(layout, target)
    if (lane === null || lane.row !== here.row || (lane.lane - here.lane) * sign <= 0) continue
    const way = Math.abs(lane.lane - here.lane)
    const off = Math.abs(lane.index - here.index)
    if (best === null || way < best.way || (way === best.way && off < best.off)) best = { at, way, off }
  }
  return best?.at ?? null
}

function onOtherPage(layout: Layout, targets: readonly DropTarget[], from: DropTarget, by: 1 | -1): number | null {
  const place = (target: DropTarget) => layout.findIndex(({ key }) => key === pageOfTarget(layout, target))
  const here = place(from)
  const pages = targets.map(place)
  if (by === 1) {
    const next = pages.findIndex((page) => page > here)
    return next < 0 ? null : next
  }
  const before = pages.findLast((page) => page < here)
  return before === undefined ? null : pages.indexOf(before)
}

/** The index of a place among others; -1 when it is not among them. */
export function indexOfTarget(targets: readonly DropTarget[], target: DropTarget): number {
  return targets.findIndex((other) => sameTarget(other, target))
}
