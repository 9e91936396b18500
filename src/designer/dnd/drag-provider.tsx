import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { AfterPaint } from '../../ui/after-paint.tsx'
import type { Announcer } from '../../ui/announcer.tsx'
import { late } from '../../ui/late.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import type { DragController } from './drag-controller.ts'
import type { DragState } from './drag-state.ts'
import { createDragSession, type DragTools } from './drag-session.ts'
import { useDragKeys } from './use-drag-keys.ts'
import { usePageTabHover } from './use-page-tab-hover.ts'

const DragContext = createContext<DragTools | null>(null)

/** The drag tools. Throws outside a DragProvider. */
export function useDragTools(): DragTools {
  const tools = useContext(DragContext)
  if (tools === null) throw new Error('No provider above.')
  return tools
}

const DragGhost = late(async () => (await import('./drag-ghost.tsx')).DragGhost)
const Carrier = late(async () => (await import('./carrier.tsx')).Carrier)

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
      <AfterPaint>
        <Carrier session={session} />
        <DragGhost state={state} />
      </AfterPaint>
    </DragContext>
  )
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
