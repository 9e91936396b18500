import type { JsonObject } from '../base/json.ts'
import type { Key } from '../base/key.ts'
import type { Item } from '../items/schemas.ts'

/** When a page is shown: once before the datapoints, for each of them, once after. Source: format.md §1 (sure). */
export const DISPLAY_POSITIONS = ['intro', 'body', 'outro'] as const
export type DisplayPosition = (typeof DISPLAY_POSITIONS)[number]

/** A row holds two columns at most. Source: format.md §1 (sure). */
export const MAX_COLUMNS = 2

/** An item where it stands. `data` has the file's shape; `id` is the server's and absent on what is new. */
export type ItemNode = { readonly key: Key; readonly id?: string; readonly data: Item }

/** Items from top to bottom. `rest` holds keys of the file that this designer does not know. */
export type ColumnNode = {
  readonly key: Key
  readonly id?: string
  readonly rest?: JsonObject
  readonly items: readonly ItemNode[]
}

/** One or two columns side by side; a file may hold more, which the checks report. */
export type RowNode = {
  readonly key: Key
  readonly id?: string
  readonly rest?: JsonObject
  readonly columns: readonly ColumnNode[]
}

/** One screen. `name` is for the designer only and never part of the export. */
export type PageNode = {
  readonly key: Key
  readonly id?: string
  readonly rest?: JsonObject
  readonly name?: string
  readonly display_position?: DisplayPosition
  readonly rows: readonly RowNode[]
}

/** A whole layout: what a file calls `batch_items`. */
export type Layout = readonly PageNode[]

/** Where a node stands: indexes from 0 down to its own level. */
export type Place = { readonly page: number; readonly row?: number; readonly column?: number; readonly item?: number }

/** Where something would land. The only words in which a drag, a key press and the "Move to…" list speak of places. */
export type DropTarget =
  | { readonly kind: 'column'; readonly column: Key; readonly index: number }
  | { readonly kind: 'beside'; readonly row: Key; readonly side: 'left' | 'right' }
  | { readonly kind: 'row'; readonly page: Key; readonly index: number }
  | { readonly kind: 'page'; readonly index: number }

/** New content that is not yet in the layout: items to stand together, or whole rows. */
export type Fragment =
  | { readonly kind: 'items'; readonly items: readonly ItemNode[] }
  | { readonly kind: 'rows'; readonly rows: readonly RowNode[] }
