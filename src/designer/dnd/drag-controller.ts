import type { Announcer } from '../../ui/announcer.tsx'
import type { Key } from '../../base/key.ts'
import type { DropTarget, Layout } from '../../layout/layout.ts'
import { canDrop, type DropSubject } from '../../layout/operations/can.ts'
import { findNode } from '../../layout/find.ts'
import { resolveItems } from '../../layout/moved.ts'
import { currentTarget, describeTarget, listTargets } from '../../layout/targets.ts'
import { behindNextPaint } from '../../store/behind-next-paint.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { editWhenEmpty, placeNearSelection } from '../commands/actions.ts'
import { createCanvasSurface, isOver, type CanvasSurface, type DragSurface } from './drag-surface.ts'
import type { DragState } from './drag-state.ts'
import { dropSubject, fragmentKeys } from './drop-subject.ts'
import {
  ANY_SIDE,
  isWhole,
  sameTarget,
  sidesMeant,
  type Carried,
  type PageGeometry,
  type Point,
  type Sway,
} from './geometry.ts'
import { liftFocus } from './lift-focus.ts'
import { startingTarget } from './starting-target.ts'
import { indexOfTarget, pageOfTarget, stepTarget, type TargetStep } from './step-target.ts'

/** Runs a drag from pick-up to drop: pointer and keyboard find targets in two ways and share everything else. */
export type DragController = {
  startPointer(subject: DropSubject, name: string, pointer: Point): void
  startKeyboard(subject: DropSubject, name: string): void
  /** The pointer moved, or something scrolled under it. */
  movePointer(pointer: Point): void
  /** Another page is shown now: measure it. */
  remeasure(): void
  /** Goes through the landing places by key. */
  step(step: TargetStep): void
  drop(): void
  /** Ends the drag without a drop, and shows again what was shown when it began. */
  cancel(): void
  geometry(): PageGeometry | null
  /** Tells where the canvas scrolls; null when it is gone. */
  setScroller(element: HTMLElement | null): void
  scroller(): HTMLElement | null
  /** Adds another place to drop on, such as the outline. Gives back how to take it away. */
  addSurface(surface: DragSurface): () => void
  /** Whether the pointer is over the canvas rather than over another surface. */
  isOverCanvas(): boolean
}

