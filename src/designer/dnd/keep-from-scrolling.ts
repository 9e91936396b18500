/**
 * Keeps a finger that carries something from scrolling. Listens on the touched element itself, which gets all moves of that finger, even
 * when another page is shown meanwhile and it is gone from the document.
 */
export function keepFromScrolling(target: EventTarget, isCarrying: () => boolean) {
  const controller = new AbortController()
  const { signal } = controller
  const hold = (event: Event) => {
    if (isCarrying() && event.cancelable) event.preventDefault()
  }
  const end = () => controller.abort()
  target.addEventListener('touchmove', hold, { passive: false, signal })
  target.addEventListener('touchend', end, { signal })
  target.addEventListener('touchcancel', end, { signal })
}
