import { shorten } from '../base/cut-text.ts'
import type { Key } from '../base/key.ts'
import { modelOf, type Item } from '../items/schemas.ts'
import { findNode, type Found } from '../layout/find.ts'
import type { Layout } from '../layout/layout.ts'
import { pageName } from '../layout/page-name.ts'

/** What an item is called on the canvas and in announcements: its type and its text. */
export function itemName(item: Item): string {
  const model = modelOf(item)
  const words = model.describe(item)
  return words === '' ? model.label : `${model.label}: ${words}`
}

/** What a node is called in steps and announcements: an item by type and text, the others by place ("Row 2"). */
export function nodeName(found: Found): string {
  if (found.kind === 'item') return itemName(found.node.data)
  if (found.kind === 'column') return `Column ${(found.place.column ?? 0) + 1}`
  if (found.kind === 'row') return `Row ${(found.place.row ?? 0) + 1}`
  return pageName(found.page, found.place.page)
}

/** What several nodes are called: the one by its name, many by their number. */
export function selectionName(layout: Layout, keys: readonly Key[]): string {
  const first = keys[0] === undefined ? null : findNode(layout, keys[0])
  if (first === null) return 'nothing'
  if (keys.length > 1)
    return `${keys.length} ${first.kind === 'row' ? 'rows' : first.kind === 'page' ? 'pages' : 'items'}`
  return nodeName(first)
}

/** How much of an item's text a short title holds, in characters. */
const SHORT = 40

/** The beginning of an item's text in quotation marks; null when it says nothing. */
export function itemWords(item: Item): string | null {
  const words = modelOf(item).describe(item).replace(/\s+/g, ' ').trim()
  if (words === '') return null
  return `“${shorten(words, SHORT)}”`
}

/** An item in the name of a step: its type, and the beginning of its text in quotation marks. */
export function itemTitle(item: Item): string {
  const words = itemWords(item)
  return words === null ? modelOf(item).label : `${modelOf(item).label} ${words}`
}

/** Nodes in the name of a step: one by what it is, many by their number. */
export function selectionTitle(layout: Layout, keys: readonly Key[]): string {
  const found = keys.length === 1 && keys[0] !== undefined ? findNode(layout, keys[0]) : null
  return found?.kind === 'item' ? itemTitle(found.node.data) : selectionName(layout, keys)
}

/** Where a node stands, in the name of a step: the row of an item ("Row 2"), the page of a row; with the page when there are several. */
export function whereName(layout: Layout, key: Key | undefined): string {
  const found = key === undefined ? null : findNode(layout, key)
  if (found === null) return 'the layout'
  const page = pageName(found.page, found.place.page)
  if (found.place.row === undefined || found.kind === 'row') return page
  const row = `Row ${found.place.row + 1}`
  return layout.length > 1 ? `${row} of ${page}` : row
}
