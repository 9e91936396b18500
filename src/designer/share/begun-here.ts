import type { Layout } from '../../layout/layout.ts'
import type { ReviewNote } from '../../layout/notes/review-note.ts'
import { loadAuthor } from '../notes/author-name.ts'
import type { NoteActions } from '../notes/note-actions.ts'
import type { NoteDrafts } from '../notes/note-drafts.ts'

/** What was begun to be written about this layout and not sent: notes and replies, by their texts. */
export function listBegun(drafts: NoteDrafts, layout: Layout, notes: readonly ReviewNote[]): readonly string[] {
  const { onNodes, replies } = begunHere(drafts, layout, notes)
  return [...onNodes.map(({ draft }) => draft.text), ...replies.map(({ text }) => text)]
}

/** Makes notes and replies of what `listBegun` lists, in the name of whoever wrote here last. */
export function sendBegun(
  drafts: NoteDrafts,
  layout: Layout,
  notes: readonly ReviewNote[],
  actions: Pick<NoteActions, 'add' | 'reply'>,
): void {
  const author = loadAuthor()
  const { onNodes, replies } = begunHere(drafts, layout, notes)
  for (const { draft, key } of onNodes) {
    actions.add(key, { author, text: draft.text })
    drafts.remove(draft.id)
  }
  for (const { noteId, text } of replies) {
    actions.reply(noteId, { author, text })
    drafts.writeReply(noteId, '')
  }
}

function begunHere(drafts: NoteDrafts, layout: Layout, notes: readonly ReviewNote[]) {
  return {
    onNodes: drafts.list(layout).flatMap(({ draft, key }) => (key === null ? [] : [{ draft, key }])),
    replies: drafts.replies().filter(({ noteId }) => notes.some(({ id }) => id === noteId)),
  }
}
