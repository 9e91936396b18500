import type { PointerEvent } from 'react'
import type { DropSubject } from '../../layout/operations/can.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { Announcer } from '../../ui/announcer.tsx'
import { createDragController, type DragController } from './drag-controller.ts'
import { createDragState, type DragState } from './drag-state.ts'
import { keepFromScrolling } from './keep-from-scrolling.ts'

/** What the parts of the designer need in order to drag. */
export type DragTools = {
  readonly state: DragState
  readonly controller: DragController
  /** Hands a pressed pointer to the drag; `what` is asked only when the drag really begins. */
  press(event: PointerEvent<HTMLElement>, what: () => { subject: DropSubject; name: string } | null): void
  /** Tells where the canvas scrolls. */
  setScroller(element: HTMLElement | null): void
}

type Pressed = () => { subject: DropSubject; name: string } | null

/** What watches the pointer takes presses here. */
export type TakePress = (event: PointerEvent<HTMLElement>) => void

/** What the whole drag shares beside the store: the tools, what the pressed grip would carry, and the way to what watches the pointer. */
export type DragSession = DragTools & {
  pressed(): ReturnType<Pressed>
  connect(take: TakePress): void
}

/** A session over the store. A press from before it is connected goes on when it is, unless the pointer is up again by then. */
export function createDragSession(store: DesignerStore, announcer: Announcer): DragSession {
  const state = createDragState()
  const controller = createDragController(store, state, announcer)
  let pressed: Pressed = () => null
  let connected: TakePress | null = null
  let early: PointerEvent<HTMLElement> | null = null
  const forget = () => {
    early = null
  }
  return {
    state,
    controller,
    press: (event, what) => {
      pressed = what
      if (event.pointerType === 'touch') keepFromScrolling(event.target, () => state.get()?.by === 'pointer')
      if (connected !== null) return connected(event)
      early = event
      for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, forget, { once: true })
    },
    setScroller: controller.setScroller,
    pressed: () => pressed(),
    connect: (take) => {
      connected = take
      if (early !== null) take(early)
      forget()
    },
  }
}
