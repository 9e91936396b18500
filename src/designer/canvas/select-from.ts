import type { MouseEvent } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import { selectRange } from '../../layout/select-range.ts'
import type { DesignerStore } from '../../store/designer-store.ts'

/**
 * Selects a node by a click: alone; with ⇧ everything from where the selection began to it; with ⌘ or Ctrl, or while several are being
 * selected, beside what is selected on the same level, or no longer. Inner nodes win over outer ones.
 */
export function selectFrom(store: DesignerStore, key: Key, event: MouseEvent) {
  if (event.defaultPrevented) return
  event.preventDefault()
  const { selection, editing, isGathering } = store.getState().session
  if (editing === key) return
  const layout = store.getState().history.present.layout
  const [anchor] = selection
  if (event.shiftKey && anchor !== undefined) return store.select(selectRange(layout, anchor, key))
  const kind = findNode(layout, key)?.kind
  const many = isGathering || event.metaKey || event.ctrlKey
  const others = many ? selection.filter((other) => findNode(layout, other)?.kind === kind) : []
  store.select(many && others.includes(key) ? others.filter((other) => other !== key) : [...others, key])
}
