import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button.tsx'

type SidePaneProps = {
  label: string
  open: boolean
  onClose(): void
  className: string
  children: ReactNode
}

/** A pane beside the canvas. Where the window is narrow it lies over the canvas while it is open. */
export function SidePane({ label, open, onClose, className, children }: SidePaneProps) {
  return (
    <div
      className={clsx(
        'absolute inset-y-0 z-20 max-w-[88vw] shrink-0 flex-col border-line bg-surface',
        open ? 'flex shadow-lg' : 'hidden',
        className,
      )}
    >
      {open && (
        <div className="flex justify-end border-b border-line px-2 py-1 lg:hidden">
          <IconButton label={`Close ${label.toLowerCase()}`} size="sm" onClick={onClose}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      )}
      {children}
    </div>
  )
}
