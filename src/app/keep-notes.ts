import { listIds } from '../layout/list-ids.ts'
import type { Layout } from '../layout/layout.ts'
import { notesOf, type DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/** `carryNotes` for a layout that takes the place of the open one. `tellDisplacedNotes` tells of notes that find no place in it. */
export async function keepNotes(
  store: DesignerStore,
  layout: Layout,
): Promise<(document: DesignDocument) => DesignDocument> {
  const open = store.getState().history.present
  const hasIds = listIds(layout).length > 0
  if (notesOf(open).length === 0 && open.givenOut === undefined && !hasIds) return (document) => document
  // Few layouts have notes, so what finds their places is no burden of the first screen.
  const { carryNotes } = await import('../store/carry-notes.ts')
  return carryNotes(open, layout).carry
}
