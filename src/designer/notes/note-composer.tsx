import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { MAX_AUTHOR_LENGTH, MAX_NOTE_LENGTH } from '../../layout/notes/review-note.ts'
import { Button } from '../../ui/button.tsx'
import { CONTROL_CLASSES } from '../../ui/field-frame.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { keepAuthor, loadAuthor } from './author-name.ts'

type NoteComposerProps = {
  /** The accessible name of the text box: "Note on Row 2". */
  label: string
  action: string
  /** What was begun before. */
  begun: string
  /** Whether it takes the focus: not where it only comes back with what was begun. */
  takesFocus?: boolean
  /** Hears of every letter, so that nothing that is half-written is lost. */
  onWrite(text: string): void
  onSend(said: { author: string; text: string }): void
  onCancel(): void
}

/** Writes a note or a reply: the text, and the name that stands by it, which the browser remembers. ⌘ or Ctrl with Enter sends it. */
export function NoteComposer({
  label,
  action,
  begun,
  takesFocus = true,
  onWrite,
  onSend,
  onCancel,
}: NoteComposerProps) {
  const id = useId()
  const [text, setText] = useState(begun)
  const [author, setAuthor] = useState(loadAuthor)
  const [isAsking, setIsAsking] = useState(author === '')
  const [isCalled] = useState(takesFocus)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const element = box.current
    if (!isCalled || element === null) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [isCalled])
  const send = () => {
    if (text.trim() === '') {
      box.current?.focus()
      return
    }
    keepAuthor(author.trim())
    onWrite('')
    onSend({ author, text })
  }
  const cancel = () => {
    onWrite('')
    onCancel()
    if (text.trim() === '') return
    showToast('What you had begun to write is discarded.', {
      actions: [{ label: 'Bring it back', run: () => onWrite(text) }],
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      send()
    }
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }
  return (
    <div className="flex flex-col gap-2">
      <textarea
        ref={box}
        aria-label={label}
        dir="auto"
        rows={3}
        maxLength={MAX_NOTE_LENGTH}
        placeholder="What should be looked at here?"
        className={`${CONTROL_CLASSES} field-sizing-content max-h-60 min-h-20`}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onWrite(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {isAsking ? (
        <label htmlFor={`${id}-author`} className="flex items-center gap-2 text-xs text-muted">
          Your name
          <input
            id={`${id}-author`}
            type="text"
            dir="auto"
            autoComplete="name"
            maxLength={MAX_AUTHOR_LENGTH}
            className={`${CONTROL_CLASSES} min-w-0 flex-1`}
            value={author}
            onChange={(event) => setAuthor(event.target.value)}
            onBlur={() => keepAuthor(author.trim())}
            onKeyDown={onKeyDown}
          />
        </label>
      ) : (
        <p className="flex min-w-0 items-center gap-1 text-xs text-muted">
          <span className="truncate">as {author}</span>
          <button
            type="button"
            className="min-h-6 rounded-sm px-1 text-accent-ink underline"
            onClick={() => setIsAsking(true)}
          >
            Change name
          </button>
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={cancel}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" aria-disabled={text.trim() === ''} onClick={send}>
          {action}
        </Button>
      </div>
    </div>
  )
}
