import { useCallback, useEffect, useRef, useState } from 'react'
import { offsetToReveal, rowsInView } from '../data/row-window.ts'
import { LINE_HEIGHT } from './outline-target.ts'

/** Which of `count` lines to draw, `from` to `to` (exclusive), and how to bring one into sight. Give `box` to the element that scrolls. */
export function useLineScroll(count: number) {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ offset: 0, height: 0 })
  const look = useCallback(() => {
    const { scrollTop: offset = 0, clientHeight: height = 0 } = box.current ?? {}
    // Within one line nothing else has to be drawn.
    setView((last) =>
      Math.floor(last.offset / LINE_HEIGHT) === Math.floor(offset / LINE_HEIGHT) && last.height === height
        ? last
        : { offset, height },
    )
  }, [])
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [look])
  const reveal = useCallback((at: number) => {
    const element = box.current
    if (element === null) return
    const wanted = offsetToReveal(at, element.scrollTop, element.clientHeight, LINE_HEIGHT)
    if (wanted !== element.scrollTop) element.scrollTo({ top: wanted })
  }, [])
  return { box, ...rowsInView(view.offset, view.height, LINE_HEIGHT, count), reveal, onScroll: look }
}
