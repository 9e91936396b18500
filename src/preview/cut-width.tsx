import { useEffect, useState, type RefObject } from 'react'
import { formatCount } from '../base/number-words.ts'
import { cutWidth, type ViewSettings } from './view-settings.ts'

type CutWidthProps = { readonly view: ViewSettings; readonly frame: RefObject<HTMLElement | null> }

/** Says how wide the participant's window is where `frame` has less room than the width that was chosen; nothing where it has enough. */
export function CutWidth({ view, frame }: CutWidthProps) {
  const [room, setRoom] = useState(Infinity)
  useEffect(() => {
    if (frame.current === null) return
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  const cut = cutWidth(view, room)
  return cut === null ? null : <span className="max-sm:hidden">{formatCount(cut)} px here.</span>
}
