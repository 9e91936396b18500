import clsx from 'clsx'
import { MessageSquare, MessageSquarePlus, Rows2 } from 'lucide-react'
import type { Key } from '../../base/key.ts'
import type { ReviewNote } from '../../layout/notes/review-note.ts'
import { countWords } from '../../base/number-words.ts'

type NoteButtonProps = {
  name: string
  nodeKey: Key
  level: 'row' | 'item'
  /** All notes: how many open ones are on this part already is shown. */
  notes: readonly ReviewNote[]
  className?: string
  onClick(): void
}

/**
 * Begins a note on a part of a shared page, and says how many are on it. It lies on the participant's page, so it wears that page's
 * colours; the one of a row bears the sign of a row, as it stands beside one of an item.
 */
export function NoteButton({ name, nodeKey, level, notes, className, onClick }: NoteButtonProps) {
  const count = notes.filter(({ isResolved, anchor }) => !isResolved && anchor.key === nodeKey).length
  const words = `Add a note on ${name}${count === 0 ? '' : `, which has ${countWords(count, 'note')}`}`
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      className={clsx(
        'z-10 flex min-h-6 w-6 flex-col items-center justify-center gap-0.5 rounded-md border bg-(--p-ground) text-xs',
        count === 0
          ? 'border-(--p-line) text-(--p-muted) hover:border-(--p-control) hover:text-(--p-ink)'
          : 'border-(--p-accent) font-medium text-(--p-accent)',
        (level === 'row' || count > 0) && 'py-1',
        className,
      )}
      onClick={onClick}
    >
      {level === 'row' && <Rows2 size={13} aria-hidden />}
      {count === 0 ? <MessageSquarePlus size={13} aria-hidden /> : <MessageSquare size={12} aria-hidden />}
      {count > 0 && <span className="leading-none tabular-nums">{count}</span>}
    </button>
  )
}
