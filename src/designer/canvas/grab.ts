import { findNode } from '../../layout/find.ts'
import type { DropSubject } from '../../layout/operations/can.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { selectionName } from '../names.ts'

/** Marks a grip; its value is the key of the node it moves. */
export const GRIP_MARK = 'data-grip'

/** What a press on the canvas would drag: the node of the grip, with all that is selected beside it. Null where there is no grip. */
export function grabFrom(
  store: DesignerStore,
  element: EventTarget | null,
): { subject: DropSubject; name: string } | null {
  if (!(element instanceof Element)) return null
  const key = element.closest(`[${GRIP_MARK}]`)?.getAttribute(GRIP_MARK)
  if (key === null || key === undefined) return null
  return grabNode(store, key)
}

/** What dragging a node means: the whole selection when the node is part of it, else the node alone. */
export function grabNode(store: DesignerStore, key: string): { subject: DropSubject; name: string } | null {
  const { session, history } = store.getState()
  const { layout } = history.present
  const kind = findNode(layout, key)?.kind
  if (kind === undefined) return null
  const together = session.selection.includes(key)
    ? session.selection.filter((other) => findNode(layout, other)?.kind === kind)
    : [key]
  return { subject: { kind: 'nodes', keys: together }, name: selectionName(layout, together) }
}
