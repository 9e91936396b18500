import { countWords } from '../base/number-words.ts'
import { placeNotes } from '../layout/notes/review-note.ts'
import { notesOf, type DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * Tells of review notes whose page, row or item is not in a layout that has taken the place of the whole one before, whatever brought it:
 * they are kept, and nobody should have to look for them. Gives back what ends it.
 */
export function tellDisplacedNotes(store: DesignerStore, tell: (title: string) => void): () => void {
  return store.subscribe(({ replaced, history }, before) => {
    if (replaced === null || replaced === before.replaced) return
    const more = countDisplaced(history.present) - countDisplaced(replaced.document)
    if (more <= 0) return
    const what = more === 1 ? 'A note is on something' : `${countWords(more, 'note')} are on things`
    tell(`${what} that this layout does not have. ${more === 1 ? 'It is' : 'They are'} kept, at the end of the notes.`)
  })
}

function countDisplaced(document: DesignDocument): number {
  const notes = notesOf(document)
  return notes.length === 0 ? 0 : placeNotes(notes, document.layout).filter(({ found }) => found === null).length
}
