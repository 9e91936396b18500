import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core'

/** How far mouse and pen move, in pixels, before a press is a drag. */
const DISTANCE = 5
/** How long a finger rests on a thing, in milliseconds, before it picks it up; it may tremble by so many pixels. */
const HOLD = { delay: 300, tolerance: 8 }

/** Marks handles that a finger drags at once: they are for nothing else, and nothing scrolls under them. */
export const HANDLE_MARK = 'data-drag-handle'

/** Mouse, pen and finger. A finger picks up by a long press, so that a swipe still scrolls; on a handle it picks up at once. */
export class HandSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super({ ...props, options: { ...props.options, activationConstraint: constraintFor(props.event) } })
  }
}

function constraintFor(event: Event) {
  const isFinger = event instanceof PointerEvent && event.pointerType === 'touch'
  const onHandle = event.target instanceof Element && event.target.closest(`[${HANDLE_MARK}]`) !== null
  return isFinger && !onHandle ? HOLD : { distance: DISTANCE }
}

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
