import * as z from 'zod/mini'
import type { Key } from '../../base/key.ts'
import { findNode, placeWords } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { listNodes } from '../../layout/list-nodes.ts'
import { anchorAt, anchorWords } from '../../layout/notes/review-note.ts'

/** A text that was begun and not sent: a note on a node, or the reply to a note. `words` and `place` find the node again when its key is another. */
export type NoteDraft = {
  readonly id: string
  /** The project, or the shared layout, that it is about. */
  readonly scope: string
  readonly text: string
  readonly words: string
  readonly place: string
}

/** A draft with the node that it is about; null when that is not there any more. */
export type PlacedDraft = { readonly draft: NoteDraft; readonly key: Key | null }

/** The half-written notes of a project. They outlive the panel and, where the browser keeps something, the visit. */
export type NoteDrafts = {
  /** What was begun on a node; empty when nothing was. */
  on(layout: Layout, key: Key): string
  /** Keeps what is being written on a node; a blank text is none. */
  write(layout: Layout, key: Key, text: string): void
  /** What was begun as a reply to a note; empty when nothing was. */
  reply(noteId: string): string
  writeReply(noteId: string, text: string): void
  /** All that was begun as replies, the oldest first; `noteId` is the note that each replies to. */
  replies(): readonly { readonly noteId: string; readonly text: string }[]
  /** All that was begun on nodes, the oldest first. */
  list(layout: Layout): readonly PlacedDraft[]
  remove(id: string): void
  /** Calls when a draft is begun or gone. Gives back how to end it. */
  subscribe(listener: () => void): () => void
  /** Which drafts there are: another text when one is begun or gone. */
  which(): string
}

/** The drafts of a project or a shared layout, one list for as long as the page lives. `newId` names them. */
export function noteDraftsOf(scope: string, newId: () => string): NoteDrafts {
  const found = known.get(scope)
  if (found !== undefined) return found
  const drafts = createNoteDrafts(scope, newId)
  known.set(scope, drafts)
  return drafts
}

const known = new Map<string, NoteDrafts>()

/** The same, read anew, as a new visit does. */
export function createNoteDrafts(scope: string, newId: () => string): NoteDrafts {
  let held: readonly NoteDraft[] = load().filter((draft) => draft.scope === scope)
  // Keys are those of this visit alone.
  const keys = new Map<string, Key>()
  const listeners = new Set<() => void>()
  // What the browser does not keep yet; null for what is gone.
  const changed = new Map<string, NoteDraft | null>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    if (changed.size === 0) return
    // Another window may have written since.
    const others = load().filter((one) => one.scope !== scope || !changed.has(one.id))
    save([...others, ...[...changed.values()].filter((draft) => draft !== null)].slice(-MOST))
    changed.clear()
  }
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })
  const put = (id: string, draft: NoteDraft | null) => {
    const others = held.filter((one) => one.id !== id)
    held = draft === null ? others : [...others, draft]
    changed.delete(id)
    changed.set(id, draft)
    timer ??= setTimeout(keep, GATHER)
    for (const listener of listeners) listener()
  }
  const keyOf = (draft: NoteDraft, layout: Layout): Key | null => {
    const known = keys.get(draft.id)
    if (known !== undefined && findNode(layout, known) !== null) return known
    const alike = listNodes(layout).filter((node) => node.kind !== 'column' && anchorWords(node) === draft.words)
    const key = (alike.find(({ place }) => placeWords(place) === draft.place) ?? alike[0])?.node.key
    if (key !== undefined) keys.set(draft.id, key)
    return key ?? null
  }
  const list: NoteDrafts['list'] = (layout) =>
    held.filter(({ id }) => !id.startsWith(REPLY)).map((draft) => ({ draft, key: keyOf(draft, layout) }))
  const at = (layout: Layout, key: Key) => {
    const anchor = anchorAt(layout, key)
    return anchor === null ? undefined : list(layout).find((one) => one.key === anchor.key)?.draft
  }
  return {
    on: (layout, key) => at(layout, key)?.text ?? '',
    write: (layout, key, text) => {
      const anchor = anchorAt(layout, key)
      const node = anchor === null ? null : findNode(layout, anchor.key)
      if (node === null) return
      const id = at(layout, key)?.id ?? newId()
      keys.set(id, node.node.key)
      const draft = { id, scope, text, words: anchorWords(node), place: placeWords(node.place) }
      put(id, text.trim() === '' ? null : draft)
    },
    reply: (noteId) => held.find(({ id }) => id === REPLY + noteId)?.text ?? '',
    writeReply: (noteId, text) => {
      const id = REPLY + noteId
      put(id, text.trim() === '' ? null : { id, scope, text, words: '', place: '' })
    },
    replies: () =>
      held.filter(({ id }) => id.startsWith(REPLY)).map(({ id, text }) => ({ noteId: id.slice(REPLY.length), text })),
    list,
    remove: (id) => put(id, null),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    which: () =>
      held
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
  }
}

const REPLY = 'reply '

/** How long letters are gathered for before the browser keeps them, in milliseconds: no more than that is lost in a crash. */
const GATHER = 300

/** The browser keeps no more of them than this; the oldest go first. */
const MOST = 200

const STORAGE_KEY = 'review-drafts'

const draftsSchema = z.array(
  z.object({ id: z.string(), scope: z.string(), text: z.string(), words: z.string(), place: z.string() }),
)

function load(): readonly NoteDraft[] {
  try {
    const read = draftsSchema.safeParse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]'))
    return read.success ? read.data : []
  } catch {
    return []
  }
}

function save(drafts: readonly NoteDraft[]) {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(drafts))
  } catch {
    // Then they live as long as the page.
  }
}
