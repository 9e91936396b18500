import { mapSame } from '../../base/list.ts'
import type { Remark, ReviewNote } from './review-note.ts'

/**
 * Notes that came back from a reviewer, joined with one's own by their ids: new notes and new replies are added, nothing is taken away,
 * and what either side resolved without a newer reply is resolved. The same list when nothing is new.
 */
export function mergeNotes(own: readonly ReviewNote[], arriving: readonly ReviewNote[]): readonly ReviewNote[] {
  const byId = new Map(arriving.map((note) => [note.id, note]))
  const known = new Set(own.map(({ id }) => id))
  const merged = mapSame(own, (note) => {
    const other = byId.get(note.id)
    return other === undefined ? note : mergeNote(note, other)
  })
  const added = [...byId.values()].filter(({ id }) => !known.has(id))
  return added.length === 0 ? merged : [...merged, ...added]
}

function mergeNote(own: ReviewNote, other: ReviewNote): ReviewNote {
  const replies = mergeReplies(own.replies, other.replies)
  // Who answers later may know more than who resolved before.
  const isResolved =
    replies.length === other.replies.length && other.isResolved
      ? true
      : replies.length === own.replies.length
        ? own.isResolved
        : false
  return replies === own.replies && isResolved === own.isResolved ? own : { ...own, replies, isResolved }
}

/** In the order of their times; the same list when nothing is new. */
function mergeReplies(own: readonly Remark[], other: readonly Remark[]): readonly Remark[] {
  const known = new Set(own.map(({ id }) => id))
  const added = other.filter(({ id }) => !known.has(id))
  if (added.length === 0) return own
  return [...own, ...added].toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
}
