import { isJsonList, isJsonObject, type Json, type JsonObject, nameJson, ownValue } from '../../base/json.ts'
import type { KeySource } from '../../base/key.ts'
import { findModel } from '../../items/schemas.ts'
import { placeWords } from '../find.ts'
import {
  type ColumnNode,
  DISPLAY_POSITIONS,
  type DisplayPosition,
  type ItemNode,
  type Layout,
  type PageNode,
  type Place,
  type RowNode,
} from '../layout.ts'
import { emptyLayout } from '../create.ts'
import { isMissing, type ItemRemark, leftOut, MISSING, parseItemData } from './parse-item.ts'

/** A path from the top of the file: `[0, 'rows', 2, 'columns', 0, 'items', 1, 'options']`. */
export type WirePath = readonly (string | number)[]

/** Why a file cannot be opened: a wrong shape; `message` is a sentence with the place. */
export type WireProblem = { readonly path: WirePath; readonly place: Place | null; readonly message: string }

/**
 * What was mended so that the file could be opened: a required key that was missing and is filled in, or one that says nothing and is left
 * out; `was` says which, in words.
 */
export type WireNote = WireProblem & { readonly was: string }

/**
 * What parsing gives: a layout with what was filled in, or every wrong shape that was found, with the layout as far as it can be read: an
 * item of a wrong shape is one of an unknown type there.
 */
export type ParseResult =
  | { readonly ok: true; readonly layout: Layout; readonly notes: readonly WireNote[] }
  | {
      readonly ok: false
      readonly problems: readonly WireProblem[]
      readonly layout: Layout
      readonly notes: readonly WireNote[]
    }

/**
 * Turns `batch_items` into a layout. Tolerant (format.md §1 and §7): null is absent, ids are kept, unknown keys and item types are
 * carried along, missing required keys are filled in. A wrong value (an empty question, three columns) opens and is for the checks to
 * report; only a wrong shape (a text where a list belongs) is a problem, and then all of them are told.
 */
export function parseLayout(value: Json, keys: KeySource): ParseResult {
  const reader: Reader = { keys, notes: [], problems: [] }
  if (!isJsonList(value)) {
    const message = `The layout must be a list of pages, but it is ${nameJson(value)}.`
    return { ok: false, problems: [{ path: [], place: null, message }], layout: [], notes: [] }
  }
  const layout = value.map((page, index) => readPage(page, { page: index }, reader))
  const { notes, problems } = reader
  if (problems.length > 0) return { ok: false, problems, layout, notes }
  if (layout.length > 0) return { ok: true, layout, notes }
  const message = 'The layout had no pages; an empty page was added.'
  return { ok: true, layout: emptyLayout(keys), notes: [{ path: [], place: null, message, was: MISSING }] }
}

type Reader = { readonly keys: KeySource; readonly notes: WireNote[]; readonly problems: WireProblem[] }

function readPage(value: Json, place: Place, reader: Reader): PageNode {
  const { id, rest, list } = readParts(value, place, 'rows', reader)
  const { display_position: position, ...others } = rest
  const rows = list.map((row, index) => readRow(row, { ...place, row: index }, reader))
  return {
    key: reader.keys(),
    ...id,
    ...restOf(others),
    ...readPosition(position, place, reader),
    rows,
  }
}

function readRow(value: Json, place: Place, reader: Reader): RowNode {
  const { id, rest, list } = readParts(value, place, 'columns', reader)
  const columns = list.map((column, index) => readColumn(column, { ...place, column: index }, reader))
  return { key: reader.keys(), ...id, ...restOf(rest), columns }
}

function readColumn(value: Json, place: Place, reader: Reader): ColumnNode {
  const { id, rest, list } = readParts(value, place, 'items', reader)
  const items = list.map((item, index) => readItem(item, { ...place, item: index }, reader))
  return { key: reader.keys(), ...id, ...restOf(rest), items }
}

