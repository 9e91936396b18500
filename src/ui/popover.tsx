import { cloneElement, useRef, useState, type ComponentPropsWithRef, type ReactElement, type ReactNode } from 'react'
import { late } from './late.ts'
import { LateBoundary } from './late-boundary.tsx'

const AnchoredPopover = late(async () => (await import('./anchored-popover.tsx')).AnchoredPopover)

type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement<ComponentPropsWithRef<'button'>>
  /** The accessible name of what opens. */
  label: string
  /** Given by those who open it from elsewhere, too. */
  open?: boolean
  /** Reports that it opens or closes. */
  onOpenChange?: (open: boolean) => void
  /** Leaves the space at the edges to what is inside. */
  isBare?: boolean
  /** The settings. */
  children: ReactNode
}

/** A few settings that open beside their button. Escape and a click outside close it and give the focus back. */
export function Popover({ trigger, label, open, onOpenChange, isBare = false, children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpenHere, setOpenHere] = useState(false)
  const isOpen = open ?? isOpenHere
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  const change = (next: boolean) => {
    setOpenHere(next)
    onOpenChange?.(next)
  }
  const prepare = () => void AnchoredPopover.preload().catch(() => {})
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        onPointerEnter: prepare,
        onFocus: prepare,
        onClick: () => change(!isOpen),
      })}
      {wasOpen && (
        <LateBoundary>
          <AnchoredPopover open={isOpen} anchor={button} label={label} isBare={isBare} onClose={() => change(false)}>
            {children}
          </AnchoredPopover>
        </LateBoundary>
      )}
    </>
  )
}
