import { cloneElement, useRef, useState, type ComponentPropsWithRef, type ReactElement, type ReactNode } from 'react'
import { late } from './late.ts'
import { LateBoundary } from './late-boundary.tsx'

const AnchoredMenu = late(async () => (await import('./anchored-menu.tsx')).AnchoredMenu)

/** One entry of a menu. With a `reason` it can't be chosen, and the reason is shown. */
export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Its shortcut. */
  readonly hint?: string
  /** A few words at its end, such as a time. */
  readonly note?: string
  readonly reason?: string | null
  readonly danger?: boolean
  /** Draws a line above the entry. */
  readonly separated?: boolean
  /** What it opens takes the focus by itself: it does not go back to where the menu came from. */
  readonly movesFocus?: boolean
  onSelect(): void
}

/** The entries of a menu, or what fetches them when it opens. */
export type MenuEntries = readonly MenuEntry[] | (() => Promise<readonly MenuEntry[]>)

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<ComponentPropsWithRef<'button'>>
  /** The accessible name of the menu. */
  label: string
  /** What can be chosen, from top to bottom, or what fetches it. */
  entries: MenuEntries
  /** With which edge of its trigger it lines up. */
  align?: 'start' | 'end'
}

/**
 * A menu that opens from its trigger: by a press, or by the arrow keys. Opened by key it has the focus on an entry. Arrow keys, type-ahead and Escape work as in any menu. The code of the
 * list is fetched when the trigger is pointed at or focused, and the focus waits on the trigger until it is there.
 */
export function Menu({ trigger, label, entries, align = 'start' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  // Null until it is opened for the first time.
  const [fetched, setFetched] = useState<readonly MenuEntry[] | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [startsAt, setStartsAt] = useState<'first' | 'last' | null>(null)
  const open = async (from: typeof startsAt) => {
    const [list] = await Promise.all([typeof entries === 'function' ? entries() : [], AnchoredMenu.preload()])
    setFetched(list)
    setStartsAt(from)
    setOpen(true)
  }
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onPointerEnter: () => void preloadMenus(),
        onFocus: () => void preloadMenus(),
        // Enter and Space press it, too, without a pointer's click count.
        onClick: ({ detail }) => void open(detail === 0 ? 'first' : null),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          event.stopPropagation()
          void open(event.key === 'ArrowDown' ? 'first' : 'last')
        },
      })}
      {fetched !== null && (
        <LateBoundary>
          <AnchoredMenu
            open={isOpen}
            anchor={button}
            label={label}
            entries={typeof entries === 'function' ? fetched : entries}
            align={align}
            startsAt={startsAt}
            finalFocus={button}
            onClose={() => setOpen(false)}
          />
        </LateBoundary>
      )}
    </>
  )
}

/** Fetches what menus are made of, so that the first one opens at once. What can't be fetched is asked for again when one opens. */
export async function preloadMenus() {
  await AnchoredMenu.preload().catch(() => {})
}
