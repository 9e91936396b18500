/** Something to do from a message; doing it takes the message away. */
export type ToastAction = { readonly label: string; run(): void }

/**
 * What a message speaks of. Its actions are offered only while that is the `latest`; the message goes when it is `gone`, and one that stays
 * for a choice as soon as it is `earlier`.
 */
export type ToastSubject = {
  /** Calls when the standing may have changed. Gives back how to end it. */
  subscribe(listener: () => void): () => void
  standing(): 'latest' | 'earlier' | 'gone'
}

/** What a message may have beside its title. */
export type ToastOptions = {
  readonly description?: string
  readonly actions?: readonly ToastAction[]
  readonly kind?: 'info' | 'error'
  readonly topic?: string
  readonly stays?: boolean
  readonly about?: ToastSubject
}

/** A message as the place at the foot of the window shows it. `timeout` in milliseconds, 0 for a message that stays. */
export type ToastMessage = {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly type: 'info' | 'error'
  readonly timeout: number
  readonly priority: 'high' | 'low'
  readonly data: { readonly actions: readonly ToastAction[]; readonly about?: ToastSubject | undefined }
}

/** What shows messages. */
export type ToastScreen = { add(message: ToastMessage): unknown; close(id: string): void }

/**
 * A short message at the foot of the window, with actions such as Undo. Messages of a `topic` can be taken away together. Errors, and
 * messages that ask for a choice (`stays`), stay until they are answered; F6 takes the keyboard there. A message from before there is a
 * screen waits for it.
 */
export function showToast(title: string, options: ToastOptions = {}) {
  const { description, actions = [], kind = 'info', topic, stays = kind === 'error', about } = options
  count += 1
  const id = `message-${count}`
  const message: ToastMessage = {
    id,
    title,
    type: kind,
    ...(description === undefined ? {} : { description }),
    timeout: stays ? 0 : 6000,
    priority: kind === 'error' ? 'high' : 'low',
    data: {
      about,
      actions: actions.map(({ label, run }) => ({
        label,
        run: () => {
          run()
          close(id)
        },
      })),
    },
  }
  if (screen === null) waiting = [...waiting, message]
  else screen.add(message)
  if (topic !== undefined) byTopic.set(topic, [...(byTopic.get(topic) ?? []), id])
}

/** Takes away the messages of a topic: what they said is over, newer ones follow. */
export function closeTopic(topic: string) {
  for (const id of byTopic.get(topic) ?? []) close(id)
  byTopic.delete(topic)
}

/** Tells where messages are shown from now on, and hands over those that wait. Gives back how to end it. */
export function connectToasts(next: ToastScreen): () => void {
  screen = next
  for (const message of waiting) next.add(message)
  waiting = []
  return () => {
    if (screen === next) screen = null
  }
}

let count = 0
let screen: ToastScreen | null = null
let waiting: readonly ToastMessage[] = []
const byTopic = new Map<string, readonly string[]>()

function close(id: string) {
  waiting = waiting.filter((message) => message.id !== id)
  screen?.close(id)
}
