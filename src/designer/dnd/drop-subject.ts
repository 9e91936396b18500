import type { Key } from '../../base/key.ts'
import { findNode, placeWords } from '../../layout/find.ts'
import type { DropTarget, Layout } from '../../layout/layout.ts'
import type { DropSubject } from '../../layout/operations/can.ts'
import { insertFragment } from '../../layout/operations/insert.ts'
import { moveNodes } from '../../layout/operations/move.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectionName, selectionTitle, whereName } from '../names.ts'

/** Puts what is carried at a landing place: one step in the history, selected afterwards. Gives back the words to say. */
export function dropSubject(store: DesignerStore, subject: DropSubject, target: DropTarget, name: string): string {
  const before = store.getState().history.present.layout
  const keys = subject.kind === 'nodes' ? subject.keys : fragmentKeys(subject)
  const after =
    subject.kind === 'nodes'
      ? moveNodes(before, subject.keys, target)
      : insertFragment(before, subject.fragment, target)
  const verb = subject.kind === 'nodes' ? 'Move' : 'Add'
  const what = subject.kind === 'nodes' ? selectionTitle(before, keys) : selectionTitle(after, keys)
  const pageAt = target.kind === 'page' ? after.findIndex(({ key }) => keys.includes(key)) : null
  const where = pageAt === null ? whereName(after, keys[0]) : `place ${pageAt + 1}`
  store.commitLayout(`${verb} ${what} to ${where}`, () => after, { select: keys })
  if (after === before) return `${name} stays where it was.`
  const first = keys[0]
  return `Dropped ${name}.${pageAt === null ? landedWords(after, first, keys.length) : pageWords(after, pageAt, keys.length)}`
}

/** Moves one page so that it then stands at a place (from 0): a drop in the gap there. Gives back the words to say. */
export function dropPageAt(store: DesignerStore, key: Key, place: number): string {
  const { layout } = store.getState().history.present
  const from = layout.findIndex((page) => page.key === key)
  const index = place > from ? place + 1 : place
  return dropSubject(store, { kind: 'nodes', keys: [key] }, { kind: 'page', index }, selectionName(layout, [key]))
}

function landedWords(after: Layout, key: Key | undefined, count: number): string {
  const place = key === undefined ? null : findNode(after, key)?.place
  return place ? ` ${count === 1 ? 'It is' : 'They are'} now at ${placeWords(place)}.` : ''
}

function pageWords(after: Layout, at: number, count: number): string {
  return ` ${count === 1 ? 'It' : 'The first of them'} is now Page ${at + 1} of ${after.length}.`
}

/** The keys of what a fragment brings, in its order. */
export function fragmentKeys(subject: Extract<DropSubject, { kind: 'fragment' }>): readonly Key[] {
  const { fragment } = subject
  return (fragment.kind === 'items' ? fragment.items : fragment.rows).map(({ key }) => key)
}
