import type { Key } from '../../base/key.ts'
import { mapSame } from '../../base/list.ts'
import type { Layout } from '../layout.ts'
import { anchorAt, createRemark, type Remark, type ReviewNote } from './review-note.ts'

/** Adds a note at the end. The same list when its text is blank or its node is not there. */
export function addNote(notes: readonly ReviewNote[], layout: Layout, key: Key, said: Remark): readonly ReviewNote[] {
  const anchor = anchorAt(layout, key)
  const remark = createRemark(said)
  return anchor === null || remark === null ? notes : [...notes, { ...remark, anchor, replies: [], isResolved: false }]
}

/** Adds a reply, which opens a resolved note again. The same list when its text is blank or there is no such note. */
export function addReply(notes: readonly ReviewNote[], id: string, said: Remark): readonly ReviewNote[] {
  const remark = createRemark(said)
  if (remark === null) return notes
  return changeNote(notes, id, (note) => ({ ...note, replies: [...note.replies, remark], isResolved: false }))
}

/** Marks a note as resolved, or as open again. The same list when it is so already. */
export function resolveNote(notes: readonly ReviewNote[], id: string, isResolved: boolean): readonly ReviewNote[] {
  return changeNote(notes, id, (note) => (note.isResolved === isResolved ? note : { ...note, isResolved }))
}

/** Takes a note with its replies away. The same list when there is no such note. */
export function removeNote(notes: readonly ReviewNote[], id: string): readonly ReviewNote[] {
  return notes.some((note) => note.id === id) ? notes.filter((note) => note.id !== id) : notes
}

/** Pins notes to the nodes of another layout. `pairs` says which node stands for which; a note without a partner keeps its anchor. */
export function repinNotes(
  notes: readonly ReviewNote[],
  pairs: ReadonlyMap<Key, Key>,
  layout: Layout,
): readonly ReviewNote[] {
  return mapSame(notes, (note) => {
    const partner = pairs.get(note.anchor.key)
    const anchor = partner === undefined ? null : anchorAt(layout, partner)
    return anchor === null ? note : { ...note, anchor }
  })
}

function changeNote(
  notes: readonly ReviewNote[],
  id: string,
  change: (note: ReviewNote) => ReviewNote,
): readonly ReviewNote[] {
  return mapSame(notes, (note) => (note.id === id ? change(note) : note))
}
