import { useEffect } from 'react'
import type { DragController } from './drag-controller.ts'
import type { DragState } from './drag-state.ts'

type Action = (controller: DragController) => void

const KEYS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['ArrowDown', (controller) => controller.step('next')],
  ['ArrowRight', (controller) => controller.step('next')],
  ['ArrowUp', (controller) => controller.step('previous')],
  ['ArrowLeft', (controller) => controller.step('previous')],
  ['Home', (controller) => controller.step('first')],
  ['End', (controller) => controller.step('last')],
  ['Enter', (controller) => controller.drop()],
  [' ', (controller) => controller.drop()],
  ['Escape', (controller) => controller.cancel()],
  ['Tab', (controller) => controller.cancel()],
])

/** While something is carried by keyboard, the arrow keys choose its place; nothing else hears them. */
export function useDragKeys(state: DragState, controller: DragController) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (state.get()?.by !== 'keyboard') return
      const action = KEYS.get(event.key)
      if (action === undefined && (event.metaKey || event.ctrlKey || event.altKey || event.key.length > 1)) return
      event.preventDefault()
      event.stopPropagation()
      action?.(controller)
    }
    const onPointerDown = () => {
      if (state.get()?.by === 'keyboard') controller.cancel()
    }
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('pointerdown', onPointerDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('pointerdown', onPointerDown, true)
    }
  }, [state, controller])
}
