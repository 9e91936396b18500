import { useEffect, useState, type RefObject } from 'react'
import { useDragTools } from '../dnd/drag-provider.tsx'

/** Whether a row is on the screen or less than a screen away from it, and how high it was in pixels when it last went away; null if never. */
export type Nearness = { readonly isNear: boolean; readonly height: number | null }

/** Rows at the start of a page count as near before anything was measured. */
const NEAR_AT_FIRST = 10

/**
 * Watches how near a row is. Nothing is watched unless `isWatched`. A row does not go away while it has the focus or something is carried:
 * with its elements both would be lost.
 */
export function useNearness(row: RefObject<HTMLElement | null>, index: number, isWatched: boolean): Nearness {
  const { state, controller } = useDragTools()
  const [nearness, setNearness] = useState<Nearness>({ isNear: index < NEAR_AT_FIRST, height: null })
  useEffect(() => {
    const element = row.current
    if (element === null || !isWatched) return
    return watch(element, ({ isIntersecting: isNear, boundingClientRect }) => {
      if (!isNear && (state.get() !== null || element.contains(document.activeElement))) return
      setNearness((last) => (last.isNear === isNear ? last : { isNear, height: boundingClientRect.height }))
    })
  }, [row, isWatched, state])
  const { isNear } = nearness
  useEffect(() => {
    if (isWatched && isNear) remeasureOnce(controller.remeasure)
  }, [isWatched, isNear, controller])
  return nearness
}

type Watcher = (entry: IntersectionObserverEntry) => void

const watchers = new WeakMap<Element, Watcher>()
const observers = new WeakMap<Element, IntersectionObserver>()

/** One observer serves all rows that scroll together. */
function watch(element: HTMLElement, watcher: Watcher): () => void {
  const scroller = element.closest('.canvas-scroller') ?? document.documentElement
  const observer = observers.get(scroller) ?? createObserver(scroller)
  observers.set(scroller, observer)
  watchers.set(element, watcher)
  observer.observe(element)
  return () => observer.unobserve(element)
}

function createObserver(root: Element): IntersectionObserver {
  return new IntersectionObserver((entries) => entries.forEach((entry) => watchers.get(entry.target)?.(entry)), {
    root,
    rootMargin: '100% 0px',
  })
}

let isAsked = false

/** Rows that come near together are measured together. */
function remeasureOnce(remeasure: () => void) {
  if (isAsked) return
  isAsked = true
  queueMicrotask(() => {
    isAsked = false
    remeasure()
  })
}
