import { X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { notesOf } from '../../store/design-document.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { goToNode } from '../go-to-node.ts'
import { useProjects } from '../projects/projects-handle.tsx'
import { sayStep } from '../say-step.ts'
import { createNoteActions, isoNow, type NoteActions } from './note-actions.ts'
import { noteDraftsOf } from './note-drafts.ts'
import { NoteList } from './note-list.tsx'

/** Reviewers' notes beside the layout; where the window is narrow, over it. */
export function NotesPanel() {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const notes = useDesigner((state) => notesOf(state.history.present))
  const draft = useDesigner((state) => state.session.noteDraft)
  const target = useDesigner((state) => state.session.selection[0] ?? state.session.page)
  const project = useProjects().currentId()
  const drafts = useMemo(() => noteDraftsOf(project, store.keys), [project, store])
  const actions = useMemo(() => storeNoteActions(store), [store])
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (store.getState().session.noteDraft === null)
      panel.current?.querySelector<HTMLElement>(':scope > :not(header) button')?.focus()
  }, [store])
  const close = () => {
    store.setNotesOpen(false)
    document.querySelector<HTMLElement>('[data-notes-button]')?.focus()
  }
  return (
    <section
      ref={panel}
      aria-label="Notes"
      className="absolute inset-y-0 end-0 z-20 flex w-80 max-w-[88vw] shrink-0 flex-col border-s border-line bg-surface shadow-lg lg:static lg:shadow-none"
    >
      <header className="flex items-center gap-2 border-b border-line px-4 py-1.5">
        <h2 className="flex-1 text-sm font-semibold">Notes</h2>
        <IconButton label="Close notes" size="sm" className="-me-2" onClick={close}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <NoteList
        notes={notes}
        layout={layout}
        actions={actions}
        draft={draft}
        drafts={drafts}
        onDraft={store.draftNote}
        target={target}
        onJump={({ found }) => {
          if (found === null) return
          goToNode(store, found.node.key)
          // There it lies over what one wants to see.
          if (!window.matchMedia('(min-width: 64rem)').matches) store.setNotesOpen(false)
        }}
      />
    </section>
  )
}

/** Each of them is one undoable step. */
function storeNoteActions(store: DesignerStore): NoteActions {
  const actions = createNoteActions({
    layout: () => store.getState().history.present.layout,
    change: (name, change) =>
      store.commit(name, (document) => {
        const before = notesOf(document)
        const notes = change(before)
        return notes === before ? document : { ...document, notes }
      }),
    now: isoNow,
    newId: store.keys,
  })
  return {
    ...actions,
    remove: (id) => {
      actions.remove(id)
      sayStep(store, 'The note is deleted.')
    },
  }
}
