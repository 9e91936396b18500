/** Marks the text box that takes what was gathered. */
export const TAKER_MARK = 'data-takes-early-typing'

/** Gathers what is typed for a text box that is not there yet. */
export type EarlyTyping = {
  /** Begins to gather, unless the box is there. `onCancel` is called when Escape is pressed meanwhile. */
  begin(onCancel: () => void): void
  /** Ends it and gives what was typed; empty when nothing was gathered. */
  take(): string
}

/** A box that never comes must not swallow keys for ever, in milliseconds. */
const LONGEST = 5000

/** A gatherer over the window's keys. Shortcuts with ⌘ or Ctrl pass; a press of the pointer ends it. */
export function createEarlyTyping(): EarlyTyping {
  let typed = ''
  let stop: (() => void) | null = null
  const take = () => {
    stop?.()
    stop = null
    const text = typed
    typed = ''
    return text
  }
  return {
    take,
    begin: (onCancel) => {
      take()
      if (document.querySelector(`[${TAKER_MARK}]`) !== null) return
      const controller = new AbortController()
      const timer = setTimeout(take, LONGEST)
      stop = () => {
        clearTimeout(timer)
        controller.abort()
      }
      const options = { capture: true, signal: controller.signal }
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return
        const isLetter = /^.$/u.test(event.key)
        if (!isLetter && !['Backspace', 'Escape', 'Enter'].includes(event.key)) return
        event.preventDefault()
        event.stopImmediatePropagation()
        if (isLetter) typed += event.key
        if (event.key === 'Backspace') typed = typed.replace(/.$/u, '')
        if (event.key !== 'Escape') return
        take()
        onCancel()
      }
      window.addEventListener('keydown', onKeyDown, options)
      window.addEventListener('pointerdown', take, options)
    },
  }
}

/** What is typed between asking for the list of commands and its text box. */
export const earlyCommand = createEarlyTyping()
