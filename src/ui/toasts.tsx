import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { IconButton } from './icon-button.tsx'

/** Shows short messages from anywhere, also outside React. */
export const toasts = Toast.createToastManager<ToastData>()

type ToastData = { readonly actions: readonly ToastAction[] }

/** Something to do from a message; doing it takes the message away. */
export type ToastAction = { readonly label: string; run(): void }

/**
 * A short message at the foot of the window, with actions such as Undo. Messages of a `topic` can be taken away together. Errors, and
 * messages that ask for a choice (`stays`), stay until they are answered; F6 takes the keyboard there.
 */
export function showToast(
  title: string,
  options: {
    description?: string
    actions?: readonly ToastAction[]
    kind?: 'info' | 'error'
    topic?: string
    stays?: boolean
  } = {},
) {
  const { description, actions = [], kind = 'info', topic, stays = kind === 'error' } = options
  const id: string = toasts.add({
    title,
    type: kind,
    ...(description === undefined ? {} : { description }),
    timeout: stays ? 0 : 6000,
    priority: kind === 'error' ? 'high' : 'low',
    data: {
      actions: actions.map(({ label, run }) => ({
        label,
        run: () => {
          run()
          toasts.close(id)
        },
      })),
    },
  })
  if (topic !== undefined) byTopic.set(topic, [...(byTopic.get(topic) ?? []), id])
}

const byTopic = new Map<string, readonly string[]>()

/** Takes away the messages of a topic: what they said is over, newer ones follow. */
export function closeTopic(topic: string) {
  for (const id of byTopic.get(topic) ?? []) toasts.close(id)
  byTopic.delete(topic)
}

/** Where toasts appear. Once, near the root. */
export function ToastArea() {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed end-4 bottom-24 z-60 flex w-[min(26rem,calc(100vw-2rem))] flex-col-reverse gap-2">
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
        {(toast.data?.actions.length ?? 0) > 1 && (
          <div className="-mx-2 mt-2 flex flex-wrap gap-1">
            <Actions actions={toast.data?.actions ?? []} />
          </div>
        )}
      </div>
      {toast.data?.actions.length === 1 && <Actions actions={toast.data.actions} />}
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
