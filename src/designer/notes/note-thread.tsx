import clsx from 'clsx'
import { Check, MapPin, MapPinOff, MessageSquareReply, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { PlacedNote, Remark } from '../../layout/notes/review-note.ts'
import { anchorWords } from '../../layout/notes/review-note.ts'
import { placeWords } from '../../layout/find.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Time } from '../projects/time.tsx'
import type { NoteActions } from './note-actions.ts'
import { NoteComposer } from './note-composer.tsx'
import type { NoteDrafts } from './note-drafts.ts'

type NoteThreadProps = {
  placed: PlacedNote
  actions: NoteActions
  drafts: NoteDrafts
  onJump(placed: PlacedNote): void
}

/** A note with its replies: where it is pinned, what was said, and what can be done. Everything in it is shown as plain text. */
export function NoteThread({ placed, actions, drafts, onJump }: NoteThreadProps) {
  const { note } = placed
  const begun = drafts.reply(note.id)
  const [isReplying, setIsReplying] = useState(false)
  return (
    <li data-note={note.id} tabIndex={-1} className="border-b border-line px-4 py-3 last:border-b-0">
      <article
        aria-label={`Note on ${placed.found === null ? 'something deleted' : anchorWords(placed.found)}`}
        className={clsx('flex flex-col gap-2', note.isResolved && 'opacity-80')}
      >
        <Anchor placed={placed} onJump={onJump} />
        <RemarkView remark={note} />
        {note.replies.length > 0 && (
          <ul aria-label="Replies" className="flex flex-col gap-2 border-s-2 border-line ps-3">
            {note.replies.map((reply) => (
              <li key={reply.id}>
                <RemarkView remark={reply} />
              </li>
            ))}
          </ul>
        )}
        {isReplying || begun !== '' ? (
          <NoteComposer
            label="Reply"
            action="Reply"
            begun={begun}
            takesFocus={isReplying}
            onWrite={(text) => {
              setIsReplying(true)
              drafts.writeReply(note.id, text)
            }}
            onCancel={() => setIsReplying(false)}
            onSend={(said) => {
              actions.reply(note.id, said)
              setIsReplying(false)
            }}
          />
        ) : (
          <div className="flex items-center gap-1">
            <Button size="sm" variant="quiet" className="-ms-2" onClick={() => setIsReplying(true)}>
              <MessageSquareReply size={14} aria-hidden /> Reply
            </Button>
            <Button size="sm" variant="quiet" onClick={() => actions.resolve(note.id, !note.isResolved)}>
              {note.isResolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
              {note.isResolved ? 'Open again' : 'Resolve'}
            </Button>
            <IconButton label="Delete note" size="sm" className="ms-auto" onClick={() => actions.remove(note.id)}>
              <Trash2 size={14} aria-hidden />
            </IconButton>
          </div>
        )}
      </article>
    </li>
  )
}

function Anchor({ placed, onJump }: { placed: PlacedNote; onJump(placed: PlacedNote): void }) {
  const { note, found } = placed
  const resolved = note.isResolved && (
    <span className="ms-auto shrink-0 rounded-sm bg-success-soft px-1.5 text-xs text-success">Resolved</span>
  )
  if (found === null) {
    return (
      <p className="flex items-start gap-1.5 text-xs text-warning">
        <MapPinOff size={13} className="mt-0.5 shrink-0" aria-hidden />
        <span className="min-w-0 wrap-anywhere">
          On something deleted: <span dir="auto">{note.anchor.words}</span>
        </span>
        {resolved}
      </p>
    )
  }
  const words = anchorWords(found)
  const place = placeWords(found.place)
  return (
    <div className="flex items-start gap-2">
      <button
        type="button"
        data-note-place
        className="flex min-h-6 min-w-0 items-start gap-1.5 rounded-sm text-start text-xs text-accent-ink hover:underline"
        onClick={() => onJump(placed)}
      >
        <MapPin size={13} className="mt-0.5 shrink-0" aria-hidden />
        <span className="min-w-0">
          <span className="line-clamp-2 font-medium wrap-anywhere" dir="auto">
            {words}
          </span>
          {words !== place && <span className="block text-pretty text-muted">{place}</span>}
        </span>
      </button>
      {resolved}
    </div>
  )
}

function RemarkView({ remark }: { remark: Remark }) {
  return (
    <div className="min-w-0 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 font-medium wrap-anywhere" dir="auto">
          {remark.author === '' ? 'Somebody' : remark.author}
        </span>
        {remark.time !== '' && (
          <span className="text-xs text-muted">
            <Time iso={remark.time} />
          </span>
        )}
      </p>
      <p className="wrap-anywhere whitespace-pre-wrap" dir="auto">
        {remark.text}
      </p>
    </div>
  )
}
