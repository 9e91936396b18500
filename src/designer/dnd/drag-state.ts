import { useSyncExternalStore } from 'react'
import type { DropTarget } from '../../layout/layout.ts'
import type { DropSubject } from '../../layout/operations/can.ts'
import type { Point } from './geometry.ts'

/** A drag under way. It lives outside the document: nothing changes there before the drop. */
export type Drag = {
  readonly subject: DropSubject
  /** What it is called, for the ghost and the announcements. */
  readonly name: string
  readonly by: 'pointer' | 'keyboard'
  readonly target: DropTarget | null
  /** Why nothing can land at the target; null when it can. */
  readonly reason: string | null
  /** What else the drop would do; null when it does only what the line shows. */
  readonly note: string | null
  /** Where the pointer is in the window; null for a drag by keyboard. */
  readonly pointer: Point | null
  /** Which of how many places it is, counted from 1; null for a drag by pointer. */
  readonly step: { readonly at: number; readonly of: number } | null
}

/** The one drag there can be, as a small store of its own. */
export type DragState = {
  get(): Drag | null
  set(drag: Drag | null): void
  subscribe(listener: () => void): () => void
}

/** A drag state with nothing being dragged. */
export function createDragState(): DragState {
  let current: Drag | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (drag) => {
      current = drag
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A part of the drag; renders again only when that part changes. Select stable parts. */
export function useDrag<T>(state: DragState, selector: (drag: Drag | null) => T): T {
  return useSyncExternalStore(state.subscribe, () => selector(state.get()))
}
