import { MessageSquare } from 'lucide-react'
import { countOpenNotes } from '../../layout/notes/review-note.ts'
import { notesOf } from '../../store/design-document.ts'
import { useDesigner, useDesignerSoon, useDesignerStore } from '../../store/store-context.tsx'
import { tip } from '../../ui/tooltip.tsx'

/** Opens and closes the notes, and says how many are open. */
export function NotesButton({ hint }: { hint?: string }) {
  const store = useDesignerStore()
  const open = useDesigner((state) => state.session.notesOpen)
  const count = useDesignerSoon((state) => countOpenNotes(notesOf(state.history.present)))
  return (
    <button
      type="button"
      {...tip(count === 0 ? 'Notes' : `Notes: ${count} open`, hint)}
      data-notes-button
      aria-label={count === 0 ? 'Notes' : `Notes, ${count} open`}
      aria-expanded={open}
      className="inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1 rounded-md px-1.5 text-sm text-muted transition-colors hover:bg-hover hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent-ink"
      onClick={() => store.setNotesOpen(!open)}
    >
      <MessageSquare size={16} aria-hidden />
      {count > 0 && <span>{count}</span>}
    </button>
  )
}
