import { useEffect, useMemo, useRef, useState } from 'react'
import type { JsonObject } from '../../base/json.ts'
import type { Key } from '../../base/key.ts'
import type { Answer } from '../../items/item-model.ts'
import type { ItemNode, PageNode, RowNode } from '../../layout/layout.ts'
import type { ReviewNote } from '../../layout/notes/review-note.ts'
import { notesOf } from '../../store/design-document.ts'
import type { Project } from '../../store/project-file.ts'
import { serializeShared } from '../../store/shared-project.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { MarkedPage, rowsOf } from '../marked-page.tsx'
import { itemName } from '../names.ts'
import { createNoteActions, isoNow } from '../notes/note-actions.ts'
import { noteDraftsOf } from '../notes/note-drafts.ts'
import { NoteList } from '../notes/note-list.tsx'
import { listBegun, sendBegun } from './begun-here.ts'
import { NoteButton } from './note-button.tsx'
import { SharedBar } from './shared-bar.tsx'
import { SharedContents } from './shared-contents.tsx'
import { SharedPages } from './shared-pages.tsx'
import { markUnsent } from './unsent.ts'
import { useFragment } from './use-fragment.ts'

type SharedViewerProps = {
  project: Project
  onFragment(fragment: string): void
  takeOver(project: Project): Promise<boolean>
  onClose(): void
}

const NO_DATAPOINTS: readonly JsonObject[] = []

/**
 * A shared layout, read-only: its pages as participants see them, to be answered; what else it holds; its notes, which can be added to. It
 * knows nothing of the open work until something is taken over.
 */
export function SharedViewer({ project, onFragment, takeOver, onClose }: SharedViewerProps) {
  const store = useDesignerStore()
  const { document, datapoints = NO_DATAPOINTS } = project
  const { layout } = document
  const [notes, setNotes] = useState(() => notesOf(document))
  const [draft, setDraft] = useState<Key | null>(null)
  // Another one is another list of notes, in which nothing is being written.
  const [listing, setListing] = useState(0)
  const [pageKey, setPageKey] = useState<Key>(() => firstPage(layout)?.key ?? '')
  const [datapoint, setDatapoint] = useState(0)
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
  const frame = useRef<HTMLDivElement>(null)
  const page = layout.find(({ key }) => key === pageKey) ?? layout[0]
  const record = useMemo(() => {
    const object = datapoints[datapoint]
    return object === undefined ? null : new Map(Object.entries(object))
  }, [datapoints, datapoint])
  const content = useMemo(
    () =>
      serializeShared({ ...document, notes }, { hasIds: document.serverIds.length > 0, hasNotes: true, datapoints }),
    [document, notes, datapoints],
  )
  const shared = useFragment(content)
  useEffect(() => {
    if (notes === document.notes || shared === null) return
    onFragment(shared)
    markUnsent(true)
  }, [notes, document, shared, onFragment])

  const actions = useMemo(() => {
    const own = createNoteActions({
      layout: () => layout,
      change: (_name, change) => setNotes((before: readonly ReviewNote[]) => change(before)),
      now: isoNow,
      newId: store.keys,
    })
    const remove = (id: string) => {
      own.remove(id)
      const at = notes.findIndex((note) => note.id === id)
      const putBack = (now: readonly ReviewNote[]) => now.toSpliced(at, 0, ...notes.slice(at, at + 1))
      if (at >= 0) showToast('The note is deleted.', { actions: [{ label: 'Undo', run: () => setNotes(putBack) }] })
    }
    return { ...own, remove }
  }, [layout, store, notes])
  const drafts = useMemo(
    () => noteDraftsOf(`shared ${project.document.name}`, store.keys),
    [project.document.name, store],
  )
  const prefix = `${datapoint} `
  const answersHere = useMemo(
    () =>
      new Map(
        [...answers].flatMap(([key, answer]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), answer]] : [])),
      ),
    [answers, prefix],
  )
  const showPage = (key: Key) => {
    setPageKey(key)
    frame.current?.scrollTo({ top: 0 })
  }
  return (
    <div className="flex h-dvh flex-col bg-ground">
      <SharedBar
        project={{ ...project, document: { ...document, notes } }}
        fragment={shared}
        takeOver={takeOver}
        begun={() => listBegun(drafts, layout, notes)}
        onAddBegun={() => {
          sendBegun(drafts, layout, notes, actions)
          setDraft(null)
          setListing((before) => before + 1)
        }}
        isChanged={notes !== document.notes}
        onClose={onClose}
      />
      <main className="flex min-h-0 flex-1 flex-col overflow-auto lg:flex-row lg:overflow-hidden">
        <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
          <SharedPages
            layout={layout}
            shown={page?.key ?? ''}
            onShow={showPage}
            count={datapoints.length}
            datapoint={datapoint}
            onDatapoint={setDatapoint}
          />
          <div ref={frame} className="min-h-0 flex-1 p-3 sm:p-6 lg:overflow-auto">
            <SharedContents document={document} notes={notes.length} datapoints={datapoints.length} />
            <div
              role="group"
              aria-label="The page as participants see it"
              className="participant mx-auto mt-4 w-full max-w-[60rem] rounded-xl border border-line px-8 py-5 shadow-md sm:px-10 sm:py-8"
            >
              <ErrorBoundary what="This page" key={page?.key}>
                {page === undefined || page.rows.length === 0 ? (
                  <p className="text-center text-(--p-muted)">This page is empty.</p>
                ) : (
                  <MarkedPage
                    rows={rowsOf(page)}
                    schema={document.schema}
                    datapoint={record}
                    answers={answersHere}
                    onAnswer={(key, answer) => setAnswers((before) => new Map(before).set(prefix + key, answer))}
                    frameItem={(node: ItemNode, view) => (
                      // The button has room of its own, so that it covers nothing of the item.
                      <div data-node={node.key} className="relative pe-9">
                        <NoteButton
                          name={itemName(node.data)}
                          nodeKey={node.key}
                          level="item"
                          notes={notes}
                          className="absolute end-0 top-0"
                          onClick={() => setDraft(node.key)}
                        />
                        {view}
                      </div>
                    )}
                    headRow={(row: RowNode, index) => (
                      <div data-node={row.key} className="relative">
                        <NoteButton
                          name={`Row ${index + 1}`}
                          nodeKey={row.key}
                          level="row"
                          notes={notes}
                          className="absolute -start-7.5 top-0 sm:-start-8.5"
                          onClick={() => setDraft(row.key)}
                        />
                      </div>
                    )}
                  />
                )}
              </ErrorBoundary>
            </div>
          </div>
        </div>
        <section
          aria-label="Notes"
          className="flex w-full shrink-0 flex-col border-line bg-surface max-lg:border-t lg:w-80 lg:border-s"
        >
          <h2 className="border-b border-line px-4 py-2 text-sm font-semibold">Notes</h2>
          <NoteList
            key={listing}
            notes={notes}
            layout={layout}
            actions={actions}
            draft={draft}
            drafts={drafts}
            onDraft={setDraft}
            target={page?.key ?? null}
            onJump={({ found }) => {
              if (found === null) return
              showPage(found.page.key)
              requestAnimationFrame(() =>
                frame.current
                  ?.querySelector(`[data-node="${CSS.escape(found.node.key)}"]`)
                  ?.scrollIntoView({ block: 'center' }),
              )
            }}
          />
        </section>
      </main>
    </div>
  )
}

/** What participants work on is what one wants to see first, not the instructions before it. */
function firstPage(layout: readonly PageNode[]): PageNode | undefined {
  return layout.find(({ display_position = 'body' }) => display_position === 'body') ?? layout[0]
}
