import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import clsx from 'clsx'
import { GripVertical } from 'lucide-react'
import { useId, useRef, useState, type ReactNode } from 'react'
import { moveWithin } from '../base/list.ts'

type SortableListProps = {
  /** The accessible name of the list. */
  readonly label: string
  /** How many rows there are. */
  readonly count: number
  /** What a row is called in sentences and in its grip's name: `option 2`. */
  readonly nameOf: (index: number) => string
  /** Asks for the row at `from` to stand at `to`. */
  readonly onMove: (from: number, to: number) => void
  /** Draws the row at an index. */
  readonly children: (index: number) => ReactNode
}

/** A list whose rows are moved by pointer or by keyboard: Space on the grip picks up, arrow keys move, Space drops, Escape cancels. */
export function SortableList({ label, count, nameOf, onMove, children }: SortableListProps) {
  const id = useId()
  const [keys, setKeys] = useRowKeys(count)
  const hasMoved = useRef(false)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const indexOf = (key: string | number) => keys.indexOf(String(key))
  const handleDragEnd = ({ active, over }: DragEndEvent) => {
    if (over === null || over.id === active.id) return
    const from = indexOf(active.id)
    const to = indexOf(over.id)
    setKeys([...moveWithin(keys, from, to)])
    onMove(from, to)
  }
  const placeOf = (key: string | number) => `position ${indexOf(key) + 1} of ${count}`
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      hasMoved.current = false
      return `Picked up ${nameOf(indexOf(active.id))}, ${placeOf(active.id)}.`
    },
    onDragOver: ({ active, over }) => {
      // Right after the pick-up the row lies over itself, which is no news.
      if (over === null || (over.id === active.id && !hasMoved.current)) return undefined
      hasMoved.current = true
      return `At ${placeOf(over.id)}.`
    },
    onDragEnd: ({ over }) => (over ? `Dropped at ${placeOf(over.id)}.` : 'Dropped where it was.'),
    onDragCancel: ({ active }) => `Cancelled. It stays at ${placeOf(active.id)}.`,
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={handleDragEnd}
      // The list was scrolled along with what was carried.
      onDragCancel={({ activatorEvent: { target } }) => {
        if (target instanceof Element) requestAnimationFrame(() => target.scrollIntoView({ block: 'nearest' }))
      }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: INSTRUCTIONS } }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} className="space-y-2">
          {keys.map((key, index) => (
            <SortableRow key={key} id={key} name={nameOf(index)}>
              {children(index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function SortableRow({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={clsx(
        'flex min-w-0 gap-0.5 rounded-md border border-line bg-surface p-1.5 ps-1',
        isDragging && 'relative z-10 shadow-lg',
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Move ${name}`}
        className="flex h-8 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink active:cursor-grabbing"
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <div className="min-w-0 flex-1">{children}</div>
    </li>
  )
}

/**
 * One key for each row, which moves with its row. Rows are added and taken away at the end: what a row shows comes from its index, and
 * so the focus stays at its place when a row above or at it goes.
 */
function useRowKeys(count: number): [string[], (keys: string[]) => void] {
  const [keys, setKeys] = useState<string[]>([])
  if (keys.length === count) return [keys, setKeys]
  const free = Array.from({ length: count }, (_, index) => `row-${index + 1}`).filter((key) => !keys.includes(key))
  const next = [...keys, ...free].slice(0, count)
  setKeys(next)
  return [next, setKeys]
}

const INSTRUCTIONS =
  'To pick up, press Space or Enter. While it is picked up, the up and down arrow keys move it. Press Space or Enter to drop it, or Escape to cancel.'
