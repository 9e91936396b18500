import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createScrollScale, offsetToReveal } from './row-window.ts'

/** The height of a row and of the head of the table, in CSS pixels. */
export const ROW_HEIGHT = 32

/** Scrolling of a table with any number of rows: which part is in sight, and how to bring a row there. Give `box` to the element that scrolls. */
export function useRowScroll(count: number) {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(0)
  const [offset, setOffset] = useState(0)
  const scale = useMemo(() => createScrollScale(count * ROW_HEIGHT, view), [count, view])
  // Where the box stands by our own doing, so that a scaled offset is not rounded to the box's pixels.
  const placedAt = useRef(0)
  const latest = useRef({ offset, view, scale })
  useLayoutEffect(() => {
    latest.current = { offset, view, scale }
  })

  const place = useCallback((wanted: number) => {
    const { scale: now } = latest.current
    placedAt.current = now.scrollTopOf(wanted)
    setOffset(now.offsetOf(placedAt.current))
    if (box.current !== null) box.current.scrollTop = placedAt.current
  }, [])
  const reveal = useCallback(
    (row: number) => {
      const now = latest.current
      const wanted = offsetToReveal(row, now.offset, now.view, ROW_HEIGHT)
      if (wanted !== now.offset) place(wanted)
    },
    [place],
  )
  const onScroll = useCallback(() => {
    const top = box.current?.scrollTop ?? 0
    if (Math.abs(top - placedAt.current) < 1) return
    placedAt.current = top
    setOffset(latest.current.scale.offsetOf(top))
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setView(Math.max(0, element.clientHeight - ROW_HEIGHT))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // While the file is still being read the scale changes under the offset.
  useLayoutEffect(() => {
    if (scale.isScaled) place(latest.current.offset)
  }, [scale, place])
  useEffect(() => {
    const element = box.current
    if (element === null || !scale.isScaled) return
    // Unaided, one turn of the wheel would skip datapoints.
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return
      event.preventDefault()
      place(latest.current.offset + event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? ROW_HEIGHT : 1))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scale, place])

  return { box, offset, view, scale, reveal, onScroll }
}