/** A controller over the store. It measures nothing before it is told where the canvas scrolls. */
export function createDragController(store: DesignerStore, state: DragState, announcer: Announcer): DragController {
  const canvas: CanvasSurface = createCanvasSurface()
  const surfaces = new Set<DragSurface>()
  let over: DragSurface = canvas
  let targets: readonly DropTarget[] = []
  /** Of what is carried from place to place on the canvas; null for what comes from elsewhere, which may mean any edge it comes to. */
  let sway: Sway | null = null
  /** The items that leave their places. */
  let leaving: readonly Key[] = []
  let origin: { page: Key | null; selection: readonly Key[] } | null = null
  const layout = () => store.getState().history.present.layout
  const begin = () => {
    const { page, selection } = store.getState().session
    origin = { page, selection }
    over = canvas
    canvas.measure()
  }

  const aim = (target: DropTarget | null, pointer: Point | null, step: { at: number; of: number } | null) => {
    const drag = state.get()
    if (drag === null) return
    const same = target === null || drag.target === null ? target === drag.target : sameTarget(target, drag.target)
    const reason = same ? drag.reason : target === null ? null : canDrop(layout(), drag.subject, target)
    const note = same ? drag.note : target === null || reason !== null ? null : noteOn(layout(), drag.subject, target)
    state.set({ ...drag, target: same ? drag.target : target, reason, note, pointer, step })
  }

  /** Shows the place and gives back how it is said. */
  const showTarget = (index: number): string => {
    const target = targets[index]
    const drag = state.get()
    if (target === undefined || drag === null) return ''
    const page = pageOfTarget(layout(), target)
    if (page !== null) store.showPage(page)
    aim(target, null, { at: index + 1, of: targets.length })
    const note = state.get()?.note ?? null
    return `${landingWords(layout(), drag.subject, target)}. Place ${index + 1} of ${targets.length}.${note === null ? '' : ` ${note}`}`
  }

  const self: DragController = {
    startPointer: (subject, name, pointer) => {
      begin()
      leaving = itemsOf(layout(), subject)
      sway =
        subject.kind === 'nodes' && isOver(canvas.element(), pointer) ? { left: pointer.x, right: pointer.x } : null
      state.set({ subject, name, by: 'pointer', target: null, reason: null, note: null, pointer, step: null })
      announcer.announce(`Picked up ${name}.`)
      self.movePointer(pointer)
      // To select a page is to show it: that waits for the drop.
      if (subject.kind === 'nodes' && carriedOf(layout(), subject) !== 'pages')
        behindNextPaint(() => selectCarried(subject.keys))
    },
    startKeyboard: (subject, name) => {
      targets = listTargets(layout(), subject).filter((target) => canDrop(layout(), subject, target) === null)
      if (targets.length === 0) {
        announcer.announce(`${name} has no other place to go.`)
        return
      }
      begin()
      state.set({ subject, name, by: 'keyboard', target: null, reason: null, note: null, pointer: null, step: null })
      const { page } = store.getState().session
      const start = startingTarget(layout(), targets, subject, {
        page,
        near: placeNearSelection(store),
        isVisible: canvas.isVisible,
      })
      const place = showTarget(start)
      announcer.announce(
        `Picked up ${name}. ${place} Up and down go to the next place, left and right to the other column, Enter drops, Escape cancels.`,
      )
    },
    movePointer: (pointer) => {
      const drag = state.get()
      if (drag === null) return
      const what = carriedOf(layout(), drag.subject)
      over = [...surfaces].find((surface) => surface.holds(pointer, what)) ?? canvas
      if (sway !== null) sway = { left: Math.min(sway.left, pointer.x), right: Math.max(sway.right, pointer.x) }
      const sides = sway === null ? ANY_SIDE : sidesMeant(sway, pointer.x)
      aim(over.resolve(pointer, what, drag.target, { sides, keys: leaving }), pointer, null)
    },
    remeasure: () => {
      const drag = state.get()
      if (drag === null) return
      canvas.measure()
      if (drag.pointer !== null) self.movePointer(drag.pointer)
      else state.set({ ...drag })
    },
    step: (step) => {
      const target = state.get()?.target ?? null
      if (target === null) return
      const next = stepTarget(layout(), targets, indexOfTarget(targets, target), step)
      announcer.announce(next === null ? NO_PLACE[step] : showTarget(next))
    },
    drop: () => {
      const drag = state.get()
      if (drag === null) return
      if (drag.target === null || drag.reason !== null) {
        end()
        announcer.announce(drag.reason === null ? `${drag.name} stays where it was.` : `Not dropped. ${drag.reason}`)
        return
      }
      // By keyboard the next key may come at once.
      const returnFocus = drag.by === 'pointer' ? liftFocus() : null
      state.set(null)
      announcer.announce(dropSubject(store, drag.subject, drag.target, drag.name))
      returnFocus?.()
      if (drag.subject.kind === 'nodes') return
      const [added] = fragmentKeys(drag.subject)
      if (drag.by === 'keyboard') edit(added)
      else setTimeout(() => edit(added), HELD)
    },
    cancel: () => {
      const drag = state.get()
      if (drag === null) return
      end()
      announcer.announce(`Cancelled. ${drag.name} stays where it was.`)
    },
    geometry: canvas.geometry,
    setScroller: canvas.setScroller,
    scroller: canvas.element,
    addSurface: (surface) => {
      surfaces.add(surface)
      return () => surfaces.delete(surface)
    },
    isOverCanvas: () => over === canvas,
  }

  /** What is carried is selected as it will be when it is dropped: the drop itself then has less to draw. */
  const selectCarried = (keys: readonly Key[]) => {
    const drag = state.get()
    const { selection } = store.getState().session
    if (drag?.subject.kind !== 'nodes' || drag.subject.keys !== keys) return
    if (!keys.every((key) => selection.includes(key))) store.select(keys)
  }

  /** A text that was just added is written at once, unless the person has gone elsewhere by now. */
  const edit = (key: Key | undefined) => {
    const { selection, editing } = store.getState().session
    if (key !== undefined && editing === null && selection.includes(key)) editWhenEmpty(store, key)
  }

  /** Without a drop, the page and the selection from before come back, and with them the focus. */
  const end = () => {
    state.set(null)
    if (origin === null) return
    if (origin.page !== null) store.showPage(origin.page)
    store.select(origin.selection)
    origin = null
  }
  return self
}

function itemsOf(layout: Layout, subject: DropSubject): readonly Key[] {
  return subject.kind === 'nodes' ? resolveItems(layout, subject.keys).map(({ node }) => node.key) : []
}

/** A landing place as it is said while something is carried there: in words, and whether it is the place it has. */
export function landingWords(layout: Layout, subject: DropSubject, target: DropTarget): string {
  const words = describeTarget(layout, target)
  const current = subject.kind === 'nodes' ? currentTarget(layout, subject.keys) : null
  return current !== null && sameTarget(current, target) ? `Where it is now: ${words}` : words
}

/** What a drop does beside what its line shows, as a sentence; null for nothing. */
function noteOn(layout: Layout, subject: DropSubject, target: DropTarget): string | null {
  if (subject.kind === 'fragment' || target.kind !== 'column') return null
  const found = findNode(layout, target.column)
  if (found?.kind !== 'column') return null
  const keys = itemsOf(layout, subject)
  const ends = found.row.columns.some(({ key, items }) => key !== target.column && isWhole(items, keys))
  return ends ? `Row ${found.place.row + 1} will then have one column.` : null
}

/** So long after a drop dnd-kit goes on taking away every selection of text, and with it the caret. In milliseconds. */
const HELD = 50

const NO_PLACE: Readonly<Record<TargetStep, string>> = {
  first: '',
  last: '',
  next: 'This is the last place.',
  previous: 'This is the first place.',
  left: 'There is no place further left in this row.',
  right: 'There is no place further right in this row.',
  'next page': 'No later page takes it.',
  'previous page': 'No earlier page takes it.',
}

/** What is carried, as far as landing places differ for it. */
export function carriedOf(layout: Layout, subject: DropSubject): Carried {
  if (subject.kind === 'fragment') return subject.fragment.kind
  const kinds = subject.keys.map((key) => findNode(layout, key)?.kind)
  if (kinds.includes('page')) return 'pages'
  return kinds.includes('row') ? 'rows' : 'items'
}
