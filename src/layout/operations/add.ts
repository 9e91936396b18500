import type { Key, KeySource } from '../../base/key.ts'
import { insertAt, replaceAt } from '../../base/list.ts'
import { createColumn, createPage, createRow } from '../create.ts'
import { findNode } from '../find.ts'
import type { DisplayPosition, Layout } from '../layout.ts'

/** Adds a page without rows at an index (from 0, clamped); without a position it is a body page. */
export function addPage(layout: Layout, index: number, keys: KeySource, position?: DisplayPosition): Layout {
  return insertAt(layout, index, [createPage([], keys, position && { display_position: position })])
}

/** Adds a row with one empty column at an index of the page (from 0, clamped). The same layout when the page is not there. */
export function addRow(layout: Layout, pageKey: Key, index: number, keys: KeySource): Layout {
  const found = findNode(layout, pageKey)
  if (found?.kind !== 'page') return layout
  const rows = insertAt(found.node.rows, index, [createRow([createColumn([], keys)], keys)])
  return replaceAt(layout, found.place.page, { ...found.node, rows })
}
