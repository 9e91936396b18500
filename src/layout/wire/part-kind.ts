import { isJsonList, isJsonObject, type Json, ownValue } from '../../base/json.ts'
import { isInstructionList } from './legacy.ts'

/** What a piece of a layout is, as people write it by hand or copy it: one node of a level, or a list of them. */
export type PartKind = 'item' | 'items' | 'column' | 'columns' | 'row' | 'rows' | 'page' | 'pages'

/**
 * What piece of a layout a JSON value is meant to be, by its keys: a bare item or a list of items, a column `{ items }`, a row
 * `{ columns }`, a page `{ rows }`, or a list of one of these. Null for anything else: a legacy list of instructions and a whole batch
 * are layouts, not pieces. Items must be of a type that this designer knows, unless `isAnyType`: without that, a dataset could be meant.
 */
export function partKind(value: Json, isAnyType = false): PartKind | null {
  if (isJsonObject(value)) {
    if (Object.hasOwn(value, 'batch_items')) return null
    for (const [key, kind] of LEVELS) if (Object.hasOwn(value, key)) return kind
    return isItemList([value], isAnyType) ? 'item' : null
  }
  if (!isJsonList(value) || value.length === 0) return null
  for (const [key, kind] of LEVELS) {
    if (value.every((entry) => isJsonObject(entry) && Object.hasOwn(entry, key))) return LISTS[kind]
  }
  return isItemList(value, isAnyType) ? 'items' : null
}

function isItemList(list: readonly Json[], isAnyType: boolean): boolean {
  if (list.some(isLegacy)) return false
  return (
    isInstructionList(list) || (isAnyType && list.every((entry) => isJsonObject(entry) && Object.hasOwn(entry, 'type')))
  )
}

const LEVELS = [
  ['rows', 'page'],
  ['columns', 'row'],
  ['items', 'column'],
] as const

const LISTS = { page: 'pages', row: 'rows', column: 'columns' } as const

/** Keys that only the entries of a legacy list have. Source: format.md §7 (sure). */
function isLegacy(entry: Json): boolean {
  return isJsonObject(entry) && ['created_by', 'order'].some((key) => ownValue(entry, key) !== undefined)
}
