import { AutoScrollActivator, DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { useEffect, useMemo } from 'react'
import type { DragSession } from './drag-session.ts'
import { HandSensor } from './hand-sensor.ts'

/** dnd-kit, beside the page and not round it: its contexts change with every move, and React would look for readers in all of the page. */
export function Carrier({ session }: { session: DragSession }) {
  const sensors = useSensors(useSensor(HandSensor))
  const { controller } = session
  // Over the outline only the outline scrolls.
  const autoScroll = useMemo(() => ({ ...AUTO_SCROLL, canScroll: controller.isOverCanvas }), [controller])
  return (
    <DndContext
      sensors={sensors}
      autoScroll={autoScroll}
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

/** The one id that dnd-kit knows. Every grip hands its press to this draggable, so that a drag costs the same at any number of items. */
const CARRIER = 'carrier'

function Connector({ session }: { session: DragSession }) {
  const { listeners, setNodeRef } = useDraggable({ id: CARRIER })
  useEffect(
    () => session.connect({ press: (event) => listeners?.onPointerDown?.(event), setScrolled: setNodeRef }),
    [session, listeners, setNodeRef],
  )
  return null
}

const AUTO_SCROLL = { activator: AutoScrollActivator.Pointer, threshold: { x: 0, y: 0.15 } }

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
