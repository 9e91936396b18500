import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement
  /** The accessible name of what opens. */
  label: string
  children: ReactNode
}

/** A few settings that open beside their button. Escape and a click outside close it and give the focus back. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" className="z-50">
          <Base.Popup
            aria-label={label}
            className="max-h-(--available-height) max-w-(--available-width) overflow-y-auto rounded-lg border border-line bg-raised p-4 text-ink shadow-lg outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
