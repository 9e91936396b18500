/** Runs something when the next frame is painted, so that it does not hold that frame up. */
export function behindNextPaint(run: () => void) {
  const timer = setTimeout(run, UNPAINTED)
  requestAnimationFrame(() => {
    clearTimeout(timer)
    setTimeout(run)
  })
}

/** A window in the background paints nothing; it does not wait for ever. In milliseconds. */
const UNPAINTED = 200
