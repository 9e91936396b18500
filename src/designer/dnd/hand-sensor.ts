import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core'
import { HANDLE_MARK } from './handle-mark.ts'

/** How far mouse and pen move, in pixels, before a press is a drag. */
const DISTANCE = 5
/** How long a finger rests on a thing, in milliseconds, before it picks it up; it may tremble by so many pixels. */
const HOLD = { delay: 300, tolerance: 8 }

/** Mouse, pen and finger. A finger picks up by a long press, so that a swipe still scrolls; on a handle it picks up at once. */
export class HandSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    // Where it moves is followed frame by frame in `drag-provider.tsx`: dnd-kit would draw its context anew at every move, for nobody.
    super({
      ...props,
      onMove: () => {},
      options: { ...props.options, activationConstraint: constraintFor(props.event) },
    })
  }
}

function constraintFor(event: Event) {
  const isFinger = event instanceof PointerEvent && event.pointerType === 'touch'
  const onHandle = event.target instanceof Element && event.target.closest(`[${HANDLE_MARK}]`) !== null
  return isFinger && !onHandle ? HOLD : { distance: DISTANCE }
}
