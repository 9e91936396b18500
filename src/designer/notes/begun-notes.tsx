import { PenLine } from 'lucide-react'
import type { Key } from '../../base/key.ts'
import type { Layout } from '../../layout/layout.ts'
import type { NoteDrafts } from './note-drafts.ts'

type BegunNotesProps = {
  drafts: NoteDrafts
  layout: Layout
  /** What a note is being written on right now; null while none is. */
  writing: Key | null
  /** What a note goes to whose own place is gone. */
  target: Key | null
  onDraft(key: Key): void
}

/** The notes that were begun and not sent, each to be gone on with. Nothing when there are none. */
export function BegunNotes({ drafts, layout, writing, target, onDraft }: BegunNotesProps) {
  const others = drafts.list(layout).filter(({ key }) => key === null || key !== writing)
  if (others.length === 0) return null
  return (
    <ul aria-label="Half-written notes" className="flex flex-col gap-1">
      {others.map(({ draft, key }) => {
        const onto = key ?? target
        const goOn = () => {
          if (onto === null) return
          if (key === null) {
            // What it was about is gone: it goes on beside what may be begun here already.
            drafts.remove(draft.id)
            drafts.write(layout, onto, [drafts.on(layout, onto), draft.text].filter((text) => text !== '').join('\n'))
          }
          onDraft(onto)
        }
        return (
          <li key={draft.id}>
            <button
              type="button"
              disabled={onto === null || onto === writing}
              className="flex min-h-6 w-full min-w-0 items-start gap-1.5 rounded-md px-1.5 py-1 text-start text-xs hover:bg-hover"
              onClick={goOn}
            >
              <PenLine size={13} className="mt-0.5 shrink-0 text-accent-ink" aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="block text-muted">
                  Half-written {key === null ? 'on something deleted' : 'on'}: <span dir="auto">{draft.words}</span>
                </span>
                <span className="block truncate text-ink" dir="auto">
                  {draft.text}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
