/** Runs something when the next frame is painted, so that it does not hold that frame up. */
export function behindNextPaint(run: () => void) {
  const timer = setTimeout(run, UNPAINTED)
  requestAnimationFrame(() => {
    clearTimeout(timer)
    // The first timer is up as soon as the frame is handed on; what else waits for the frame, such as the next input, goes first.
    setTimeout(() => setTimeout(run))
  })
}

/** A window in the background paints nothing; it does not wait for ever. In milliseconds. */
const UNPAINTED = 200
