import type { Key } from '../../base/key.ts'
import type { JsonObject } from '../../base/json.ts'
import type { Found } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { listIds } from '../../layout/list-ids.ts'
import { listNodes } from '../../layout/list-nodes.ts'
import type { Change, ChangeKind, Detail } from './change.ts'
import { compareItems, removalBreaks } from './compare-items.ts'
import { compareKeys } from './compare-keys.ts'
import { diffWords } from './diff-words.ts'
import { findMoved } from './find-moved.ts'
import { matchLayouts, type Pairs } from './match-layouts.ts'
import { nodeWords, wayWords, whereOf, whereWords } from './node-words.ts'

/** What became of a layout: its changes in the order of the layout after, and which node stands for which. */
export type LayoutComparison = {
  readonly changes: readonly Change[]
  readonly pairs: Pairs
  /** Which side holds server ids; where not both do, ids are not compared. */
  readonly ids: 'both' | 'before' | 'after' | 'none'
}

/**
 * Compares two layouts. Each node of either is in exactly one pair, or removed, or added; a pair that stands elsewhere has moved. A row or
 * column that came or went with its items is told by them.
 */
export function compareLayouts(before: Layout, after: Layout): LayoutComparison {
  const pairs = matchLayouts(before, after)
  const [hasBefore, hasAfter] = [listIds(before).length > 0, listIds(after).length > 0]
  const ids = hasBefore && hasAfter ? 'both' : hasBefore ? 'before' : hasAfter ? 'after' : 'none'
  const [from, to] = [listNodes(before), listNodes(after)]
  const manyPages = before.length > 1 || after.length > 1
  const byKey = new Map(to.map((found) => [found.node.key, found]))
  const partnered = new Set(pairs.values())
  const moved = listMoved(from, byKey, pairs)
  const removed: { readonly at: Found; readonly change: Change }[] = []
  const others: { readonly at: Found; readonly change: Change }[] = []
  for (const found of from) {
    const partner = byKey.get(pairs.get(found.node.key) ?? '')
    if (partner === undefined) {
      if (isTold(found)) removed.push({ at: found, change: gone(found, manyPages) })
      continue
    }
    const details = compareNodes(found, partner, ids === 'both')
    const isMoved = moved.has(found.node.key)
    if (details.length === 0 && !isMoved) continue
    const way = isMoved
      ? wayWords(whereOf(found, manyPages), whereOf(partner, manyPages))
      : whereWords(whereOf(partner, manyPages))
    others.push({ at: partner, change: changed(found, partner, way, isMoved, details) })
  }
  for (const found of to) {
    if (!partnered.has(found.node.key) && isTold(found)) others.push({ at: found, change: added(found, manyPages) })
  }
  const changes = [...others, ...removed].toSorted((a, b) => comparePlaces(a.at, b.at)).map(({ change }) => change)
  return { changes, pairs, ids }
}

/** A row or column with items is told by its items, and a column of an empty row by its row. */
function isTold(found: Found): boolean {
  if (found.kind === 'page' || found.kind === 'item') return true
  const isRowEmpty = found.row.columns.every(({ items }) => items.length === 0)
  return found.kind === 'row' ? isRowEmpty : found.node.items.length === 0 && !isRowEmpty
}

/** The nodes before whose partner stands in another parent, or in another order among those that stayed. */
function listMoved(from: readonly Found[], byKey: ReadonlyMap<Key, Found>, pairs: Pairs): ReadonlySet<Key> {
  const moved = new Set<Key>()
  const stayed = new Map<string, { readonly key: Key; readonly place: number }[]>()
  for (const found of from) {
    const partner = byKey.get(pairs.get(found.node.key) ?? '')
    if (partner === undefined) continue
    const parent = parentOf(found)
    if (parent !== null && pairs.get(parent) !== parentOf(partner)) moved.add(found.node.key)
    else {
      const name = `${found.kind} ${parent ?? ''}`
      const siblings = stayed.get(name)
      const entry = { key: found.node.key, place: indexOf(partner) }
      if (siblings === undefined) stayed.set(name, [entry])
      else siblings.push(entry)
    }
  }
  for (const siblings of stayed.values()) {
    const places = findMoved(siblings.map(({ place }) => place))
    for (const { key, place } of siblings) if (places.has(place)) moved.add(key)
  }
  return moved
}

function parentOf(found: Found): Key | null {
  if (found.kind === 'page') return null
  if (found.kind === 'row') return found.page.key
  return found.kind === 'column' ? found.row.key : found.column.key
}

function indexOf({ kind, place }: Found): number {
  const index = { page: place.page, row: place.row, column: place.column, item: place.item }[kind]
  return index ?? 0
}

function compareNodes(from: Found, to: Found, hasIds: boolean): readonly Detail[] {
  if (from.kind === 'item' && to.kind === 'item') return compareItems(from.node, to.node, hasIds)
  const own = compareKeys(restOf(from), restOf(to))
  return from.kind === 'page' && to.kind === 'page' ? [...comparePages(from, to), ...own] : own
}

/** A page's name is the designer's own, so a side without one says nothing about it. */
function comparePages(
  { node: from }: Found & { kind: 'page' },
  { node: to }: Found & { kind: 'page' },
): readonly Detail[] {
  const [before, after] = [from.display_position ?? 'body', to.display_position ?? 'body']
  return [
    ...(before === after ? [] : [{ words: `Shown as ${POSITION_WORDS[after]} instead of ${POSITION_WORDS[before]}` }]),
    ...(from.name === undefined || to.name === undefined || from.name === to.name
      ? []
      : [{ words: 'Name changed', diff: diffWords(from.name, to.name) }]),
  ]
}

const POSITION_WORDS = { intro: 'an intro page', body: 'a body page', outro: 'an outro page' } as const

function restOf({ node }: Found): JsonObject {
  return 'rest' in node && node.rest !== undefined ? node.rest : {}
}

function gone(found: Found, manyPages: boolean): Change {
  const breaks = found.kind === 'item' ? removalBreaks(found.node.data) : undefined
  return {
    id: `removed ${found.node.key}`,
    kinds: ['removed'],
    level: found.kind,
    before: found.node.key,
    after: null,
    words: `${whereWords(whereOf(found, manyPages))}: ${nodeWords(found)} was removed`,
    details: [],
    breaks: breaks === undefined ? [] : [breaks],
  }
}

function added(found: Found, manyPages: boolean): Change {
  return {
    id: `added ${found.node.key}`,
    kinds: ['added'],
    level: found.kind,
    before: null,
    after: found.node.key,
    words: `${whereWords(whereOf(found, manyPages))}: ${nodeWords(found)} was added`,
    details: [],
    breaks: [],
  }
}

function changed(from: Found, to: Found, way: string, isMoved: boolean, details: readonly Detail[]): Change {
  const kinds: ChangeKind[] = [
    ...(isMoved ? ['moved' as const] : []),
    ...(details.length > 0 ? ['changed' as const] : []),
  ]
  return {
    id: `pair ${from.node.key}`,
    kinds,
    level: to.kind,
    before: from.node.key,
    after: to.node.key,
    words: `${way}: ${nodeWords(from)} was ${kinds.join(' and ')}`,
    details,
    breaks: details.flatMap(({ breaks }) => breaks ?? []),
  }
}

function comparePlaces({ place: a }: Found, { place: b }: Found): number {
  return (
    a.page - b.page ||
    (a.row ?? -1) - (b.row ?? -1) ||
    (a.column ?? -1) - (b.column ?? -1) ||
    (a.item ?? -1) - (b.item ?? -1)
  )
}
