import { Check, Copy, Eye, FolderPlus, MessageSquareShare, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { mergeNotes } from '../../layout/notes/merge-notes.ts'
import { repinNotes } from '../../layout/notes/change-notes.ts'
import { matchLayouts } from '../../outputs/compare/match-layouts.ts'
import { recognisedPairs } from '../../outputs/compare/recognised-pairs.ts'
import { notesOf } from '../../store/design-document.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { Project } from '../../store/project-file.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { countWords } from '../../base/number-words.ts'
import { sayStep } from '../say-step.ts'
import { HalfWritten } from './half-written.tsx'
import { linkTo } from './link-to.ts'
import { UnsentNotes } from './unsent-notes.tsx'
import { isUnsent, markUnsent } from './unsent.ts'

type SharedBarProps = {
  /** With the notes as they are now. */
  project: Project
  /** The link to what is shown; null while it is being made. */
  fragment: string | null
  isChanged: boolean
  /** The texts of notes and replies that were begun and not sent. */
  begun(): readonly string[]
  /** Makes notes of them. */
  onAddBegun(): void
  takeOver(project: Project): Promise<boolean>
  onClose(): void
}

/** Where its notes can go from a shared layout: into a link, into the open project, or into a new one with the layout. */
type Way = 'link' | 'open' | 'new'

/** What can be done with a shared layout: pass it on with its notes, take it or its notes over, discard it. */
export function SharedBar({ project, fragment, isChanged, begun, onAddBegun, takeOver, onClose }: SharedBarProps) {
  const store = useDesignerStore()
  const openName = useDesigner((state) => state.history.present.name)
  const [copied, setCopied] = useState<string | null>(null)
  const notes = notesOf(project.document)
  const [isAsking, setAsking] = useState(false)
  const [asked, setAsked] = useState<{ readonly way: Way; readonly texts: readonly string[] } | null>(null)
  // A way that waits for what was half-written to be among the notes, and for the link to hold it.
  const due = useRef<Way | null>(null)
  const isCopied = fragment !== null && copied === fragment
  const throwAway = () => discard(fragment ?? window.location.hash, begun().length, onClose)
  const copy = async () => {
    if (fragment === null) return
    await navigator.clipboard.writeText(linkTo(fragment))
    setCopied(fragment)
    markUnsent(false)
  }
  const go = (way: Way) => {
    if (way === 'link') void copy()
    else if (way === 'open') takeNotes(store, project, onClose)
    else
      void takeOver(project).then((isDone) => {
        if (isDone) onClose()
      })
  }
  const ask = (way: Way) => {
    const texts = begun()
    if (texts.length === 0) go(way)
    else setAsked({ way, texts })
  }
  useEffect(() => {
    const way = due.current
    if (way === null || (way === 'link' && fragment === null)) return
    due.current = null
    go(way)
  })
  useEffect(() => {
    const before = window.document.title
    window.document.title = `${project.document.name} (shared) – Batch Layout Designer`
    return () => {
      window.document.title = before
    }
  }, [project.document.name])
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2">
      <div className="min-w-0 flex-1 basis-48 max-sm:basis-full">
        <p className="flex items-center gap-1 text-xs text-muted">
          <Eye size={13} aria-hidden /> Shared with you, read-only
        </p>
        <h1 className="truncate text-base font-semibold" dir="auto" title={project.document.name}>
          {project.document.name}
        </h1>
      </div>
      {/* On a phone the buttons stand two by two, and the first words of each are enough. */}
      <div className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
        <Button
          variant="quiet"
          onClick={() => {
            // The link in the address follows the notes a moment later.
            if (isUnsent() || (isChanged && !isCopied)) setAsking(true)
            else throwAway()
          }}
        >
          <X size={15} aria-hidden /> Discard
        </Button>
        {notes.length > 0 && (
          <Button title={`The notes go to “${openName}”.`} onClick={() => ask('open')}>
            <MessageSquareShare size={15} aria-hidden />
            <span>
              Add its notes<span className="max-lg:sr-only"> to the open project</span>
            </span>
          </Button>
        )}
        <Button variant={isChanged ? 'primary' : 'secondary'} disabled={fragment === null} onClick={() => ask('link')}>
          {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
          {isCopied ? (
            'Copied'
          ) : (
            <span>Copy link{notes.length > 0 && <span className="max-lg:sr-only"> with the notes</span>}</span>
          )}
        </Button>
        <Button
          variant={isChanged ? 'secondary' : 'primary'}
          className="max-sm:odd:col-span-2"
          onClick={() => ask('new')}
        >
          <FolderPlus size={15} aria-hidden />
          <span>
            Take over<span className="max-lg:sr-only"> as a new project</span>
          </span>
        </Button>
      </div>
      {asked !== null && (
        <HalfWritten
          texts={asked.texts}
          onAdd={() => {
            setAsked(null)
            due.current = asked.way
            onAddBegun()
          }}
          onLeaveOut={() => {
            setAsked(null)
            go(asked.way)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {isAsking && (
        <UnsentNotes
          isCopied={isCopied}
          canCopy={fragment !== null}
          onCopy={() => ask('link')}
          onDiscard={throwAway}
          onClose={() => setAsking(false)}
        />
      )}
    </header>
  )
}

/** `begun` is how many notes and replies were begun and not sent: they are kept apart from the link. */
function discard(fragment: string, begun: number, onClose: () => void) {
  onClose()
  showToast('The shared layout is discarded.', {
    ...(begun > 0 && { description: stayWords(begun) }),
    actions: [
      {
        label: 'Open it again',
        run: () => {
          window.location.hash = fragment
        },
      },
    ],
  })
}

function stayWords(begun: number): string {
  return begun === 1
    ? 'The note that you had begun stays in this browser. Open the link again to go on with it.'
    : `The ${begun} notes that you had begun stay in this browser. Open the link again to go on with them.`
}

/** Pins the notes to what stands for their nodes in the open project: by server id, else by content. One undoable step. */
function takeNotes(store: DesignerStore, { document }: Project, onClose: () => void) {
  const open = store.getState().history.present
  const pairs = matchLayouts(document.layout, open.layout)
  const arriving = repinNotes(notesOf(document), recognisedPairs(pairs, document.layout, open.layout), open.layout)
  const merged = mergeNotes(notesOf(open), arriving)
  if (pairs.size === 0) {
    showToast('The notes were not added.', {
      kind: 'error',
      description: 'Nothing of this layout is in the open project. Open the project that the notes are about first.',
    })
    return
  }
  const added = merged.length - notesOf(open).length
  store.commit('Add a reviewer’s notes', (now) => (merged === notesOf(now) ? now : { ...now, notes: merged }), {
    replaces: { kind: 'import' },
  })
  onClose()
  store.setNotesOpen(true)
  if (added === 0) showToast('The notes are up to date.')
  else sayStep(store, `${countWords(added, 'note')} added.`)
}
