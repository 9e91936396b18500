import type { DropTarget } from '../../layout/layout.ts'
import { insertFragment } from '../../layout/operations/insert.ts'
import { moveNodes } from '../../layout/operations/move.ts'
import { editWhenEmpty } from '../commands/actions.ts'
import { findNode, placeWords } from '../../layout/find.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DropSubject } from '../../layout/operations/can.ts'
import { selectionTitle, whereName } from '../names.ts'

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
  store.commitLayout(`${verb} ${what} to ${whereName(after, keys[0])}`, () => after, { select: keys })
  if (after === before) return `${name} stays where it was.`
  const first = keys[0]
  if (first !== undefined && subject.kind === 'fragment') editWhenEmpty(store, first)
  const place = first === undefined ? null : findNode(after, first)?.place
  return place ? `Dropped ${name}. It is now at ${placeWords(place)}.` : `Dropped ${name}.`
}

function fragmentKeys(subject: Extract<DropSubject, { kind: 'fragment' }>): readonly string[] {
  const { fragment } = subject
  return (fragment.kind === 'items' ? fragment.items : fragment.rows).map(({ key }) => key)
}
