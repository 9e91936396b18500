import { useEffect } from 'react'
import type { LocalKey } from '../commands/local-key.ts'
import type { DragController } from './drag-controller.ts'
import type { DragState } from './drag-state.ts'

/** The keys while something is carried, with their words for the bar and the sheet of shortcuts. */
export const CARRY_KEYS: readonly LocalKey<DragController>[] = [
  { keys: ['ArrowDown'], shown: '↓', what: 'Next place', run: (controller) => controller.step('next') },
  { keys: ['ArrowUp'], shown: '↑', what: 'Place before', run: (controller) => controller.step('previous') },
  { keys: ['ArrowLeft'], shown: '←', what: 'Column at the left', run: (controller) => controller.step('left') },
  { keys: ['ArrowRight'], shown: '→', what: 'Column at the right', run: (controller) => controller.step('right') },
  { keys: ['PageDown'], shown: 'Page Down', what: 'Next page', run: (controller) => controller.step('next page') },
  { keys: ['PageUp'], shown: 'Page Up', what: 'Page before', run: (controller) => controller.step('previous page') },
  { keys: ['Home'], shown: 'Home', what: 'First place', run: (controller) => controller.step('first') },
  { keys: ['End'], shown: 'End', what: 'Last place', run: (controller) => controller.step('last') },
  { keys: ['Enter', ' '], shown: 'Enter or Space', what: 'Drop', run: (controller) => controller.drop() },
  { keys: ['Escape', 'Tab'], shown: 'Esc', what: 'Cancel', run: (controller) => controller.cancel() },
]

/** While something is carried by keyboard, the arrow keys choose its place; nothing else hears them. */
export function useDragKeys(state: DragState, controller: DragController) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (state.get()?.by !== 'keyboard') return
      const found = CARRY_KEYS.find(({ keys }) => keys.includes(event.key))
      if (found === undefined && (event.metaKey || event.ctrlKey || event.altKey || event.key.length > 1)) return
      event.preventDefault()
      event.stopPropagation()
      found?.run(controller)
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
