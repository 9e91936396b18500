import { AutoScrollActivator, DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { createContext, useContext, useEffect, useMemo, type PointerEvent, type ReactNode } from 'react'
import type { DropSubject } from '../../layout/operations/can.ts'
import type { Announcer } from '../../ui/announcer.tsx'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { createDragController, type DragController } from './drag-controller.ts'
import { createDragState, type DragState } from './drag-state.ts'
import { DragGhost } from './drag-ghost.tsx'
import { HandSensor, keepFromScrolling } from './hand-sensor.ts'
import { MARKS } from './measure-page.ts'
import { useDragKeys } from './use-drag-keys.ts'
import { usePageTabHover } from './use-page-tab-hover.ts'

/** What the parts of the designer need in order to drag. */
export type DragTools = {
  readonly state: DragState
  readonly controller: DragController
  /** Hands a pressed pointer to the drag; `what` is asked only when the drag really begins. */
  press(event: PointerEvent<HTMLElement>, what: () => { subject: DropSubject; name: string } | null): void
  /** Tells where the canvas scrolls. */
  setScroller(element: HTMLElement | null): void
}

const DragContext = createContext<DragTools | null>(null)

/** The drag tools. Throws outside a DragProvider. */
export function useDragTools(): DragTools {
  const tools = useContext(DragContext)
  if (tools === null) throw new Error('useDragTools needs a DragProvider above it.')
  return tools
}

/** The one id that dnd-kit knows. Every grip hands its press to this draggable, so that a drag costs the same at any number of items. */
const CARRIER = 'carrier'

type Pressed = () => { subject: DropSubject; name: string } | null

/** dnd-kit's side of a drag: where presses go, and what it scrolls. */
type Connection = Pick<ReturnType<typeof useDraggable>, 'listeners' | 'setNodeRef'>

/** What the whole drag shares beside the store: the tools, what the pressed grip would carry, and the way to dnd-kit. */
type DragSession = DragTools & {
  pressed(): ReturnType<Pressed>
  connect(connection: Connection): void
}

function createDragSession(store: DesignerStore, announcer: Announcer): DragSession {
  const state = createDragState()
  const controller = createDragController(store, state, announcer)
  let pressed: Pressed = () => null
  let connected: Connection | null = null
  return {
    state,
    controller,
    press: (event, what) => {
      pressed = what
      if (event.pointerType === 'touch') keepFromScrolling(event.target, () => state.get()?.by === 'pointer')
      // dnd-kit scrolls what its element lies in, so that has to be the page, whatever is carried.
      connected?.setNodeRef(controller.scroller()?.querySelector<HTMLElement>(`[${MARKS.page}]`) ?? null)
      connected?.listeners?.onPointerDown?.(event)
    },
    setScroller: controller.setScroller,
    pressed: () => pressed(),
    connect: (connection) => {
      connected = connection
    },
  }
}

/** Lets everything below it drag by pointer (through dnd-kit) and by keyboard, to the same landing places. */
export function DragProvider({ announcer, children }: { announcer: Announcer; children: ReactNode }) {
  const store = useDesignerStore()
  const session = useMemo(() => createDragSession(store, announcer), [store, announcer])
  const { state, controller } = session
  usePointerFollowing(state, controller)
  useDragKeys(state, controller)
  usePageTabHover(state)
  useRemeasure(controller)
  return (
    <DragContext value={session}>
      {children}
      <Carrier session={session} />
      <DragGhost state={state} />
    </DragContext>
  )
}

/** dnd-kit, beside the page and not round it: its contexts change with every move, and React would look for readers in all of the page. */
function Carrier({ session }: { session: DragSession }) {
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

function Connector({ session }: { session: DragSession }) {
  const { listeners, setNodeRef } = useDraggable({ id: CARRIER })
  useEffect(() => session.connect({ listeners, setNodeRef }), [session, listeners, setNodeRef])
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

/** Follows the pointer and the scrolling during a drag, at most once a frame. */
function usePointerFollowing(state: DragState, controller: DragController) {
  useEffect(() => {
    let frame = 0
    let last: { x: number; y: number } | null = null
    const follow = () => {
      frame = 0
      const drag = state.get()
      if (drag?.by === 'pointer' && last !== null) controller.movePointer(last)
    }
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(follow)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      if (state.get()?.by !== 'pointer') return
      last = { x: event.clientX, y: event.clientY }
      ask()
    }
    // The last move before the release must count, also when no frame came in between.
    const onUp = (event: globalThis.PointerEvent) => {
      if (state.get()?.by !== 'pointer') return
      controller.movePointer({ x: event.clientX, y: event.clientY })
    }
    const onScroll = (event: Event) => {
      if (state.get()?.by === 'pointer' && event.target !== document) ask()
    }
    window.addEventListener('pointermove', onMove, true)
    window.addEventListener('pointerup', onUp, true)
    window.addEventListener('scroll', onScroll, true)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', onMove, true)
      window.removeEventListener('pointerup', onUp, true)
      window.removeEventListener('scroll', onScroll, true)
    }
  }, [state, controller])
}

/** Measures again when another page is shown during a drag. */
function useRemeasure(controller: DragController) {
  const page = useDesigner((state) => state.session.page)
  useEffect(() => {
    controller.remeasure()
  }, [page, controller])
}
