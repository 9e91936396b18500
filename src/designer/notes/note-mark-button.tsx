import { MessageSquare } from 'lucide-react'
import type { Key } from '../../base/key.ts'
import type { ReviewNote } from '../../layout/notes/review-note.ts'
import { useDesignerStore } from '../../store/store-context.tsx'

type NoteMarkButtonProps = { nodeKey: Key; name: string; count: number; className: string }

/** How many open notes are pinned to a node; shows them. */
export function NoteMarkButton({ nodeKey, name, count, className }: NoteMarkButtonProps) {
  const store = useDesignerStore()
  const words = `${count === 1 ? '1 note' : `${count} notes`} on ${name}`
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      className={`z-10 flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-full border border-accent bg-surface px-1 font-sans text-xs font-medium text-accent-ink shadow-sm hover:bg-accent-soft ${className}`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        store.select([nodeKey])
        store.setNotesOpen(true)
        requestAnimationFrame(() => showFirst(store.getState().history.present.notes ?? [], nodeKey))
      }}
    >
      <MessageSquare size={12} aria-hidden />
      {count}
    </button>
  )
}

function showFirst(notes: readonly ReviewNote[], key: Key) {
  const note = notes.find((one) => !one.isResolved && one.anchor.key === key)
  const shown = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(note?.id ?? '')}"]`)
  shown?.focus()
  shown?.scrollIntoView({ block: 'nearest' })
}
