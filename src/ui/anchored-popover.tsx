import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'

type AnchoredPopoverProps = {
  open: boolean
  /** The button that it opens beside and that gets the focus back. */
  anchor: RefObject<HTMLElement | null>
  label: string
  isBare: boolean
  onClose(): void
  children: ReactNode
}

/** What a popover opens, beside its button. */
export function AnchoredPopover({ open, anchor, label, isBare, onClose, children }: AnchoredPopoverProps) {
  const isLeft = useRef(false)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the button itself closes it by the button.
        const isOnButton = event.target instanceof Node && anchor.current?.contains(event.target) === true
        if (!next && !isOnButton) onClose()
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} align="start" className="z-65">
          <Base.Popup
            aria-label={label}
            finalFocus={() => !isLeft.current && (anchor.current ?? true)}
            onKeyDown={(event) => {
              isLeft.current = event.key === 'Tab' && isAtEdge(event)
              if (!isLeft.current) return
              // The browser's own step then goes on from there.
              anchor.current?.focus({ preventScroll: true })
              onClose()
            }}
            className={clsx(
              'max-h-(--available-height) max-w-(--available-width) overflow-y-auto rounded-lg border border-line bg-raised dark:border-line-strong/50 text-ink shadow-lg outline-none',
              !isBare && 'p-4',
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const STOPS = ':is(a[href], button, input, select, textarea):not(:disabled, [tabindex="-1"]), [tabindex="0"]'

/** Whether Tab would leave what is open. */
function isAtEdge({ currentTarget, shiftKey }: KeyboardEvent<HTMLElement>): boolean {
  const { activeElement } = document
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility())
  if (stops.length === 0) return true
  return shiftKey ? activeElement === currentTarget || activeElement === stops[0] : activeElement === stops.at(-1)
}
