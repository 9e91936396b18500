import clsx from 'clsx'
import { createPortal } from 'react-dom'
import { useDrag, type DragState } from './drag-state.ts'

/** What follows the pointer: the name of the carried thing, and why it can't land where it is. */
export function DragGhost({ state }: { state: DragState }) {
  const drag = useDrag(state, (current) => (current?.by === 'pointer' ? current : null))
  if (drag?.pointer == null) return null
  const { pointer, name, reason } = drag
  return createPortal(
    <div
      className="pointer-events-none fixed top-0 left-0 z-70 flex max-w-80 flex-col items-start gap-1"
      style={{ transform: `translate(${pointer.x + 14}px, ${pointer.y + 12}px)` }}
    >
      <span
        className={clsx(
          'max-w-64 truncate rounded-md px-2.5 py-1 text-xs font-medium shadow-lg',
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
