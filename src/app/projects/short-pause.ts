import type { Pause } from '../../store/storage/saver.ts'

/** Milliseconds that changes are gathered for, and how long a moment without work is waited for after them. */
const GATHER = 150
const IDLE_WITHIN = 150

/** A wait of at most 300 ms that ends when the browser has nothing else to do, so that saving never holds up a key press. */
export function shortPause(): Pause {
  let end = () => {}
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN })
      else resolve()
    }, GATHER)
    end = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  return { over, end: () => end() }
}
