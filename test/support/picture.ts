import { type Key, type KeySource, countingKeys } from '../../src/base/key.ts'
import type { Item } from '../../src/items/schemas.ts'
import {
  type ColumnNode,
  DISPLAY_POSITIONS,
  type DisplayPosition,
  type ItemNode,
  type Layout,
  type PageNode,
  type RowNode,
} from '../../src/layout/layout.ts'

/**
 * Draws a layout in one line: `intro: A / B @prompt | ?C // -` is an intro page with the rich text A in one row and, in the next, B above
 * the field `prompt` beside the free text C; then a body page with one empty row. `//` parts pages, `/` rows, `|` columns, a space items;
 * `-` is an empty column, `()` a row without columns, nothing an empty page.
 *
 * An item's key is its own text (`A`, `@prompt`, `?C`); pages are `p1`, `p2`, rows `r1`, columns `c1`, counted through the layout.
 */
export function layoutOf(picture: string): Layout {
  const pageKeys = countingKeys('p')
  const rowKeys = countingKeys('r')
  const columnKeys = countingKeys('c')
  return picture.split('//').map((page): PageNode => {
    const position = DISPLAY_POSITIONS.find((each) => page.trim().startsWith(`${each}:`))
    const rows = page.replace(/^\s*(intro|body|outro):/, '').trim()
    return {
      key: pageKeys(),
      ...(position && { display_position: position }),
      rows: rows === '' ? [] : rows.split('/').map((row) => rowOf(row, rowKeys, columnKeys)),
    }
  })
}

/** One row of a picture. */
export function rowOf(picture: string, rowKeys: KeySource, columnKeys: KeySource): RowNode {
  const columns = picture.trim() === '()' ? [] : picture.split('|')
  return {
    key: rowKeys(),
    columns: columns.map((column): ColumnNode => ({ key: columnKeys(), items: itemsOf(column) })),
  }
}

/** Items of a picture: `A @prompt ?C`. */
export function itemsOf(picture: string): readonly ItemNode[] {
  return picture
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-')
    .map((word) => ({ key: word, data: dataOf(word) }))
}

/** The picture of a layout: what `layoutOf` reads, in its tidiest form. */
export function pictureOf(layout: Layout): string {
  return layout.map((page) => `${positionOf(page.display_position)}${page.rows.map(drawRow).join(' / ')}`).join(' // ')
}

/** Every key of a layout, in reading order. */
export function keysOf(layout: Layout): readonly Key[] {
  return layout.flatMap((page) => [
    page.key,
    ...page.rows.flatMap((row) => [
      row.key,
      ...row.columns.flatMap((column) => [column.key, ...column.items.map((item) => item.key)]),
    ]),
  ])
}

/** The layout with an id of the server's on each part that says its key: `id-A`. */
export function withServerIds(layout: Layout): Layout {
  return layout.map((page) => ({
    ...page,
    id: `id-${page.key}`,
    rows: page.rows.map((row) => ({
      ...row,
      id: `id-${row.key}`,
      columns: row.columns.map((column) => ({
        ...column,
        id: `id-${column.key}`,
        items: column.items.map((item) => ({ ...item, id: `id-${item.key}` })),
      })),
    })),
  }))
}

/** Freezes a value and all inside it, so that a mutation throws. Gives the value back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

function positionOf(position: DisplayPosition | undefined): string {
  return position ? `${position}: ` : ''
}

function drawRow(row: RowNode): string {
  if (row.columns.length === 0) return '()'
  return row.columns.map(({ items }) => (items.length === 0 ? '-' : items.map(drawItem).join(' '))).join(' | ')
}

function drawItem({ data }: ItemNode): string {
  if (data.type === 'dataset_field') return `@${data.field}`
  if (data.type === 'free_text') return `?${data.description}`
  return data.type === 'rich_text' ? data.content : data.type
}

function dataOf(word: string): Item {
  if (word.startsWith('@')) return { type: 'dataset_field', field: word.slice(1) }
  if (word.startsWith('?')) return { type: 'free_text', description: word.slice(1) }
  return { type: 'rich_text', content: word }
}
