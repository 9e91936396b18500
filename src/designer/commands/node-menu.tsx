import {
  ArrowLeftRight,
  ClipboardCopy,
  ClipboardPaste,
  Columns2,
  Copy,
  CornerDownRight,
  ListChecks,
  MessageSquarePlus,
  MoveVertical,
  Pencil,
  Rows2,
  Rows3,
  Scissors,
  Trash2,
} from 'lucide-react'
import type { Key } from '../../base/key.ts'
import { editsInPlace } from '../../items/registry.ts'
import { findNode, type Found } from '../../layout/find.ts'
import { canDuplicate, canRemove } from '../../layout/operations/can.ts'
import { joinColumns, splitColumn, swapColumns } from '../../layout/operations/columns.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { DesignerTools } from '../designer-tools.tsx'
import { canSplit } from '../../layout/operations/split.ts'
import { nodeName } from '../names.ts'
import { layoutOf, removeAll } from './actions.ts'
import { duplicateInView } from './duplicate-in-view.ts'
import { splitAll } from './split-all.ts'
import { copyByMenu, cutByMenu, pasteByMenu } from './system-clipboard.ts'

/** Everything that can be done with one row or item, with the reason where it can't. */
export function nodeMenu(store: DesignerStore, tools: DesignerTools, key: Key): readonly MenuEntry[] {
  const layout = layoutOf(store)
  const found = findNode(layout, key)
  if (found === null) return []
  return [
    ...ownEntries(store, tools, found),
    {
      id: 'move',
      label: 'Move to…',
      icon: <MoveVertical size={14} />,
      hint: 'M',
      onSelect: () => tools.openMoveTo([key]),
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      icon: <Copy size={14} />,
      reason: canDuplicate(layout, [key]),
      onSelect: () => tools.say(duplicateInView(store, [key])),
    },
    {
      id: 'note',
      label: 'Add a note',
      icon: <MessageSquarePlus size={14} />,
      hint: 'N',
      onSelect: () => store.draftNote(key),
    },
    ...(found.kind === 'item'
      ? [
          {
            id: 'row',
            label: 'Select the row',
            icon: <CornerDownRight size={14} />,
            onSelect: () => store.select([found.row.key]),
          },
        ]
      : []),
    ...clipboardEntries(store, key),
    {
      id: 'many',
      label: 'Select several…',
      icon: <ListChecks size={14} />,
      separated: true,
      onSelect: () => {
        store.select([key])
        store.setGathering(true)
      },
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: <Trash2 size={14} />,
      hint: '⌫',
      danger: true,
      separated: true,
      reason: canRemove(layout, [key]),
      onSelect: () => tools.say(removeAll(store, [key])),
    },
  ]
}

/** The clipboard works on the selection, so the node becomes it first. */
function clipboardEntries(store: DesignerStore, key: Key): readonly MenuEntry[] {
  const on = (run: (store: DesignerStore) => Promise<void>) => () => {
    store.select([key])
    void run(store)
  }
  return [
    { id: 'copy', label: 'Copy', icon: <ClipboardCopy size={14} />, separated: true, onSelect: on(copyByMenu) },
    { id: 'cut', label: 'Cut', icon: <Scissors size={14} />, onSelect: on(cutByMenu) },
    { id: 'paste', label: 'Paste below', icon: <ClipboardPaste size={14} />, onSelect: on(pasteByMenu) },
  ]
}

/** A row whose columns or items get rows of their own. */
function splitEntry(store: DesignerStore, tools: DesignerTools, key: Key, label: string): MenuEntry {
  return {
    id: 'split-rows',
    label,
    icon: <Rows3 size={14} />,
    reason: canSplit(layoutOf(store), [key]),
    onSelect: () => tools.say(splitAll(store, [key])),
  }
}

function ownEntries(store: DesignerStore, tools: DesignerTools, found: Found): readonly MenuEntry[] {
  const { key } = found.node
  if (found.kind === 'item') {
    if (!editsInPlace(found.node.data)) return []
    return [{ id: 'edit', label: 'Edit text', icon: <Pencil size={14} />, hint: '↵', onSelect: () => store.edit(key) }]
  }
  if (found.kind !== 'row') return []
  const columns = found.node.columns.length
  if (columns >= 2) {
    return [
      {
        id: 'swap',
        label: 'Swap the columns',
        icon: <ArrowLeftRight size={14} />,
        onSelect: () =>
          store.commitLayout(`Swap the columns of ${nodeName(found)}`, (layout) => swapColumns(layout, key)),
      },
      {
        id: 'join',
        label: 'Make it one column',
        icon: <Rows2 size={14} />,
        onSelect: () => store.commitLayout(`Make ${nodeName(found)} one column`, (layout) => joinColumns(layout, key)),
      },
      splitEntry(store, tools, key, 'Split into two rows'),
    ]
  }
  const items = found.node.columns[0]?.items.length ?? 0
  return [
    {
      id: 'split',
      label: 'Split into two columns',
      icon: <Columns2 size={14} />,
      reason: items < 2 ? 'A row needs two items to be split.' : null,
      onSelect: () =>
        store.commitLayout(`Split ${nodeName(found)} into two columns`, (layout) => splitColumn(layout, key)),
    },
    splitEntry(store, tools, key, 'Split into rows of their own'),
  ]
}
