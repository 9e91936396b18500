import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../base/json.ts'
import { mapSame } from '../../base/list.ts'
import { modelOf } from '../../items/schemas.ts'
import type { ColumnNode, ItemNode, Layout, PageNode, RowNode } from '../layout.ts'
import { type Shape, shapeOf } from './shape.ts'

/** Whether the server's ids go out: they do on an update, and never on create. Source: format.md §1, `id` (sure). */
export type SerializeOptions = { readonly ids: 'keep' | 'omit' }

/**
 * The layout in the file's shape: the bare list of pages. Optional keys that are empty are left out (format.md §2); keys that this
 * designer does not know go out as they came; our own keys and page names never do.
 */
export function serializeLayout(layout: Layout, options: SerializeOptions): Json[] {
  return layout.map((page) => serializePage(page, options))
}

/** The layout as the text of a file: JSON with two spaces, and a line break at the end. */
export function printLayout(layout: Layout, options: SerializeOptions): string {
  return `${JSON.stringify(serializeLayout(layout, options), null, 2)}\n`
}

/** An item in the file's shape. */
export function serializeItem({ id, data }: ItemNode, options: SerializeOptions): JsonObject {
  const known = data.type === 'unknown' ? data.raw : prune(data, shapeOf(modelOf(data).schema))
  const json = isJsonObject(known) ? known : {}
  const type = json['type']
  return { ...idOf(id, options), ...(type !== undefined && { type }), ...json }
}

/** A page in the file's shape, without the name that only we know. */
export function serializePage({ id, display_position, rest, rows }: PageNode, options: SerializeOptions): JsonObject {
  return {
    ...idOf(id, options),
    ...(display_position && { display_position }),
    ...rest,
    rows: rows.map((row) => serializeRow(row, options)),
  }
}

/** A row in the file's shape. */
export function serializeRow({ id, rest, columns }: RowNode, options: SerializeOptions): JsonObject {
  return { ...idOf(id, options), ...rest, columns: columns.map((column) => serializeColumn(column, options)) }
}

function serializeColumn({ id, rest, items }: ColumnNode, options: SerializeOptions): JsonObject {
  return { ...idOf(id, options), ...rest, items: items.map((item) => serializeItem(item, options)) }
}

function idOf(id: string | undefined, { ids }: SerializeOptions): { readonly id?: string } {
  return id && ids === 'keep' ? { id } : {}
}

/** The value without optional keys that are empty, at every level that the schema knows; the same value when there are none. */
function prune(value: unknown, shape: Shape | null): unknown {
  if (shape?.kind === 'list' && isJsonList(value)) return mapSame<unknown>(value, (entry) => prune(entry, shape.entry))
  if (shape?.kind !== 'object' || !isJsonObject(value)) return value
  const keys = Object.keys(value)
  const pruned = keys.map((key) => prune(value[key], shape.inside.get(key) ?? null))
  const isKept = (key: string, index: number) => !(shape.optional.has(key) && isEmpty(pruned[index]))
  if (keys.every((key, index) => pruned[index] === value[key] && isKept(key, index))) return value
  return Object.fromEntries(
    keys.map((key, index) => [key, pruned[index]] as const).filter(([key], index) => isKept(key, index)),
  )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
