import { DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { useEffect, useMemo } from 'react'
import type { DragSession } from './drag-session.ts'
import { HandSensor } from './hand-sensor.ts'
import { useEdgeScroll } from './use-edge-scroll.ts'

/** dnd-kit, beside the page and not round it: its contexts change with every move, and React would look for readers in all of the page. */
export function Carrier({ session }: { session: DragSession }) {
  const sensors = useSensors(useSensor(HandSensor))
  const { controller } = session
  useEdgeScroll(
    useMemo(() => ({ element: controller.scroller, isOver: controller.isOverCanvas, ...CANVAS_EDGES }), [controller]),
  )
  return (
    <DndContext
      sensors={sensors}
      // What is carried near an end scrolls by `useEdgeScroll`, whose measuring costs nothing while it moves elsewhere.
      autoScroll={false}
      accessibility={SILENT}
      onDragStart={({ activatorEvent }) => {
        const what = session.pressed()
        if (what === null || !(activatorEvent instanceof globalThis.PointerEvent)) return
        controller.startPointer(what.subject, what.name, { x: activatorEvent.clientX, y: activatorEvent.clientY })
      }}
      onDragEnd={controller.drop}
      onDragCancel={controller.cancel}
    >
      <Connector session={session} />
    </DndContext>
  )
}

/** Where and how fast what is carried scrolls the canvas. */
const CANVAS_EDGES = { way: 'down', edge: (height: number) => height * 0.15, fastest: 24 } as const

/** The one id that dnd-kit knows. Every grip hands its press to this draggable, so that a drag costs the same at any number of items. */
const CARRIER = 'carrier'

function Connector({ session }: { session: DragSession }) {
  const { listeners } = useDraggable({ id: CARRIER })
  useEffect(() => session.connect((event) => listeners?.onPointerDown?.(event)), [session, listeners])
  return null
}

// Our own announcements say more than dnd-kit's; two voices would talk over each other.
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
}
