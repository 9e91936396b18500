import { Menu as Base } from '@base-ui/react/menu'
import { useMemo, type RefObject } from 'react'
import { MenuPopup, type MenuEntry } from './menu.tsx'

type ContextMenuProps = {
  /** Where it opens, in window coordinates. */
  at: { readonly x: number; readonly y: number }
  label: string
  entries: readonly MenuEntry[]
  /** Where the focus goes when it closes. */
  finalFocus: RefObject<HTMLElement | null>
  onClose(): void
}

/** A menu at a point: what a right click, or the menu key, opens. Render it while it is open. */
export function ContextMenu({ at, label, entries, finalFocus, onClose }: ContextMenuProps) {
  const { x, y } = at
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y])
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={2} align="start" className="z-50 outline-none">
          <MenuPopup label={label} entries={entries} finalFocus={finalFocus} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
