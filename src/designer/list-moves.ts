import type { Key } from '../base/key.ts'
import { modelOf } from '../items/schemas.ts'
import { findNode } from '../layout/find.ts'
import type { ColumnNode, DropTarget, ItemNode, Layout, PageNode, RowNode } from '../layout/layout.ts'
import { movedKeys, resolveMoved } from '../layout/moved.ts'
import { moveNodes } from '../layout/operations/move.ts'
import { canDrop, type DropSubject } from '../layout/operations/can.ts'
import { currentTarget, describeTarget, listTargets, targetKey } from '../layout/targets.ts'
import { pageOfTarget } from './dnd/step-target.ts'
import { itemWords } from './names.ts'

/** A place that something can be moved to. */
export type Move = {
  readonly target: DropTarget
  /** The page it is on; null for a gap between pages. */
  readonly page: Key | null
  /** The place in words that stand under the page's name. */
  readonly words: string
  /** What stands there, by its titles: "between “Prompt” and “Answer”". Null where nothing does. */
  readonly near: string | null
  /** Why it cannot land there; null when it can. */
  readonly reason: string | null
  /** What a search looks in. */
  readonly text: string
}

/** Every place that nodes can be moved to, in reading order, with what stands there. Empty when they cannot move. */
export function listMoves(layout: Layout, keys: readonly Key[]): readonly Move[] {
  const subject: DropSubject = { kind: 'nodes', keys }
  const moved = resolveMoved(layout, keys)
  const current = currentTarget(layout, keys)
  if (moved === null || current === null) return []
  const taken = movedKeys(moved)
  return listTargets(layout, subject).map((target) => {
    const words = describeTarget(layout, target, { under: true })
    const near = neighbours(layout, target, taken)
    // Gathered from several places, they may move to where the first of them stands.
    const isNow = targetKey(target) === targetKey(current) && moveNodes(layout, keys, target) === layout
    return {
      target,
      page: pageOfTarget(layout, target),
      words,
      near,
      reason: isNow ? 'It stands here now.' : canDrop(layout, subject, target),
      text: `${words} ${describeTarget(layout, target)} ${near ?? ''}`.toLowerCase(),
    }
  })
}

function neighbours(layout: Layout, target: DropTarget, taken: ReadonlySet<Key>): string | null {
  const titleOf = (row: RowNode) => rowTitle(row, taken)
  switch (target.kind) {
    case 'page':
      return between(layout, target.index, ({ key }) => !taken.has(key), pageTitle)
    case 'row': {
      const found = findNode(layout, target.page)
      const stays = (row: RowNode) => !taken.has(row.key) && !row.columns.every(isLeaving)
      const isLeaving = ({ items }: ColumnNode) => items.length > 0 && items.every(({ key }) => taken.has(key))
      return found?.kind === 'page' ? between(found.node.rows, target.index, stays, titleOf) : null
    }
    case 'beside': {
      const found = findNode(layout, target.row)
      return found?.kind === 'row' ? `beside ${titleOf(found.node)}` : null
    }
    case 'column': {
      const found = findNode(layout, target.column)
      return found?.kind === 'column'
        ? between(found.node.items, target.index, ({ key }) => !taken.has(key), nodeTitle)
        : null
    }
  }
}

/** What stands on both sides of a gap, without what is on the move. */
function between<T>(
  list: readonly T[],
  index: number,
  stays: (part: T) => boolean,
  title: (part: T) => string,
): string | null {
  const before = list.slice(0, index).findLast(stays)
  const after = list.slice(index).find(stays)
  if (before !== undefined && after !== undefined) return `between ${title(before)} and ${title(after)}`
  if (before !== undefined) return `below ${title(before)}`
  return after === undefined ? null : `above ${title(after)}`
}

function nodeTitle({ data }: ItemNode): string {
  return itemWords(data) ?? modelOf(data).label
}

/** The first item of each column that stays. */
function rowTitle({ columns }: RowNode, taken: ReadonlySet<Key>): string {
  const titles = columns.flatMap(({ items }) =>
    items
      .filter(({ key }) => !taken.has(key))
      .slice(0, 1)
      .map(nodeTitle),
  )
  return titles.length === 0 ? 'an empty row' : titles.join(' | ')
}

/** Its name, else what stands first on it. */
function pageTitle({ name, rows }: PageNode): string {
  const [row] = rows
  if (name !== undefined) return `“${name}”`
  return row === undefined ? 'an empty page' : rowTitle(row, NOTHING)
}

const NOTHING: ReadonlySet<Key> = new Set()
