import { sliceText } from '../../base/cut-text.ts'
import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue } from '../../base/json.ts'
import type { KeySource } from '../../base/key.ts'
import { type Found, findNode, nodeAt } from '../find.ts'
import type { Layout, Place } from '../layout.ts'
import { listNodes } from '../list-nodes.ts'
import type { SerializeOptions } from '../wire/serialize.ts'
import {
  anchorWords,
  createRemark,
  MAX_NOTE_LENGTH,
  type NoteAnchor,
  type NoteLevel,
  type Remark,
  type ReviewNote,
} from './review-note.ts'

/** A file holds no more notes than this; more are left out. */
const MAX_NOTES = 2000

/**
 * Notes for a project's file or a link. Keys stay in memory, so a note says its place in the layout beside it and the server's id of the
 * node, if it has one and `ids` keeps it; a note on something deleted says only what that was called.
 */
export function serializeNotes(
  notes: readonly ReviewNote[],
  layout: Layout,
  { ids }: SerializeOptions,
): readonly JsonObject[] {
  return notes.map(({ anchor, replies, isResolved, ...said }) => ({
    ...remarkToJson(said),
    on: anchorToJson(anchor, findNode(layout, anchor.key), ids),
    ...(isResolved ? { resolved: true } : {}),
    ...(replies.length > 0 ? { replies: replies.map(remarkToJson) } : {}),
  }))
}

/**
 * Reads notes beside the layout they are about. What is not a note is left out; a note whose node is not there is one on something
 * deleted; an id that was there before gives way to a new one.
 */
export function parseNotes(value: Json | undefined, layout: Layout, keys: KeySource): readonly ReviewNote[] {
  if (value === undefined || !isJsonList(value)) return []
  const used = new Set<string>()
  const byId = indexIds(layout)
  return value.slice(0, MAX_NOTES).flatMap((json) => {
    const said = readRemark(json, keys, used)
    if (said === null || !isJsonObject(json)) return []
    const replies = ownValue(json, 'replies')
    return [
      {
        ...said,
        anchor: readAnchor(ownValue(json, 'on'), layout, byId, keys),
        replies: isJsonList(replies)
          ? replies.slice(0, MAX_NOTES).flatMap((reply) => readRemark(reply, keys, used) ?? [])
          : [],
        isResolved: ownValue(json, 'resolved') === true,
      },
    ]
  })
}

function remarkToJson({ id, author, time, text }: Remark): JsonObject {
  return { id, ...(author === '' ? {} : { author }), ...(time === '' ? {} : { time }), text }
}

function anchorToJson(anchor: NoteAnchor, found: Found | null, ids: SerializeOptions['ids']): JsonObject {
  if (found === null) return { level: anchor.level, words: anchor.words }
  const { id } = found.node
  return {
    level: anchor.level,
    words: anchorWords(found),
    place: { ...found.place },
    ...(id === undefined || ids === 'omit' ? {} : { id }),
  }
}

function readRemark(json: Json, keys: KeySource, used: Set<string>): Remark | null {
  if (!isJsonObject(json)) return null
  const own = textAt(json, 'id')
  const id = own === '' || own.length > 100 || used.has(own) ? keys() : own
  used.add(id)
  const time = textAt(json, 'time')
  return createRemark({
    id,
    author: textAt(json, 'author'),
    time: ISO_TIME.test(time) ? time : '',
    text: textAt(json, 'text'),
  })
}

const ISO_TIME = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** The node at the place when it has the note's id, as of two with one id; then by id, then by place; else it is on something deleted. */
function readAnchor(
  json: Json | undefined,
  layout: Layout,
  byId: ReadonlyMap<string, Found>,
  keys: KeySource,
): NoteAnchor {
  const object = json !== undefined && isJsonObject(json) ? json : {}
  const level = LEVELS.find((one) => one === ownValue(object, 'level')) ?? 'page'
  const inLevel = (found: Found | null | undefined) => (found?.kind === level ? found : null)
  const place = readPlace(ownValue(object, 'place'))
  const id = textAt(object, 'id')
  const there = inLevel(place && nodeAt(layout, place))
  const found = there?.node.id === id ? there : (inLevel(byId.get(id)) ?? there)
  if (found !== null) return { level, key: found.node.key, words: anchorWords(found) }
  const words = sliceText(textAt(object, 'words'), 0, MAX_NOTE_LENGTH)
  return { level, key: keys(), words: words === '' ? `A ${level} without a name` : words }
}

const LEVELS: readonly NoteLevel[] = ['page', 'row', 'item']

function readPlace(json: Json | undefined): Place | null {
  if (json === undefined || !isJsonObject(json)) return null
  const page = indexAt(json, 'page')
  if (page === undefined) return null
  const [row, column, item] = [indexAt(json, 'row'), indexAt(json, 'column'), indexAt(json, 'item')]
  return {
    page,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(item === undefined ? {} : { item }),
  }
}

/** Nodes by server id; the first of two with the same id. */
function indexIds(layout: Layout): ReadonlyMap<string, Found> {
  const byId = new Map<string, Found>()
  for (const found of listNodes(layout)) {
    const { id } = found.node
    if (id !== undefined && !byId.has(id)) byId.set(id, found)
  }
  return byId
}

function textAt(object: JsonObject, key: string): string {
  const value = ownValue(object, key)
  return typeof value === 'string' ? value : ''
}

function indexAt(object: JsonObject, key: string): number | undefined {
  const value = ownValue(object, key)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}
