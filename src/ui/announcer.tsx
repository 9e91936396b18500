import { useSyncExternalStore } from 'react'

/** What the next screen-reader announcement says; announcing the same words again is heard again. */
export type Announcer = {
  announce(words: string): void
  subscribe(listener: () => void): () => void
  current(): string
}

/** An announcer without a screen; `LiveRegion` gives it one. */
export function createAnnouncer(): Announcer {
  let words = ''
  const listeners = new Set<() => void>()
  return {
    announce: (next) => {
      // A trailing no-break space makes a repeated sentence a new one for screen readers.
      words = next === words ? `${next}\u00a0` : next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => words,
  }
}

type LiveRegionProps = {
  /** Whose words it says. */
  announcer: Announcer
}

/** The polite live region of an announcer, unseen. */
export function LiveRegion({ announcer }: LiveRegionProps) {
  const words = useSyncExternalStore(announcer.subscribe, announcer.current)
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      {words}
    </div>
  )
}
