import clsx from 'clsx'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useDrag, type Drag, type DragState } from './drag-state.ts'
import type { Point } from './geometry.ts'

/** What follows the pointer: the name of the carried thing, why it can't land where it is, and what else would come of it. */
export function DragGhost({ state }: { state: DragState }) {
  const name = useDrag(state, (drag) => (pointerOf(drag) === null ? null : (drag?.name ?? null)))
  const reason = useDrag(state, (drag) => drag?.reason ?? null)
  const note = useDrag(state, (drag) => drag?.note ?? null)
  const isLeft = useDrag(state, (drag) => sidesOf(pointerOf(drag)).isLeft)
  const ghost = useRef<HTMLDivElement>(null)
  // It moves at every frame: past React, which draws only what it says.
  useLayoutEffect(() => {
    const follow = () => {
      const pointer = pointerOf(state.get())
      if (ghost.current !== null && pointer !== null) ghost.current.style.transform = besidePointer(pointer)
    }
    follow()
    return state.subscribe(follow)
  }, [state, name])
  if (name === null) return null
  return createPortal(
    <div
      ref={ghost}
      // Screen readers are told by the announcements.
      aria-hidden
      className={clsx(
        // A layer of its own: nothing is painted anew while it moves.
        'pointer-events-none fixed top-0 left-0 z-70 flex w-max max-w-64 flex-col gap-1 will-change-transform',
        isLeft ? 'items-end' : 'items-start',
      )}
    >
      <span
        dir="auto"
        className={clsx(
          'max-w-full truncate rounded-md border border-transparent px-2.5 py-1 text-xs font-medium shadow-lg',
          reason === null ? 'bg-accent text-on-accent' : 'bg-danger text-surface',
        )}
      >
        {name}
      </span>
      {(reason ?? note) !== null && (
        <span
          className={clsx(
            'rounded-md border bg-raised px-2.5 py-1.5 text-xs shadow-lg',
            reason === null ? 'border-line text-ink' : 'border-danger text-danger',
          )}
        >
          {reason ?? note}
        </span>
      )}
    </div>,
    document.body,
  )
}

/** Where what is carried by pointer is; null while nothing is. */
function pointerOf(drag: Drag | null): Point | null {
  return drag?.by === 'pointer' ? drag.pointer : null
}

/** How much room it may need beside and below the pointer, in pixels. */
const WIDTH = 280
const HEIGHT = 110

/** Near the right or lower edge of the window it hangs on the other side of the pointer. */
function sidesOf(pointer: Point | null) {
  return {
    isLeft: pointer !== null && pointer.x > window.innerWidth - WIDTH,
    isAbove: pointer !== null && pointer.y > window.innerHeight - HEIGHT,
  }
}

function besidePointer(pointer: Point): string {
  const { isLeft, isAbove } = sidesOf(pointer)
  const x = pointer.x + (isLeft ? -12 : 14)
  const y = pointer.y + (isAbove ? -10 : 12)
  return `translate(${x}px, ${y}px) translate(${isLeft ? '-100%' : '0'}, ${isAbove ? '-100%' : '0'})`
}
