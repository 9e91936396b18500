import { MessageSquarePlus } from 'lucide-react'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Key } from '../../base/key.ts'
import type { Layout } from '../../layout/layout.ts'
import {
  anchorAt,
  countOpenNotes,
  placeNotes,
  type PlacedNote,
  type ReviewNote,
} from '../../layout/notes/review-note.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { NoteActions } from './note-actions.ts'
import { NoteComposer } from './note-composer.tsx'
import { BegunNotes } from './begun-notes.tsx'
import type { NoteDrafts } from './note-drafts.ts'
import { NoteThread } from './note-thread.tsx'

type NoteListProps = {
  notes: readonly ReviewNote[]
  layout: Layout
  actions: NoteActions
  /** The node that a note is being written on; null while none is. */
  draft: Key | null
  /** What was begun and not sent. */
  drafts: NoteDrafts
  onDraft(key: Key | null): void
  /** What a new note would be pinned to. */
  target: Key | null
  onJump(placed: PlacedNote): void
}

/** Notes by where they stand, open or resolved, and the writing of a new one. Knows no store. */
export function NoteList({ notes, layout, actions, draft, drafts, onDraft, target, onJump }: NoteListProps) {
  const [filter, setFilter] = useState<'open' | 'resolved'>('open')
  useSyncExternalStore(drafts.subscribe, drafts.which)
  const placed = useMemo(() => placeNotes(notes, layout), [notes, layout])
  const shown = placed.filter(({ note }) => note.isResolved === (filter === 'resolved'))
  const open = countOpenNotes(notes)
  const onto = draft === null ? null : anchorAt(layout, draft)
  const next = target === null ? null : anchorAt(layout, target)
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="flex shrink-0 flex-col gap-3 border-b border-line px-4 py-3">
        {onto === null ? (
          <Button
            disabled={next === null}
            className="justify-start"
            title={next === null ? undefined : `Pinned to ${next.words}`}
            onClick={() => onDraft(target)}
          >
            <MessageSquarePlus size={15} className="shrink-0" aria-hidden />
            <span className="shrink-0">Add a note</span>
            {next !== null && <span className="min-w-0 truncate font-normal text-muted">on {next.words}</span>}
          </Button>
        ) : (
          <div className="flex flex-col gap-2">
            <p className="text-xs text-muted">
              On{' '}
              <span className="font-medium wrap-anywhere text-ink" dir="auto">
                {onto.words}
              </span>
            </p>
            <NoteComposer
              key={draft}
              label={`Note on ${onto.words}`}
              action="Add note"
              begun={drafts.on(layout, onto.key)}
              onWrite={(text) => drafts.write(layout, onto.key, text)}
              onCancel={() => onDraft(null)}
              onSend={(said) => {
                actions.add(onto.key, said)
                setFilter('open')
                onDraft(null)
              }}
            />
          </div>
        )}
        <BegunNotes drafts={drafts} layout={layout} writing={onto?.key ?? null} target={target} onDraft={onDraft} />
        {notes.length > 0 && (
          <Segmented
            label="Which notes"
            hidesLabel
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'open', label: `Open (${open})` },
              { value: 'resolved', label: `Resolved (${notes.length - open})` },
            ]}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className="shrink-0 px-4 py-6 text-center text-sm text-muted">
          {notes.length === 0
            ? 'No notes yet. Pin one to a page, a row or an item: it stays in the project and in links, never in the export.'
            : filter === 'open'
              ? 'Every note is resolved.'
              : 'No note is resolved yet.'}
        </p>
      ) : (
        <ul aria-label="Notes" className="min-h-36 flex-1 overflow-y-auto">
          {shown.map((one) => (
            <NoteThread key={one.note.id} placed={one} actions={actions} drafts={drafts} onJump={onJump} />
          ))}
        </ul>
      )}
    </div>
  )
}
