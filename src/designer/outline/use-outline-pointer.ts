import { useState, type MouseEvent, type PointerEvent } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { grabNode } from '../canvas/grab.ts'
import { revealOnCanvas } from '../canvas/reveal-on-canvas.ts'
import { selectFrom } from '../canvas/select-from.ts'
import { layoutOf } from '../commands/actions.ts'
import { editOrInspect } from '../commands/node-keys.ts'
import { useDragTools } from '../dnd/drag-provider.tsx'
import type { OutlineLine } from './list-lines.ts'
import { FOLD_MARK, LINE_MARK } from './outline-line.tsx'

/** The menu that a right click, or the menu key, has opened: about which node, and where in the window. */
export type OpenMenu = { readonly key: Key; readonly x: number; readonly y: number; readonly isByKey: boolean }

/** The button of a right click. */
const SECONDARY = 2

/** What pointers do in the outline: a click selects or folds, two open, a right click opens the node's menu, a press may become a drag. */
export function useOutlinePointer(
  lines: readonly OutlineLine[],
  fold: (keys: readonly Key[], isExpanded: boolean) => void,
) {
  const store = useDesignerStore()
  const { press, state } = useDragTools()
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const showPageOf = (key: Key) => {
    const found = findNode(layoutOf(store), key)
    if (found !== null) store.showPage(found.page.key)
  }
  return {
    menu,
    closeMenu: () => setMenu(null),
    pointerProps: {
      onClick: (event: MouseEvent) => {
        const key = keyUnder(event.target)
        const expanded = lines.find((line) => line.key === key)?.isExpanded ?? null
        if (key === null) return
        if (expanded !== null && isOnFold(event.target)) return fold([key], !expanded)
        const { selection, isGathering } = store.getState().session
        showPageOf(key)
        // Another page empties the selection, but a click that adds to it goes on from there.
        if (event.shiftKey || event.metaKey || event.ctrlKey || isGathering) store.select(selection)
        selectFrom(store, key, event)
        revealOnCanvas(key, 'nearest')
      },
      onDoubleClick: (event: MouseEvent) => {
        const key = isOnFold(event.target) ? null : keyUnder(event.target)
        if (key !== null) editOrInspect(store, key)
      },
      onContextMenu: (event: MouseEvent) => {
        const key = keyUnder(event.target)
        if (key === null) return
        event.preventDefault()
        // A finger that rests on a line carries it; on some systems that asks for a menu, too.
        if (state.get() !== null) return
        showPageOf(key)
        if (!store.getState().session.selection.includes(key)) store.select([key])
        setMenu({ key, x: event.clientX, y: event.clientY, isByKey: event.button !== SECONDARY })
      },
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const key = isOnFold(event.target) ? null : keyUnder(event.target)
        if (key !== null) press(event, () => grabNode(store, key))
      },
    },
  }
}

function keyUnder(target: EventTarget): Key | null {
  return target instanceof Element ? (target.closest(`[${LINE_MARK}]`)?.getAttribute(LINE_MARK) ?? null) : null
}

function isOnFold(target: EventTarget): boolean {
  return target instanceof Element && target.closest(`[${FOLD_MARK}]`) !== null
}
