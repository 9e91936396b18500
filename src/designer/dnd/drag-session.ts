import type { PointerEvent } from 'react'
import type { DropSubject } from '../../layout/operations/can.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { Announcer } from '../../ui/announcer.tsx'
import { createDragController, type DragController } from './drag-controller.ts'
import { createDragState, type DragState } from './drag-state.ts'
import { keepFromScrolling } from './keep-from-scrolling.ts'
import { MARKS } from './measure-page.ts'

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

/** The side of a drag that watches the pointer: where presses go, and what it scrolls. */
export type DragConnection = {
  press(event: PointerEvent<HTMLElement>): void
  setScrolled(element: HTMLElement | null): void
}

/** What the whole drag shares beside the store: the tools, what the pressed grip would carry, and the way to what watches the pointer. */
export type DragSession = DragTools & {
  pressed(): ReturnType<Pressed>
  connect(connection: DragConnection): void
}

/** A session over the store. A press from before it is connected goes on when it is, unless the pointer is up again by then. */
export function createDragSession(store: DesignerStore, announcer: Announcer): DragSession {
  const state = createDragState()
  const controller = createDragController(store, state, announcer)
  let pressed: Pressed = () => null
  let connected: DragConnection | null = null
  let early: PointerEvent<HTMLElement> | null = null
  const forget = () => {
    early = null
  }
  const begin = (connection: DragConnection, event: PointerEvent<HTMLElement>) => {
    // What is scrolled is what the carried thing lies in, so that has to be the page, whatever is carried.
    connection.setScrolled(controller.scroller()?.querySelector<HTMLElement>(`[${MARKS.page}]`) ?? null)
    connection.press(event)
  }
  return {
    state,
    controller,
    press: (event, what) => {
      pressed = what
      if (event.pointerType === 'touch') keepFromScrolling(event.target, () => state.get()?.by === 'pointer')
      if (connected !== null) return begin(connected, event)
      early = event
      for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, forget, { once: true })
    },
    setScroller: controller.setScroller,
    pressed: () => pressed(),
    connect: (connection) => {
      connected = connection
      if (early !== null) begin(connection, early)
      forget()
    },
  }
}
