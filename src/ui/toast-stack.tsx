import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { connectToasts, type ToastMessage } from './toasts.tsx'

type ToastData = ToastMessage['data']

/** The messages, the newest in front. */
export function ToastStack() {
  const [manager] = useState(() => Toast.createToastManager<ToastData>())
  // After the provider's own effect, which begins to listen.
  useEffect(() => connectToasts(manager), [manager])
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          ref={measureRoom}
          className="fixed end-4 bottom-24 z-60 in-[body:has([data-dialog])]:bottom-4 flex w-[min(26rem,calc(100vw-2rem))] flex-col-reverse gap-2"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts: list } = Toast.useToastManager<ToastData>()
  return list.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-start gap-3 data-limited:hidden rounded-lg border border-line bg-raised px-4 py-3 text-sm shadow-lg transition-opacity data-ending-style:opacity-0 data-[type=error]:border-danger"
    >
      <div className="min-w-0 flex-1">
        <Toast.Title className="font-medium" />
        <Toast.Description className="mt-0.5 text-muted wrap-anywhere whitespace-pre-line" />
        {isBelow(toast) && (
          <div className="-mx-2 mt-2 flex flex-wrap gap-1">
            <Actions actions={toast.data?.actions ?? []} />
          </div>
        )}
      </div>
      {!isBelow(toast) && <Actions actions={toast.data?.actions ?? []} />}
      <Toast.Close
        render={
          <IconButton label="Dismiss" size="sm" className="-my-1 -me-2">
            <X size={14} aria-hidden />
          </IconButton>
        }
      />
    </Toast.Root>
  ))
}

/** Between a message and what makes room for it, in pixels. */
const GAP = 12

/** Tells the style sheet how much room the messages take, so that a dialog keeps out of their way. */
function measureRoom(viewport: HTMLElement | null) {
  if (viewport === null) return
  const { style } = document.documentElement
  const sizes = new ResizeObserver(() => {
    const { height } = viewport.getBoundingClientRect()
    style.setProperty('--toast-room', `${height === 0 ? 0 : Math.ceil(height) + GAP}px`)
  })
  sizes.observe(viewport)
  return () => {
    sizes.disconnect()
    style.removeProperty('--toast-room')
  }
}

/** One action stands beside a title; more, or more to read, take a line of their own. */
function isBelow({ description, data }: { description?: ReactNode; data?: ToastData }): boolean {
  const count = data?.actions.length ?? 0
  return count > 1 || (count === 1 && description !== undefined)
}

function Actions({ actions }: ToastData) {
  return actions.map(({ label, run }) => (
    <button
      key={label}
      type="button"
      className="min-h-6 rounded-md px-2 py-0.5 font-medium text-accent-ink hover:bg-hover"
      onClick={run}
    >
      {label}
    </button>
  ))
}
