import type { Key } from '../../base/key.ts'
import type { Found, FoundItem } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { listNodes } from '../../layout/list-nodes.ts'
import { matchItems } from './match-items.ts'

/** Which node before stands for which after, by key; each at most once. */
export type Pairs = ReadonlyMap<Key, Key>

/**
 * Pairs the nodes of two layouts: by server id, else items by their content, and pages, rows and columns by the items that they share.
 * What is in no pair was removed or added.
 */
export function matchLayouts(before: Layout, after: Layout): Pairs {
  const [from, to] = [listNodes(before), listNodes(after)]
  const items = matchItems(from.filter(isItem), to.filter(isItem))
  const pairs = new Map<Key, Key>()
  for (const [key, partner] of items) pairs.set(key, partner.node.key)
  const partners = from.filter(isItem).flatMap((found) => {
    const partner = items.get(found.node.key)
    return partner === undefined ? [] : [[found, partner] as const]
  })
  pairContainers(
    pairs,
    pagesOf(from),
    pagesOf(to),
    partners.map(([a, b]) => [a.page.key, b.page.key]),
  )
  pairContainers(
    pairs,
    rowsOf(from),
    rowsOf(to),
    partners.map(([a, b]) => [a.row.key, b.row.key]),
  )
  pairContainers(
    pairs,
    from.filter(({ kind }) => kind === 'column'),
    to.filter(({ kind }) => kind === 'column'),
    partners.flatMap(([a, b]) => (pairs.get(a.row.key) === b.row.key ? [[a.column.key, b.column.key] as const] : [])),
  )
  pairEmptyRows(pairs, rowsOf(from), rowsOf(to))
  pairColumnsInPlace(pairs, rowsOf(from), rowsOf(to))
  return pairs
}

type Vote = readonly [from: Key, to: Key]

/** By id, then those that share the most items. */
function pairContainers(pairs: Map<Key, Key>, from: readonly Found[], to: readonly Found[], votes: readonly Vote[]) {
  const taken = new Set<Key>()
  const free = (a: Key, b: Key) => !pairs.has(a) && !taken.has(b)
  const pair = (a: Key, b: Key) => {
    pairs.set(a, b)
    taken.add(b)
  }
  const byId = new Map<string, Key>()
  for (const { node } of to) if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node.key)
  for (const { node } of from) {
    const partner = node.id === undefined ? undefined : byId.get(node.id)
    if (partner !== undefined && free(node.key, partner)) pair(node.key, partner)
  }
  for (const [a, b] of countVotes(votes)) if (free(a, b)) pair(a, b)
  pairLeftPages(from, to, free, pair)
}

/** What is left of the pages: those without items in their order, then those that stand at the same place. */
function pairLeftPages(
  from: readonly Found[],
  to: readonly Found[],
  free: (a: Key, b: Key) => boolean,
  pair: (a: Key, b: Key) => void,
) {
  const bare = to.filter(({ kind, node }) => kind === 'page' && isBare(node))
  for (const { kind, node } of from) {
    const partner = kind === 'page' && isBare(node) ? bare.find((other) => free(node.key, other.node.key)) : undefined
    if (partner !== undefined) pair(node.key, partner.node.key)
  }
  for (const [index, { kind, node }] of from.entries()) {
    const partner = kind === 'page' ? to[index] : undefined
    if (partner !== undefined && free(node.key, partner.node.key)) pair(node.key, partner.node.key)
  }
}

/** Pairs by the number of their votes, most first; the order of the layout decides between equals. */
function countVotes(votes: readonly Vote[]): readonly Vote[] {
  const counts = new Map<string, { readonly vote: Vote; count: number }>()
  for (const vote of votes) {
    const name = JSON.stringify(vote)
    const known = counts.get(name)
    if (known === undefined) counts.set(name, { vote, count: 1 })
    else known.count++
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ vote }) => vote)
}

/** Rows without items, in their order within pages that stand for each other. */
function pairEmptyRows(pairs: Map<Key, Key>, from: readonly Found[], to: readonly Found[]) {
  const taken = new Set(pairs.values())
  const waiting = new Map<Key, Key[]>()
  for (const { node, page } of to) {
    if (taken.has(node.key) || !isBare(node)) continue
    waiting.set(page.key, [...(waiting.get(page.key) ?? []), node.key])
  }
  for (const { node, page } of from) {
    const partner = pairs.has(node.key) || !isBare(node) ? undefined : waiting.get(pairs.get(page.key) ?? '')?.shift()
    if (partner !== undefined) pairs.set(node.key, partner)
  }
}

/** What is left of the columns: the one at the same place of a row that stands for the row. */
function pairColumnsInPlace(pairs: Map<Key, Key>, from: readonly Found[], to: readonly Found[]) {
  const taken = new Set(pairs.values())
  const rows = new Map(to.flatMap((found) => (found.kind === 'row' ? [[found.node.key, found.node] as const] : [])))
  for (const found of from) {
    if (found.kind !== 'row') continue
    const partner = rows.get(pairs.get(found.node.key) ?? '')
    found.node.columns.forEach((column, index) => {
      const other = partner?.columns[index]
      if (other !== undefined && !pairs.has(column.key) && !taken.has(other.key)) pairs.set(column.key, other.key)
    })
  }
}

function isBare(node: Found['node']): boolean {
  if ('rows' in node) return node.rows.every(isBare)
  if ('columns' in node) return node.columns.every(isBare)
  return 'items' in node && node.items.length === 0
}

function isItem(found: Found): found is FoundItem {
  return found.kind === 'item'
}

function pagesOf(nodes: readonly Found[]): readonly Found[] {
  return nodes.filter(({ kind }) => kind === 'page')
}

function rowsOf(nodes: readonly Found[]): readonly Found[] {
  return nodes.filter(({ kind }) => kind === 'row')
}
