import { listIds } from '../layout/list-ids.ts'
import type { Layout } from '../layout/layout.ts'
import { repinNotes } from '../layout/notes/review-note.ts'
import { notesOf, type DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * For a layout that takes the place of the open one: pins the notes of a document to what is recognisably their node in it, by server id,
 * else by content. A note on something that is not there any more keeps its words; `tellDisplacedNotes` says so. Values that were given out stay
 * so; those of items that the server knows are, too.
 */
export async function keepNotes(
  store: DesignerStore,
  layout: Layout,
): Promise<(document: DesignDocument) => DesignDocument> {
  const open = store.getState().history.present
  const hasIds = listIds(layout).length > 0
  if (notesOf(open).length === 0 && open.givenOut === undefined && !hasIds) return (document) => document
  // Few layouts have notes, so what finds their places is no burden of the first screen.
  const { matchLayouts } = await import('../outputs/compare/match-layouts.ts')
  const { recognisedPairs } = await import('../outputs/compare/recognised-pairs.ts')
  const { carryGivenOut, giveOut } = await import('../layout/give-out.ts')
  const pairs = matchLayouts(open.layout, layout)
  const recognised = notesOf(open).length === 0 ? pairs : recognisedPairs(pairs, open.layout, layout)
  const carried = carryGivenOut(open.givenOut ?? new Map(), pairs)
  const givenOut = giveOut(carried, layout, ({ id }) => id !== undefined)
  return (document) => {
    const notes = notesOf(document)
    const pinned = repinNotes(notes, recognised, layout)
    return {
      ...document,
      ...(pinned === notes ? {} : { notes: pinned }),
      ...(givenOut.size === 0 ? {} : { givenOut }),
    }
  }
}
