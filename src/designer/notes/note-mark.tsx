import type { Key } from '../../base/key.ts'
import type { ReviewNote } from '../../layout/notes/review-note.ts'
import { notesOf } from '../../store/design-document.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { LateBoundary } from '../../ui/late-boundary.tsx'
import { late } from '../../ui/late.ts'

// Most layouts have no notes.
const NoteMarkButton = late(async () => (await import('./note-mark-button.tsx')).NoteMarkButton)

type NoteMarkProps = { nodeKey: Key; name: string; className?: string }

/** Says on the canvas how many open notes are pinned to a node, and shows them. Nothing when there are none. */
export function NoteMark({ nodeKey, name, className = '' }: NoteMarkProps) {
  const count = useDesignerSoon((state) => countAt(notesOf(state.history.present), nodeKey))
  if (count === 0) return null
  return (
    <LateBoundary>
      <NoteMarkButton nodeKey={nodeKey} name={name} count={count} className={className} />
    </LateBoundary>
  )
}

function countAt(notes: readonly ReviewNote[], key: Key): number {
  let count = 0
  for (const note of notes) if (!note.isResolved && note.anchor.key === key) count++
  return count
}
