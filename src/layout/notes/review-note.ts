import { sliceText } from '../../base/cut-text.ts'
import type { Key } from '../../base/key.ts'
import { modelOf } from '../../items/schemas.ts'
import { findNode, type Found, placeWords } from '../find.ts'
import type { Layout } from '../layout.ts'
import { listNodes } from '../list-nodes.ts'

/** What a note can be pinned to. */
export type NoteLevel = 'page' | 'row' | 'item'

/** Where a note is pinned: the node's key while in memory, and what it was called, for when it is deleted. */
export type NoteAnchor = { readonly level: NoteLevel; readonly key: Key; readonly words: string }

/** Something that was said: plain text, by whom (may be empty), and when as an ISO time (empty when not known). */
export type Remark = { readonly id: string; readonly author: string; readonly time: string; readonly text: string }

/** A reviewer's note on a page, row or item, with what was replied. Kept in projects and links, never in the export. */
export type ReviewNote = Remark & {
  readonly anchor: NoteAnchor
  readonly replies: readonly Remark[]
  readonly isResolved: boolean
}

/** A note with the node it is pinned to; null when that was deleted. */
export type PlacedNote = { readonly note: ReviewNote; readonly found: Found | null }

/** The longest text of a note or a reply, in characters; what is longer is cut off. */
export const MAX_NOTE_LENGTH = 10_000

/** The longest name of an author, in characters. */
export const MAX_AUTHOR_LENGTH = 80

/** What is said, cut to size; null when the text is blank, for then nothing is said. */
export function createRemark({ id, author, time, text }: Remark): Remark | null {
  const said = sliceText(text.trim(), 0, MAX_NOTE_LENGTH)
  return said === '' ? null : { id, author: sliceText(author.trim(), 0, MAX_AUTHOR_LENGTH), time, text: said }
}

/** The anchor for a note on a page, row or item; a column's notes go to its row. Null when the layout does not hold the node. */
export function anchorAt(layout: Layout, key: Key): NoteAnchor | null {
  const found = findNode(layout, key)
  if (found === null) return null
  if (found.kind === 'column') return anchorAt(layout, found.row.key)
  return { level: found.kind, key, words: anchorWords(found) }
}

/** The notes with where they stand now: in the layout's order, those on something deleted last. */
export function placeNotes(notes: readonly ReviewNote[], layout: Layout): readonly PlacedNote[] {
  const order = new Map(listNodes(layout).map((found, index) => [found.node.key, { found, index }]))
  const placed = notes.map((note) => ({ note, at: order.get(note.anchor.key) }))
  const last = order.size
  return placed
    .toSorted((a, b) => (a.at?.index ?? last) - (b.at?.index ?? last))
    .map(({ note, at }) => ({ note, found: at?.found ?? null }))
}

/** How many notes are still open. */
export function countOpenNotes(notes: readonly ReviewNote[]): number {
  return notes.filter(({ isResolved }) => !isResolved).length
}

/** What the node of a note is called: an item by type and text, a row by its place, a page by its name or place. */
export function anchorWords(found: Found): string {
  if (found.kind === 'page') return found.node.name ?? placeWords(found.place)
  if (found.kind !== 'item') return placeWords(found.place)
  const model = modelOf(found.node.data)
  const words = model.describe(found.node.data)
  return words === '' ? model.label : `${model.label}: ${words}`
}
