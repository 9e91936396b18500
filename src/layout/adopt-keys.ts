import type { Key } from '../base/key.ts'
import type { ColumnNode, ItemNode, Layout, PageNode, RowNode } from './layout.ts'

/**
 * Gives the nodes of a newly parsed layout the keys of the layout they replace, so that selection and focus stay where they were: by server
 * id where both have one, else by position. Nodes that hold the very same content stay the same objects; page names are taken over.
 */
export function adoptKeys(before: Layout, after: Layout): Layout {
  return same(before, adopt(before, after, adoptPage))
}

function adoptPage(before: PageNode, after: PageNode): PageNode {
  const name = after.name ?? before.name
  const rows = same(before.rows, adopt(before.rows, after.rows, adoptRow))
  return keep(before, { ...after, ...(name === undefined ? {} : { name }), key: before.key, rows })
}

function adoptRow(before: RowNode, after: RowNode): RowNode {
  return keep(before, {
    ...after,
    key: before.key,
    columns: same(before.columns, adopt(before.columns, after.columns, adoptColumn)),
  })
}

function adoptColumn(before: ColumnNode, after: ColumnNode): ColumnNode {
  return keep(before, {
    ...after,
    key: before.key,
    items: same(before.items, adopt(before.items, after.items, adoptItem)),
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
  pair: (before: T, after: T) => T,
): readonly T[] {
  const byId = new Map(before.flatMap((node) => (node.id === undefined ? [] : [[node.id, node] as const])))
  const taken = new Set<T>()
  return after.map((node, index) => {
    const partner = node.id === undefined ? before[index] : (byId.get(node.id) ?? before[index])
    if (partner === undefined) return node
    // A partner found by position must not be one that another node claims by id.
    if (partner.id !== node.id && partner.id !== undefined) return node
    // A text may hold the same id twice, such as a page that was copied within it.
    if (taken.has(partner)) return node
    taken.add(partner)
    return pair(partner, node)
  })
}

/** The old node when the new one says the same. */
function keep<T extends Node>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}

function same<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && after.every((node, index) => node === before[index]) ? before : after
}
