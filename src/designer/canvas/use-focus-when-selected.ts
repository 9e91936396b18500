import { useEffect, type RefObject } from 'react'

/**
 * Moves the focus to a frame that becomes selected, unless the person is typing or walking elsewhere. An item takes it from anywhere on
 * the canvas, `outer` frames only from another frame: the button that made a row keeps the focus.
 */
export function useFocusWhenSelected(frame: RefObject<HTMLElement | null>, selected: boolean, level: 'item' | 'outer') {
  useEffect(() => {
    const element = frame.current
    const active = document.activeElement
    if (!selected || element === null || element === active) return
    if (active === null || active === document.body) return element.focus()
    const isFrame = active.hasAttribute('data-node') && active.closest('[aria-label="Canvas"]') !== null
    const isNear = level === 'item' && active.closest('[aria-label="Canvas"]') !== null && !element.contains(active)
    if (isFrame || isNear) element.focus()
  }, [frame, selected, level])
}
