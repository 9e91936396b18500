import type { Key } from '../base/key.ts'
import type { ColumnNode, ItemNode, Layout, PageNode, RowNode } from './layout.ts'

/**
 * Gives the nodes of a newly parsed layout the keys of the layout they replace, so that selection, focus and review notes stay with what
 * they are about: by server id where both have one, else those with the very same content among their neighbours, else by place. Nodes
 * that hold the very same content stay the same objects; page names are taken over.
 */
export function adoptKeys(before: Layout, after: Layout): Layout {
  return same(before, adopt(before, after, pageContent, adoptPage))
}

function adoptPage(before: PageNode, after: PageNode): PageNode {
  const name = after.name ?? before.name
  const rows = same(before.rows, adopt(before.rows, after.rows, rowContent, adoptRow))
  return keep(before, { ...after, ...(name === undefined ? {} : { name }), key: before.key, rows })
}

function adoptRow(before: RowNode, after: RowNode): RowNode {
  return keep(before, {
    ...after,
    key: before.key,
    columns: same(before.columns, adopt(before.columns, after.columns, columnContent, adoptColumn)),
  })
}

function adoptColumn(before: ColumnNode, after: ColumnNode): ColumnNode {
  return keep(before, {
    ...after,
    key: before.key,
    items: same(before.items, adopt(before.items, after.items, itemContent, adoptItem)),
  })
}

function adoptItem(before: ItemNode, after: ItemNode): ItemNode {
  return keep(before, { ...after, key: before.key })
}

type Node = { readonly key: Key; readonly id?: string }

/** Pairs each new node with an old one, each old one once. */
function adopt<T extends Node>(
  before: readonly T[],
  after: readonly T[],
  contentOf: (node: T) => string,
  pair: (before: T, after: T) => T,
): readonly T[] {
  const partners = new Map<T, T>()
  const taken = new Set<T>()
  const take = (node: T, partner: T | undefined) => {
    // A text may hold the same id twice, such as a page that was copied within it.
    if (partner === undefined || partners.has(node) || taken.has(partner)) return
    partners.set(node, partner)
    taken.add(partner)
  }
  const byId = new Map(before.flatMap((node) => (node.id === undefined ? [] : [[node.id, node] as const])))
  for (const node of after) if (node.id !== undefined) take(node, byId.get(node.id))

  const byContent = new Map<string, T[]>()
  for (const node of before) {
    if (taken.has(node)) continue
    const content = contentOf(node)
    const alike = byContent.get(content)
    if (alike === undefined) byContent.set(content, [node])
    else alike.push(node)
  }
  for (const node of after) if (!partners.has(node)) take(node, byContent.get(contentOf(node))?.shift())

  // What is left has changed: it stands behind the same neighbour, or as many went as came. One with an id of its own was something else.
  const isOpen = (partner: T | undefined) => partner !== undefined && partner.id === undefined && !taken.has(partner)
  const places = new Map(before.map((node, index) => [node, index]))
  after.forEach((node, index) => {
    const neighbour = after[index - 1]
    const place = neighbour === undefined ? -1 : (places.get(partners.get(neighbour) ?? neighbour) ?? before.length)
    const partner = before[place + 1]
    if (isOpen(partner)) take(node, partner)
  })
  const [gone, come] = [before.filter(isOpen), after.filter((node) => !partners.has(node))]
  if (gone.length === come.length) come.forEach((node, index) => take(node, gone[index]))
  return after.map((node) => {
    const partner = partners.get(node)
    return partner === undefined ? node : pair(partner, node)
  })
}

/** The old node when the new one says the same. */
function keep<T extends Node>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}

function same<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && after.every((node, index) => node === before[index]) ? before : after
}

/** All that a node says, without the keys. A line each, which no JSON text of one value has within. */
function pageContent({ id, display_position, rest, rows }: PageNode): string {
  return contentWith([id, display_position, rest], rows.map(rowContent))
}

function rowContent({ id, rest, columns }: RowNode): string {
  return contentWith([id, rest], columns.map(columnContent))
}

function columnContent({ id, rest, items }: ColumnNode): string {
  return contentWith([id, rest], items.map(itemContent))
}

function itemContent({ id, data }: ItemNode): string {
  return JSON.stringify([id, data])
}

function contentWith(own: readonly unknown[], inner: readonly string[]): string {
  return `${JSON.stringify(own)}\n[\n${inner.join('\n')}\n]`
}
