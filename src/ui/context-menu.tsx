import { useMemo, type RefObject } from 'react'
import { late } from './late.ts'
import type { MenuEntry } from './menu.tsx'
import { LateBoundary } from './late-boundary.tsx'

const AnchoredMenu = late(async () => (await import('./anchored-menu.tsx')).AnchoredMenu)

type ContextMenuProps = {
  /** Where it opens, in window coordinates. */
  at: { readonly x: number; readonly y: number }
  /** The accessible name of the menu. */
  label: string
  /** What can be chosen, from top to bottom. */
  entries: readonly MenuEntry[]
  /** The entry that has the focus at first, where it was opened by key. */
  startsAt?: 'first' | null
  /** Where the focus goes when it closes. */
  finalFocus: RefObject<HTMLElement | null>
  /** Called when something was chosen, and when the menu was left. */
  onClose: () => void
}

/** A menu at a point: what a right click, or the menu key, opens. Render it while it is open. */
export function ContextMenu({ at, ...menu }: ContextMenuProps) {
  const { x, y } = at
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y])
  return (
    <LateBoundary>
      <AnchoredMenu open anchor={anchor} align="start" sideOffset={2} {...menu} />
    </LateBoundary>
  )
}
