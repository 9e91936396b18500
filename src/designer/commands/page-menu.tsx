import {
  ArrowLeft,
  ArrowRight,
  ClipboardCopy,
  ClipboardPaste,
  Copy,
  MessageSquarePlus,
  MoveHorizontal,
  Settings2,
  Trash2,
} from 'lucide-react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import { canRemove } from '../../layout/operations/can.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { DesignerTools } from '../designer-tools.tsx'
import { dropPageAt } from '../dnd/drop-subject.ts'
import { duplicateAll, layoutOf, removeAll } from './actions.ts'
import { goToSettings } from './node-keys.ts'
import { copyByMenu, pasteByMenu } from './system-clipboard.ts'

/** Everything that can be done with a page, with the reason where it can't. */
export function pageMenu(store: DesignerStore, tools: DesignerTools, key: Key): readonly MenuEntry[] {
  const layout = layoutOf(store)
  const found = findNode(layout, key)
  if (found?.kind !== 'page') return []
  const at = found.place.page
  const move = (to: number) => tools.announce(dropPageAt(store, key, to))
  const on = (run: (store: DesignerStore) => Promise<void>) => () => {
    store.select([key])
    void run(store)
  }
  return [
    {
      id: 'settings',
      label: 'Name and position…',
      icon: <Settings2 size={14} />,
      movesFocus: true,
      onSelect: () => {
        store.select([key])
        goToSettings(store)
      },
    },
    {
      id: 'duplicate',
      label: 'Duplicate page',
      icon: <Copy size={14} />,
      onSelect: () => tools.say(duplicateAll(store, [key])),
    },
    { id: 'copy', label: 'Copy page', icon: <ClipboardCopy size={14} />, onSelect: on(copyByMenu) },
    { id: 'paste', label: 'Paste', icon: <ClipboardPaste size={14} />, onSelect: on(pasteByMenu) },
    {
      id: 'note',
      label: 'Add a note',
      icon: <MessageSquarePlus size={14} />,
      onSelect: () => store.draftNote(key),
    },
    {
      id: 'left',
      label: 'Move left',
      icon: <ArrowLeft size={14} />,
      reason: at === 0 ? 'It is the first page.' : null,
      onSelect: () => move(at - 1),
    },
    {
      id: 'right',
      label: 'Move right',
      icon: <ArrowRight size={14} />,
      reason: at === layout.length - 1 ? 'It is the last page.' : null,
      onSelect: () => move(at + 1),
    },
    {
      id: 'move',
      label: 'Move to…',
      icon: <MoveHorizontal size={14} />,
      hint: 'M',
      reason: layout.length === 1 ? 'It is the only page.' : null,
      onSelect: () => tools.openMoveTo([key]),
    },
    {
      id: 'delete',
      label: 'Delete page',
      icon: <Trash2 size={14} />,
      danger: true,
      separated: true,
      reason: canRemove(layout, [key]),
      onSelect: () => tools.say(removeAll(store, [key])),
    },
  ]
}
