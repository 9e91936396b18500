import type { Key } from '../base/key.ts'
import { carryGivenOut, giveOut } from '../layout/give-out.ts'
import type { Layout } from '../layout/layout.ts'
import { repinNotes } from '../layout/notes/change-notes.ts'
import { matchLayouts } from '../outputs/compare/match-layouts.ts'
import { recognisedPairs } from '../outputs/compare/recognised-pairs.ts'
import { notesOf, type DesignDocument } from './design-document.ts'

/** What of a layout is recognisably in the one that takes its place, by key, and how a document goes on with that. */
export type Carried = {
  readonly recognised: ReadonlyMap<Key, Key>
  readonly carry: (document: DesignDocument) => DesignDocument
}

/**
 * For a layout that takes the place of the one of `open`: pins the notes of a document to what is recognisably their node in it, by server
 * id, else by content. A note on something that is not there any more keeps its words. Values that were given out stay so; those of items
 * that the server knows are, too. What `open` does not hold any more may be found by what it was in a document of `earlier`.
 */
export function carryNotes(open: DesignDocument, layout: Layout, earlier?: DesignDocument): Carried {
  const documents = earlier === undefined ? [open] : [earlier, open]
  const matches = documents.map((one) => ({ before: one.layout, pairs: matchLayouts(one.layout, layout) }))
  const pairs = new Map(matches.flatMap((match) => [...match.pairs]))
  const recognised = new Map(matches.flatMap((match) => [...recognisedPairs(match.pairs, match.before, layout)]))
  const carried = carryGivenOut(open.givenOut ?? new Map(), pairs)
  const givenOut = giveOut(carried, layout, ({ id }) => id !== undefined)
  const carry = (document: DesignDocument) => {
    const notes = notesOf(document)
    const pinned = repinNotes(notes, recognised, layout)
    return {
      ...document,
      ...(pinned === notes ? {} : { notes: pinned }),
      ...(givenOut.size === 0 ? {} : { givenOut }),
    }
  }
  return { recognised, carry }
}
