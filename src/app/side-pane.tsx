import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button.tsx'

type SidePaneProps = {
  label: string
  /** What stands over it as a drawer: the word on the button that opened it. */
  title: string
  open: boolean
  onClose(): void
  className: string
  children: ReactNode
}

/** A pane beside the canvas. Where the window is narrow it lies over the canvas while it is open. */
export function SidePane({ label, title, open, onClose, className, children }: SidePaneProps) {
  return (
    <div
      className={clsx(
        'absolute inset-y-0 z-20 max-w-[88vw] shrink-0 flex-col border-line bg-surface',
        open ? 'flex shadow-lg' : 'hidden',
        className,
      )}
    >
      {open && (
        <div className="flex items-center justify-between border-b border-line py-1 ps-4 pe-2 lg:hidden">
          <p className="text-sm font-semibold">{title}</p>
          <IconButton label={`Close ${label.toLowerCase()}`} size="sm" onClick={onClose}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      )}
      {children}
    </div>
  )
}
