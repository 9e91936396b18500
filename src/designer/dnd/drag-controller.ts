import type { Announcer } from '../../ui/announcer.tsx'
import type { Key } from '../../base/key.ts'
import type { DropTarget, Layout } from '../../layout/layout.ts'
import { canDrop, type DropSubject } from '../../layout/operations/can.ts'
import { currentTarget, describeTarget, listTargets } from '../../layout/targets.ts'
import { findNode } from '../../layout/find.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { dropSubject } from './drop-subject.ts'
import type { DragState } from './drag-state.ts'
import { resolveSticky, sameTarget, type PageGeometry, type Point } from './geometry.ts'
import { measurePage, originOf } from './measure-page.ts'

/** Runs a drag from pick-up to drop: pointer and keyboard find targets in two ways and share everything else. */
export type DragController = {
  startPointer(subject: DropSubject, name: string, pointer: Point): void
  startKeyboard(subject: DropSubject, name: string): void
  /** The pointer moved, or the canvas scrolled under it. */
  movePointer(pointer: Point): void
  /** Another page is shown now: measure it. */
  remeasure(): void
  /** Steps through the landing places in reading order; `first` and `last` go to the ends. */
  step(to: 'next' | 'previous' | 'first' | 'last'): void
  drop(): void
  cancel(): void
  geometry(): PageGeometry | null
  /** Tells where the canvas scrolls; null when it is gone. */
  setScroller(element: HTMLElement | null): void
  scroller(): HTMLElement | null
}

/** A controller over the store. It measures nothing before it is told where the canvas scrolls. */
export function createDragController(store: DesignerStore, state: DragState, announcer: Announcer): DragController {
  let scroller: HTMLElement | null = null
  let geometry: PageGeometry | null = null
  let targets: readonly DropTarget[] = []
  const layout = () => store.getState().history.present.layout
  const measure = () => {
    geometry = scroller === null ? null : measurePage(scroller)
  }

  const aim = (target: DropTarget | null, pointer: Point | null) => {
    const drag = state.get()
    if (drag === null) return
    const same = target === null || drag.target === null ? target === drag.target : sameTarget(target, drag.target)
    const reason = same ? drag.reason : target === null ? null : canDrop(layout(), drag.subject, target)
    state.set({ ...drag, target: same ? drag.target : target, reason, pointer })
  }

  const showTarget = (index: number) => {
    const target = targets[index]
    if (target === undefined) return
    const page = pageOfTarget(layout(), target)
    if (page !== null) store.showPage(page)
    aim(target, null)
    announcer.announce(`${describeTarget(layout(), target)}. Place ${index + 1} of ${targets.length}.`)
  }

  const self: DragController = {
    startPointer: (subject, name, pointer) => {
      measure()
      state.set({ subject, name, by: 'pointer', target: null, reason: null, pointer })
      announcer.announce(`Picked up ${name}.`)
      self.movePointer(pointer)
    },
    startKeyboard: (subject, name) => {
      targets = listTargets(layout(), subject).filter((target) => canDrop(layout(), subject, target) === null)
      if (targets.length === 0) {
        announcer.announce(`${name} has no other place to go.`)
        return
      }
      measure()
      state.set({ subject, name, by: 'keyboard', target: null, reason: null, pointer: null })
      const start = startingTarget(layout(), targets, subject, store.getState().session.page)
      showTarget(start)
      const target = targets[start]
      const place = target === undefined ? '' : ` ${describeTarget(layout(), target)}.`
      announcer.announce(
        `Picked up ${name}.${place} Place ${start + 1} of ${targets.length}. Arrow keys choose a place, Enter drops, Escape cancels.`,
      )
    },
    movePointer: (pointer) => {
      const drag = state.get()
      if (drag === null || scroller === null || geometry === null) return
      const origin = originOf(scroller)
      const point = { x: pointer.x - origin.x, y: pointer.y - origin.y }
      aim(resolveSticky(geometry, point, holdsRows(layout(), drag.subject) ? 'rows' : 'items', drag.target), pointer)
    },
    remeasure: () => {
      const drag = state.get()
      if (drag === null) return
      measure()
      if (drag.pointer !== null) self.movePointer(drag.pointer)
      else state.set({ ...drag })
    },
    step: (to) => {
      const drag = state.get()
      if (drag?.target === null || drag?.target === undefined) return
      const { target } = drag
      const at = targets.findIndex((other) => sameTarget(other, target))
      const steps = {
        next: Math.min(at + 1, targets.length - 1),
        previous: Math.max(at - 1, 0),
        first: 0,
        last: targets.length - 1,
      }
      showTarget(steps[to])
    },
    drop: () => {
      const drag = state.get()
      state.set(null)
      if (drag === null) return
      if (drag.target === null || drag.reason !== null) {
        announcer.announce(drag.reason === null ? `${drag.name} stays where it was.` : `Not dropped. ${drag.reason}`)
        return
      }
      const words = dropSubject(store, drag.subject, drag.target, drag.name)
      announcer.announce(words)
    },
    cancel: () => {
      const drag = state.get()
      state.set(null)
      if (drag !== null) announcer.announce(`Cancelled. ${drag.name} stays where it was.`)
    },
    geometry: () => geometry,
    setScroller: (element) => {
      scroller = element
    },
    scroller: () => scroller,
  }
  return self
}

/** The page a target belongs to, or null when it is gone. */
export function pageOfTarget(layout: Layout, target: DropTarget): Key | null {
  const key = target.kind === 'row' ? target.page : target.kind === 'beside' ? target.row : target.column
  return findNode(layout, key)?.page.key ?? null
}

function holdsRows(layout: Layout, subject: DropSubject): boolean {
  if (subject.kind === 'fragment') return subject.fragment.kind === 'rows'
  return subject.keys.some((key) => findNode(layout, key)?.kind === 'row')
}

/** Where the arrow keys begin: at the thing's own place, or at the end of the page that is shown. */
function startingTarget(
  layout: Layout,
  targets: readonly DropTarget[],
  subject: DropSubject,
  page: Key | null,
): number {
  const current = subject.kind === 'nodes' ? currentTarget(layout, subject.keys) : null
  const own = current === null ? -1 : targets.findIndex((target) => sameTarget(target, current))
  if (own >= 0) return own
  return Math.max(
    0,
    targets.findLastIndex((target) => pageOfTarget(layout, target) === page),
  )
}
