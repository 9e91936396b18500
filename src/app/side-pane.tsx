import clsx from 'clsx'
import { X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { IconButton } from '../ui/icon-button.tsx'

const CONTROLS = ':is(button, input, textarea, select):not(:disabled, [tabindex="-1"])'

type SidePaneProps = {
  label: string
  /** What stands over it as a drawer: the word on the button that opened it. */
  title: string
  open: boolean
  onClose(): void
  className: string
  children: ReactNode
}

/**
 * A pane beside the canvas. Where the window is narrow it lies over the canvas while it is open: then it takes the focus, Escape closes it
 * and gives the focus back, and so does walking out of it by Tab, for what it covers can't be seen.
 */
export function SidePane({ label, title, open, onClose, className, children }: SidePaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    if (!open) return
    opener.current = document.activeElement
    // Past the button that closes it, whose tooltip would lie on what is above.
    const [close, first = close] = pane.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? []
    first?.focus()
  }, [open])
  const close = () => {
    onClose()
    const stop = document.querySelector('[aria-label="Canvas"] [data-node][tabindex="0"]')
    // The list of commands that opened it has gone.
    const back = opener.current?.isConnected === true && opener.current !== document.body ? opener.current : stop
    if (back instanceof HTMLElement) back.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { current } = pane
    // Not what is pressed in a menu of the pane, which stands elsewhere in the document.
    if (!open || current === null || !(event.target instanceof Node) || !current.contains(event.target)) return
    if (event.key === 'Escape' && !event.defaultPrevented) close()
    else if (event.key === 'Tab') {
      // When the browser has moved the focus.
      requestAnimationFrame(() => !current.contains(document.activeElement) && onClose())
    }
  }
  return (
    <div
      ref={pane}
      role="presentation"
      className={clsx(
        'absolute inset-y-0 z-20 max-w-[88vw] shrink-0 flex-col border-line bg-surface',
        open ? 'flex shadow-lg' : 'hidden',
        className,
      )}
      onKeyDown={onKeyDown}
    >
      {open && (
        <div className="flex items-center justify-between border-b border-line py-1 ps-4 pe-2 lg:hidden">
          <p className="text-sm font-semibold">{title}</p>
          <IconButton label={`Close ${label.toLowerCase()}`} size="sm" onClick={close}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      )}
      {children}
    </div>
  )
}
