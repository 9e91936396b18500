import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import type { ReactElement, ReactNode } from 'react'

type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement
  /** The accessible name of what opens. */
  label: string
  /** Given by those who open it from elsewhere, too. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Leaves the space at the edges to what is inside. */
  isBare?: boolean
  children: ReactNode
}

/** A few settings that open beside their button. Escape and a click outside close it and give the focus back. */
export function Popover({ trigger, label, open, onOpenChange, isBare = false, children }: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" className="z-50">
          <Base.Popup
            aria-label={label}
            className={clsx(
              'max-h-(--available-height) max-w-(--available-width) overflow-y-auto rounded-lg border border-line bg-raised text-ink shadow-lg outline-none',
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
