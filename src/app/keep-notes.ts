import type { Layout } from '../layout/layout.ts'
import { repinNotes } from '../layout/notes/review-note.ts'
import { notesOf, type DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * For a layout that takes the place of the open one: pins the notes of a document to what stands for their nodes in it, by server id, else
 * by content. A note on something that is not there any more keeps its words; `tellDisplacedNotes` says so.
 */
export async function keepNotes(
  store: DesignerStore,
  layout: Layout,
): Promise<(document: DesignDocument) => DesignDocument> {
  const open = store.getState().history.present
  if (notesOf(open).length === 0) return (document) => document
  // Few layouts have notes, so what finds their places is no burden of the first screen.
  const { matchLayouts } = await import('../outputs/compare/match-layouts.ts')
  const pairs = matchLayouts(open.layout, layout)
  return (document) => {
    const notes = notesOf(document)
    const pinned = repinNotes(notes, pairs, layout)
    return pinned === notes ? document : { ...document, notes: pinned }
  }
}
