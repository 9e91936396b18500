import clsx from 'clsx'
import { MessageSquarePlus } from 'lucide-react'

type NoteButtonProps = { name: string; className?: string; onClick(): void }

/** Begins a note on a part of a shared page. It lies on the participant's page, so it wears that page's colours. */
export function NoteButton({ name, className, onClick }: NoteButtonProps) {
  const words = `Add a note on ${name}`
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      className={clsx(
        'z-10 grid size-6 place-items-center rounded-md border border-(--p-line) bg-(--p-ground) text-(--p-muted) hover:border-(--p-control) hover:text-(--p-ink)',
        className,
      )}
      onClick={onClick}
    >
      <MessageSquarePlus size={13} aria-hidden />
    </button>
  )
}
