import clsx from 'clsx'
import { createPortal } from 'react-dom'
import { useDrag, type DragState } from './drag-state.ts'

/** How much room it may need beside and below the pointer, in pixels. */
const WIDTH = 280
const HEIGHT = 110

/** What follows the pointer: the name of the carried thing, and why it can't land where it is. */
export function DragGhost({ state }: { state: DragState }) {
  const drag = useDrag(state, (current) => (current?.by === 'pointer' ? current : null))
  if (drag?.pointer == null) return null
  const { pointer, name, reason } = drag
  // Near the right or lower edge of the window it hangs on the other side of the pointer.
  const isLeft = pointer.x > window.innerWidth - WIDTH
  const isAbove = pointer.y > window.innerHeight - HEIGHT
  const shift = `translate(${isLeft ? '-100%' : '0'}, ${isAbove ? '-100%' : '0'})`
  const x = pointer.x + (isLeft ? -12 : 14)
  const y = pointer.y + (isAbove ? -10 : 12)
  return createPortal(
    <div
      // Screen readers are told by the announcements.
      aria-hidden
      className={clsx(
        // A layer of its own: it moves at every frame, and nothing is painted anew.
        'pointer-events-none fixed top-0 left-0 z-70 flex w-max max-w-64 flex-col gap-1 will-change-transform',
        isLeft ? 'items-end' : 'items-start',
      )}
      style={{ transform: `translate(${x}px, ${y}px) ${shift}` }}
    >
      <span
        className={clsx(
          'max-w-full truncate rounded-md border border-transparent px-2.5 py-1 text-xs font-medium shadow-lg',
          reason === null ? 'bg-accent text-on-accent' : 'bg-danger text-surface',
        )}
      >
        {name}
      </span>
      {reason !== null && (
        <span className="rounded-md border border-danger bg-raised px-2.5 py-1.5 text-xs text-danger shadow-lg">
          {reason}
        </span>
      )}
    </div>,
    document.body,
  )
}
