import { behindNextPaint } from '../../store/behind-next-paint.ts'
import { HANDLE_MARK } from './handle-mark.ts'

/**
 * Takes the focus away from a node or its handle for as long as a drop is drawn: what is moved with the focus in it is laid out twice more
 * before it is painted. Gives back how to return it, behind the next paint and unless it is elsewhere by then; where something else has the
 * focus, that does nothing.
 */
export function liftFocus(): () => void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !focused.matches(`[data-node], [${HANDLE_MARK}]`)) return () => {}
  focused.blur()
  return () =>
    behindNextPaint(() => {
      // What came to stand in another row is drawn by another element, which takes the focus by itself as it is selected.
      if (document.activeElement === document.body) focused.focus({ preventScroll: true })
    })
}
