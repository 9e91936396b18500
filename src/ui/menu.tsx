import { Menu as Base } from '@base-ui/react/menu'
import clsx from 'clsx'
import { useRef, type ReactElement, type ReactNode, type RefObject } from 'react'
import { Keys } from './keys.tsx'

/** One entry of a menu. With a `reason` it can't be chosen, and the reason is shown. */
export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly hint?: string
  readonly reason?: string | null
  readonly danger?: boolean
  /** Draws a line above the entry. */
  readonly separated?: boolean
  /** What it opens takes the focus by itself: it does not go back to where the menu came from. */
  readonly movesFocus?: boolean
  onSelect(): void
}

/** A menu that opens from its trigger. Arrow keys, type-ahead and Escape work as in any menu. */
export function Menu({
  trigger,
  label,
  entries,
  align = 'start',
}: {
  trigger: ReactElement
  label: string
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <MenuPopup label={label} entries={entries} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type MenuPopupProps = {
  label: string
  entries: readonly MenuEntry[]
  /** Where the focus goes when the menu closes; to the trigger when absent. */
  finalFocus?: RefObject<HTMLElement | null>
}

/** The list of a menu, whatever opened it. */
export function MenuPopup({ label, entries, finalFocus }: MenuPopupProps) {
  const focusMoves = useRef(false)
  return (
    <Base.Popup
      aria-label={label}
      finalFocus={() => !focusMoves.current && (finalFocus?.current ?? true)}
      className="max-h-(--available-height) min-w-48 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-sm text-ink shadow-lg outline-none"
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          entry={entry}
          onSelect={() => {
            focusMoves.current = entry.movesFocus === true
            entry.onSelect()
          }}
        />
      ))}
    </Base.Popup>
  )
}

function MenuItem({ entry, onSelect }: { entry: MenuEntry; onSelect(): void }) {
  const blocked = typeof entry.reason === 'string'
  return (
    <>
      {entry.separated === true && <Base.Separator className="my-1 h-px bg-line" />}
      <Base.Item
        disabled={blocked}
        onClick={onSelect}
        className={clsx(
          'flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 outline-none data-highlighted:bg-hover',
          blocked && 'text-muted',
          entry.danger === true && !blocked && 'text-danger',
        )}
      >
        {entry.icon !== undefined && (
          <span className="flex size-4 items-center justify-center text-muted">{entry.icon}</span>
        )}
        <span className="flex-1">
          {entry.label}
          {blocked && <span className="block max-w-64 text-xs text-muted">{entry.reason}</span>}
        </span>
        {entry.hint !== undefined && <Keys keys={entry.hint} />}
      </Base.Item>
    </>
  )
}
