import { useEffect } from 'react'
import { useDesigner } from '../../store/store-context.tsx'

/** How long it takes at most until all that follows from a change is drawn, in milliseconds. */
const SETTLING = 150

/** So much of what has the focus has to be on the screen for it to be seen, in pixels. */
const EDGE = 24

/**
 * Brings what has the focus on the canvas back to the screen when it came to lie outside: an item that was open for writing becomes much
 * lower, an undo takes rows away above it, a dialog gives the focus back, or what was carried (`isCarried`) far away stays where it was. Shows nothing.
 */
export function FocusInView({ isCarried }: { isCarried: boolean }) {
  const present = useDesigner((state) => state.history.present)
  const editing = useDesigner((state) => state.session.editing)
  useEffect(() => {
    // Meanwhile the canvas shows the place where it would land.
    if (isCarried) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(showFocus, SETTLING)
    }
    const giveUp = () => clearTimeout(timer)
    const over = new AbortController()
    const { signal } = over
    look()
    document.addEventListener('focusin', look, { signal })
    // Who scrolls away by hand meanwhile wants to be there.
    for (const input of ['wheel', 'touchmove']) document.addEventListener(input, giveUp, { signal, passive: true })
    return () => {
      giveUp()
      over.abort()
    }
  }, [present, editing, isCarried])
  return null
}

function showFocus() {
  const focused = document.activeElement
  const screen = focused?.closest('.canvas-scroller')?.getBoundingClientRect()
  if (focused === null || screen === undefined) return
  const { top, bottom, height } = focused.getBoundingClientRect()
  const seen = Math.min(bottom, screen.bottom) - Math.max(top, screen.top)
  if (seen < Math.min(height, EDGE)) focused.scrollIntoView({ block: 'nearest' })
}
