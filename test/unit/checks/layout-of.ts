import type { JsonObject } from '../../../src/base/json.ts'
import type { ServerIssue } from '../../../src/checks/server-answer.ts'
import type { Item } from '../../../src/items/schemas.ts'
import type { DisplayPosition, Layout } from '../../../src/layout/layout.ts'

/** A page in short: when it is shown, and its rows as lists of columns, which are lists of items. */
export type PageInShort = {
  readonly position?: DisplayPosition
  readonly rest?: JsonObject
  readonly rows: readonly (readonly (readonly Item[])[])[]
}

/** A layout from its pages in short. Each key says where the node stands, counted from 0: `p0`, `p0r1`, `p0r1c0`, `p0r1c0i2`. */
export function layoutOf(...pages: readonly PageInShort[]): Layout {
  return pages.map(({ position, rest, rows }, p) => ({
    key: `p${p}`,
    ...(position && { display_position: position }),
    ...(rest && { rest }),
    rows: rows.map((columns, r) => ({
      key: `p${p}r${r}`,
      columns: columns.map((items, c) => ({
        key: `p${p}r${r}c${c}`,
        items: items.map((data, i) => ({ key: `p${p}r${r}c${c}i${i}`, data })),
      })),
    })),
  }))
}

/** A layout with one page of one row and column that holds these items. */
export function pageWith(...items: readonly Item[]): Layout {
  return layoutOf({ rows: [[items]] })
}

/** What a layout holds, without keys: for comparing layouts. */
export function shapeOf(layout: Layout): unknown {
  return layout.map((page) => [
    page.display_position ?? 'body',
    ...page.rows.map((row) => row.columns.map((column) => column.items.map((item) => item.data))),
  ])
}

export const question: Item = { type: 'free_text', description: 'Why?' }
export const prompt: Item = { type: 'dataset_field', field: 'prompt' }
export const hello: Item = { type: 'rich_text', content: '<p>Hello</p>' }

/** An issue as the server reports it. */
export const reported: ServerIssue = {
  page: 0,
  row: 1,
  column: 0,
  item: 2,
  type: 'dataset_field',
  field: 'missing_col',
  message: 'Field not found in dataset schema.',
}
