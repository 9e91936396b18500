import { useEffect, useEffectEvent, type RefObject } from 'react'

/**
 * Moves the focus to a frame that becomes selected, unless the person is typing or walking elsewhere. An item takes it from anywhere on
 * the canvas, `outer` frames only from another frame: the button that made a row keeps the focus. A frame that is being written leaves it
 * to its text, and who ends the writing says where it goes.
 */
export function useFocusWhenSelected(
  frame: RefObject<HTMLElement | null>,
  selected: boolean,
  level: 'item' | 'outer',
  isWritten = false,
) {
  const take = useEffectEvent(() => {
    const element = frame.current
    const active = document.activeElement
    if (isWritten || element === null || element === active) return
    if (active === null || active === document.body) return element.focus()
    const isFrame = active.hasAttribute('data-node') && active.closest('[aria-label="Canvas"]') !== null
    const isNear = level === 'item' && active.closest('[aria-label="Canvas"]') !== null && !element.contains(active)
    if (isFrame || isNear) element.focus()
  })
  useEffect(() => {
    if (selected) take()
  }, [selected])
}
