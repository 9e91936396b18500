/** Tells a text that comes back from the outside apart from one that is new there. */
export type Echoes = {
  /** Remembers a text that was reported. */
  sent(text: string): void
  /** Whether a text is one that was reported and had not come back yet; it and all that were reported before it are forgotten. */
  isEcho(text: string): boolean
}

/**
 * For an editor that keeps its own text and reports it: what it reports comes back as its value, but by then a quick typist is
 * further on. Such an echo must not be taken for news, or it would undo the letters typed meanwhile.
 */
export function createEchoes(): Echoes {
  let waiting: readonly string[] = []
  return {
    sent(text) {
      waiting = [...waiting.slice(-99), text]
    },
    isEcho(text) {
      const index = waiting.lastIndexOf(text)
      if (index === -1) return false
      waiting = waiting.slice(index + 1)
      return true
    },
  }
}
