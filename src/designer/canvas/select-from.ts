import type { MouseEvent } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { DesignerStore } from '../../store/designer-store.ts'

/** Selects a node by a click: alone, or with ⇧, ⌘ or Ctrl beside what is selected on the same level. Inner nodes win over outer ones. */
export function selectFrom(store: DesignerStore, key: Key, event: MouseEvent) {
  if (event.defaultPrevented) return
  event.preventDefault()
  const { selection, editing } = store.getState().session
  if (editing === key) return
  const layout = store.getState().history.present.layout
  const kind = findNode(layout, key)?.kind
  const many = event.shiftKey || event.metaKey || event.ctrlKey
  const others = many ? selection.filter((other) => findNode(layout, other)?.kind === kind) : []
  store.select(many && others.includes(key) ? others.filter((other) => other !== key) : [...others, key])
}
