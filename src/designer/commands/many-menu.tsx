import {
  ClipboardCopy,
  Columns2,
  Copy,
  File,
  FileInput,
  FileOutput,
  MoveVertical,
  Rows2,
  Scissors,
  Trash2,
} from 'lucide-react'
import type { Key } from '../../base/key.ts'
import { canDuplicate, canGroup, canRemove } from '../../layout/operations/can.ts'
import { canSplit } from '../../layout/operations/split.ts'
import { resolveMoved } from '../../layout/moved.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { DesignerTools } from '../designer-tools.tsx'
import { layoutOf, removeAll } from './actions.ts'
import { duplicateInView } from './duplicate-in-view.ts'
import { groupAll } from './group-actions.ts'
import { canPositionAll, positionAll } from './position-all.ts'
import { splitAll } from './split-all.ts'
import { copyByMenu, cutByMenu } from './system-clipboard.ts'

/** Everything that can be done with several nodes at once, with the reason where it can't. */
export function manyMenu(store: DesignerStore, tools: DesignerTools, keys: readonly Key[]): readonly MenuEntry[] {
  const layout = layoutOf(store)
  return [
    ...positionEntries(store, keys),
    {
      id: 'move',
      label: 'Move to…',
      icon: <MoveVertical size={14} />,
      hint: 'M',
      reason: resolveMoved(layout, keys) === null ? 'Pages move only together with other pages.' : null,
      onSelect: () => tools.openMoveTo(keys),
    },
    {
      id: 'group',
      label: 'Group into two columns',
      icon: <Columns2 size={14} />,
      reason: canGroup(layout, keys),
      onSelect: () => tools.say(groupAll(store, keys)),
    },
    {
      id: 'split-rows',
      label: 'Split into rows',
      icon: <Rows2 size={14} />,
      reason: canSplit(layout, keys),
      onSelect: () => tools.say(splitAll(store, keys)),
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      icon: <Copy size={14} />,
      reason: canDuplicate(layout, keys),
      onSelect: () => tools.say(duplicateInView(store, keys)),
    },
    { id: 'copy', label: 'Copy', icon: <ClipboardCopy size={14} />, onSelect: () => void copyByMenu(store) },
    { id: 'cut', label: 'Cut', icon: <Scissors size={14} />, onSelect: () => void cutByMenu(store) },
    {
      id: 'delete',
      label: 'Delete',
      icon: <Trash2 size={14} />,
      hint: '⌫',
      danger: true,
      separated: true,
      reason: canRemove(layout, keys),
      onSelect: () => tools.say(removeAll(store, keys)),
    },
  ]
}

/** When pages are shown; nothing for what is no page. */
function positionEntries(store: DesignerStore, keys: readonly Key[]): readonly MenuEntry[] {
  const layout = layoutOf(store)
  if (!keys.every((key) => layout.some((page) => page.key === key))) return []
  return POSITIONS.map(({ position, label, icon }) => ({
    id: position,
    label,
    icon,
    reason: canPositionAll(layout, keys, position),
    onSelect: () => positionAll(store, keys, position),
  }))
}

const POSITIONS = [
  { position: 'intro', label: 'Make intro pages', icon: <FileInput size={14} /> },
  { position: 'body', label: 'Make body pages', icon: <File size={14} /> },
  { position: 'outro', label: 'Make outro pages', icon: <FileOutput size={14} /> },
] as const
