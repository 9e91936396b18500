import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { Sentence } from './sentence.tsx'

export type DialogProps = {
  /** Whether it is shown; it fades when this ends. */
  open: boolean
  /** Called by Escape, a click outside and the button that closes. */
  onClose: () => void
  /** The accessible name, and the heading. */
  title: string
  /** One sentence under the title. */
  description?: string
  /** How wide it may get: 26, 38, 56 or 76 rem, and never wider than the window. The wide ones may be as tall as `--dialog-room`. */
  size?: 'sm' | 'md' | 'lg' | 'xl'
  /** What scrolls between the heading and the foot. */
  children: ReactNode
  /** The buttons at the foot, the main one last. */
  footer?: ReactNode
}

const CONTROLS = ':is(input, textarea, select, button):not(:disabled, [tabindex="-1"]), [tabindex="0"]'

/** What lies behind a dialog and yet is not shut off: layers such as messages, and what screen readers hear. */
const KEPT = '[data-base-ui-portal], [aria-live]:not(.participant *), script'

const CARRIED = '[aria-roledescription="sortable"][aria-pressed="true"]'

const SIZES = {
  sm: 'max-h-184 w-[26rem]',
  md: 'max-h-184 w-[38rem]',
  lg: 'max-h-(--dialog-room) w-[56rem]',
  xl: 'max-h-(--dialog-room) w-[76rem]',
} as const

/** A modal dialog. Its first control has the focus, or the one marked `data-first`. Escape and a click outside close it; focus goes back to where it came from. */
export function Dialog({ open, onClose, title, description, size = 'md', children, footer }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  // On the button that closes, its tooltip would take the first Escape.
  const firstControl = () => {
    const controls = [...(popup.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])]
    // What a narrow window leaves out can't have the focus.
    const shown = controls.filter((control) => control.checkVisibility())
    const first = shown.find((control) => body.current?.contains(control))
    // Where an effect put it, it could not be given back: what had it before is noted only when the dialog opens.
    return shown.find((control) => control.matches('[data-first]')) ?? first ?? popup.current
  }
  useLayoutEffect(() => (open ? shutOff(document.body) : undefined), [open])
  useLayoutEffect(() => (open ? markRoot() : undefined), [open])
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { reason }) => {
        // While a row of a sortable list is carried, Escape puts it back and nothing else.
        const isCarrying = reason === 'escape-key' && popup.current?.querySelector(CARRIED) != null
        if (!next && !isCarrying) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/35 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport data-dialog className="fixed inset-0 z-50 flex flex-col items-center p-4">
          <span className="flex-1" />
          <Base.Popup
            ref={popup}
            initialFocus={firstControl}
            // It would keep the arrow keys from the document, where a list that is being sorted listens for them.
            onKeyDown={(event) => event.preventBaseUIHandler()}
            className={clsx(
              'flex min-h-0 max-w-full flex-col rounded-xl border border-line bg-raised text-ink shadow-lg outline-none',
              'transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
              SIZES[size],
            )}
          >
            <header className="flex items-start gap-3 border-b border-line px-5 py-4">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-base font-semibold wrap-anywhere">{title}</Base.Title>
                {description !== undefined && (
                  <Base.Description className="mt-0.5 text-sm wrap-anywhere text-muted">
                    <Sentence>{description}</Sentence>
                  </Base.Description>
                )}
              </div>
              <Base.Close
                render={
                  <IconButton label="Close" size="sm" className="-my-1 -me-2">
                    <X size={16} aria-hidden />
                  </IconButton>
                }
              />
            </header>
            {/* A text that fills it and scrolls by key shows its focus here, where all of the line can be seen. */}
            <div
              ref={body}
              className="min-h-0 flex-1 overflow-y-auto px-5 py-4 -outline-offset-2 outline-accent last:rounded-b-xl has-[>[tabindex='0']:focus-visible]:outline-2"
            >
              {children}
            </div>
            {footer !== undefined && (
              <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
                {footer}
              </footer>
            )}
          </Base.Popup>
          {/* Messages stand here: it is in the middle as long as it leaves them their room. */}
          <span className="min-h-(--toast-room) flex-1 transition-[min-height]" />
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** Lets nothing behind a dialog have the focus. Gives back how to end it. */
function shutOff(page: Element): () => void {
  const parts = listBehind(page)
  for (const part of parts) part.inert = true
  return () => {
    for (const part of parts) part.inert = false
  }
}

let openDialogs = 0

/**
 * Lets style sheets know that a dialog stands: `data-has-dialog` on the root, for as long as the last one of several does. Searching the page
 * for one, as `:has` does, is paid for at each change of style. Gives back how to end it.
 */
function markRoot(): () => void {
  const { dataset } = document.documentElement
  openDialogs += 1
  dataset.hasDialog = ''
  return () => {
    openDialogs -= 1
    if (openDialogs === 0) delete dataset.hasDialog
  }
}

/** The outermost elements that hold nothing of what is kept. */
function listBehind(parent: Element): HTMLElement[] {
  return [...parent.children].flatMap((child) => {
    if (!(child instanceof HTMLElement) || child.inert || child.matches(KEPT)) return []
    return child.querySelector(KEPT) === null ? [child] : listBehind(child)
  })
}
