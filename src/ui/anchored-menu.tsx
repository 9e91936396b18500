import { Menu as Base } from '@base-ui/react/menu'
import clsx from 'clsx'
import { useRef, type ComponentProps, type RefObject } from 'react'
import { Keys } from './keys.tsx'
import type { MenuEntry } from './menu.tsx'

type AnchoredMenuProps = {
  open: boolean
  /** What it opens beside: an element, or a place in the window. */
  anchor: ComponentProps<typeof Base.Positioner>['anchor']
  label: string
  entries: readonly MenuEntry[]
  align: 'start' | 'end'
  sideOffset?: number
  /** The entry that has the focus when it opens, for those who came by key; without it the list has it, and no entry. */
  startsAt?: 'first' | 'last' | null
  /** Where the focus goes when it closes. */
  finalFocus: RefObject<HTMLElement | null>
  onClose(): void
}

/** The list of a menu, whatever opens it. */
export function AnchoredMenu({
  open,
  anchor,
  label,
  entries,
  align,
  sideOffset = 4,
  startsAt = null,
  finalFocus,
  onClose,
}: AnchoredMenuProps) {
  const focusMoves = useRef(false)
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={sideOffset} align={align} className="z-65 outline-none">
          <Base.Popup
            aria-label={label}
            onFocus={({ target, currentTarget, relatedTarget }) => {
              // It comes from outside once, when the menu opens.
              const isOpening = target === currentTarget && !currentTarget.contains(relatedTarget)
              if (isOpening) focusMoves.current = false
              if (isOpening && startsAt !== null) entryOf(currentTarget, startsAt)?.focus()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Tab') return
              event.preventBaseUIHandler()
              // The browser's own step then goes on from there.
              finalFocus.current?.focus({ preventScroll: true })
              focusMoves.current = true
              onClose()
            }}
            finalFocus={() => !focusMoves.current && (finalFocus.current ?? true)}
            className="max-h-(--available-height) max-w-[min(26rem,calc(100vw-1rem))] min-w-48 overflow-y-auto rounded-lg border border-line bg-raised dark:border-line-strong/50 p-1 text-sm text-ink shadow-lg outline-none"
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
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function entryOf(list: HTMLElement, place: 'first' | 'last'): HTMLElement | undefined {
  return [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')].at(place === 'first' ? 0 : -1)
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
        <span className="min-w-0 flex-1 wrap-anywhere">
          {entry.label}
          {blocked && <span className="block max-w-64 text-xs text-muted">{entry.reason}</span>}
        </span>
        {entry.note !== undefined && <span className="shrink-0 text-xs text-muted">{entry.note}</span>}
        {entry.hint !== undefined && <Keys keys={entry.hint} />}
      </Base.Item>
    </>
  )
}
