import type { Key } from '../../base/key.ts'
import type { Layout } from '../../layout/layout.ts'
import { addNote, addReply, removeNote, resolveNote } from '../../layout/notes/change-notes.ts'
import type { Remark, ReviewNote } from '../../layout/notes/review-note.ts'

/** What a person says; the rest of a remark is given by where it is said. */
export type Said = { readonly author: string; readonly text: string }

/** What can be done with notes. Both the designer's document and an opened link offer it. */
export type NoteActions = {
  add(key: Key, said: Said): void
  reply(id: string, said: Said): void
  resolve(id: string, isResolved: boolean): void
  remove(id: string): void
}

type NoteDoor = {
  layout(): Layout
  /** Makes a change of the notes, under a name. */
  change(name: string, change: (notes: readonly ReviewNote[]) => readonly ReviewNote[]): void
  now(): string
  newId(): string
}

/** The time by the clock, as an ISO time. */
export function isoNow(): string {
  return new Date().toISOString()
}

/** The actions on notes through a door that keeps them. */
export function createNoteActions({ layout, change, now, newId }: NoteDoor): NoteActions {
  // Made once, before the change, which may be worked out more than once.
  const remark = (said: Said): Remark => ({ id: newId(), time: now(), ...said })
  return {
    add: (key, said) => {
      const note = remark(said)
      change('Add a note', (notes) => addNote(notes, layout(), key, note))
    },
    reply: (id, said) => {
      const reply = remark(said)
      change('Reply to a note', (notes) => addReply(notes, id, reply))
    },
    resolve: (id, isResolved) =>
      change(isResolved ? 'Resolve a note' : 'Open a note again', (notes) => resolveNote(notes, id, isResolved)),
    remove: (id) => change('Delete a note', (notes) => removeNote(notes, id)),
  }
}