function readItem(value: Json, place: Place, reader: Reader): ItemNode {
  const unread: ItemNode = { key: reader.keys(), data: { type: 'unknown', raw: {} } }
  if (!isJsonObject(value)) {
    refuse(reader, place, [], `must be an object, but it is ${nameJson(value)}.`)
    return unread
  }
  const type = ownValue(value, 'type')
  if (typeof type !== 'string') {
    const wrong = type === undefined ? 'is missing' : `must be a text, but it is ${nameJson(type)}`
    refuse(reader, place, ['type'], `"type" ${wrong}.`)
    return unread
  }
  const id = readId(value, place, reader, ` (${type})`)
  const { id: _, ...withoutId } = value
  const raw = Object.hasOwn(value, 'id') ? withoutId : value
  const model = findModel(type)
  if (!model) return { ...unread, ...id, data: { type: 'unknown', raw } }

  const { data, notes, problems } = parseItemData(raw, model)
  const placed = <T extends ItemRemark>(remark: T) => ({
    ...remark,
    path: [...pathOf(place), ...remark.path],
    place,
    message: `${placeWords(place)} (${type}): ${remark.message}`,
  })
  reader.notes.push(...notes.map(placed))
  reader.problems.push(...problems.map(placed))
  return data ? { ...unread, ...id, data } : unread
}

type Parts = { readonly id: { readonly id?: string }; readonly rest: JsonObject; readonly list: readonly Json[] }

/** The id, the list below and all other keys of a page, row or column. */
function readParts(value: Json, place: Place, listKey: string, reader: Reader): Parts {
  if (!isJsonObject(value)) {
    refuse(reader, place, [], `must be an object, but it is ${nameJson(value)}.`)
    return { id: {}, rest: {}, list: [] }
  }
  const id = readId(value, place, reader)
  const { id: _, [listKey]: list, ...rest } = value
  if (isJsonList(list)) return { id, rest, list }
  if (list === undefined || list === null) {
    const message = `${placeWords(place)}: "${listKey}" was missing; set to an empty list.`
    reader.notes.push({ path: [...pathOf(place), listKey], place, message, was: MISSING })
  } else refuse(reader, place, [listKey], `"${listKey}" must be a list, but it is ${nameJson(list)}.`)
  return { id, rest, list: [] }
}

function readId(value: JsonObject, place: Place, reader: Reader, type = ''): { readonly id?: string } {
  const id = ownValue(value, 'id')
  if (isMissing(id) || isLeftOut('id', id, place, reader, type)) return {}
  if (typeof id === 'string') return { id }
  refuse(reader, place, ['id'], `"id" must be a text, but it is ${nameJson(id)}.`)
  return {}
}

function readPosition(value: Json | undefined, place: Place, reader: Reader): Pick<PageNode, 'display_position'> {
  if (isMissing(value) || isLeftOut('display_position', value, place, reader)) return {}
  if (isPosition(value)) return { display_position: value }
  const allowed = DISPLAY_POSITIONS.map((position) => `"${position}"`).join(', ')
  refuse(
    reader,
    place,
    ['display_position'],
    `"display_position" must be one of ${allowed}, but it is ${nameJson(value)}.`,
  )
  return {}
}

/** Whether a key says nothing, and so is left out and noted. */
function isLeftOut(key: string, value: Json, place: Place, reader: Reader, type = ''): boolean {
  if (typeof value !== 'string' || value.trim() !== '') return false
  const { message, ...note } = leftOut(key, value)
  reader.notes.push({
    ...note,
    path: [...pathOf(place), key],
    place,
    message: `${placeWords(place)}${type}: ${message}`,
  })
  return true
}

function isPosition(value: Json): value is DisplayPosition {
  return DISPLAY_POSITIONS.some((position) => position === value)
}

function restOf(rest: JsonObject): { readonly rest?: JsonObject } {
  return Object.keys(rest).length > 0 ? { rest } : {}
}

function refuse(reader: Reader, place: Place, path: WirePath, words: string): void {
  const message = `${placeWords(place)}${path.length > 0 ? ':' : ''} ${words}`
  reader.problems.push({ path: [...pathOf(place), ...path], place, message })
}

function pathOf({ page, row, column, item }: Place): WirePath {
  const path: (string | number)[] = [page]
  if (row !== undefined) path.push('rows', row)
  if (column !== undefined) path.push('columns', column)
  if (item !== undefined) path.push('items', item)
  return path
}
