import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Keys } from './keys.tsx'

/** Shows the text of whatever is pointed at or focused by key. Once, near the root. */
export function TooltipLayer() {
  const [element, setElement] = useState<HTMLElement | null>(null)
  useEffect(() => watchTips(setElement), [])
  return element === null ? null : <Tooltip element={element} />
}

/** Between the element and its text, and between the text and the edge of the window, in pixels. */
const GAP = 6

function Tooltip({ element }: { element: HTMLElement }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { left, top, bottom, width } = element.getBoundingClientRect()
    if (box.current === null) return
    const { offsetWidth, offsetHeight } = box.current
    const x = Math.max(GAP, Math.min(left + width / 2 - offsetWidth / 2, window.innerWidth - offsetWidth - GAP))
    const above = top - offsetHeight - GAP
    box.current.style.translate = `${x}px ${above < 0 ? bottom + GAP : above}px`
  }, [element])
  const { tip: text, tipKeys: hint } = element.dataset
  return createPortal(
    <div
      ref={box}
      aria-hidden
      data-tooltip
      className="pointer-events-none fixed top-0 left-0 z-70 flex w-max max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-surface shadow-md"
    >
      {text}
      {hint !== undefined && <Keys keys={hint} />}
    </div>,
    document.body,
  )
}

/** How long the pointer rests on an element until its text shows; and how long after one text the next shows at once. In milliseconds. */
const REST = 350
const AT_ONCE = 400

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']

/** Reports the element whose text is to show, or null. Gives back what ends it. */
function watchTips(show: (element: HTMLElement | null) => void): () => void {
  const controller = new AbortController()
  const options = { capture: true, passive: true, signal: controller.signal }
  let over: HTMLElement | null = null
  let shown: HTMLElement | null = null
  let hiddenAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    if (shown === null) return
    shown = null
    hiddenAt = performance.now()
    show(null)
  }
  const reveal = (element: HTMLElement) => {
    if (!element.isConnected) return
    shown = element
    show(element)
  }
  const on = <T extends keyof DocumentEventMap>(type: T, listen: (event: DocumentEventMap[T]) => void) =>
    document.addEventListener(type, listen, options)
  on('pointerover', ({ pointerType, target }) => {
    const next = pointerType === 'touch' ? null : tipAt(target)
    if (next === over) return
    hide()
    over = next
    if (next !== null) timer = setTimeout(() => reveal(next), performance.now() - hiddenAt < AT_ONCE ? 0 : REST)
  })
  on('pointerout', ({ relatedTarget }) => {
    if (relatedTarget !== null) return
    over = null
    hide()
  })
  on('focusin', ({ target }) => {
    const next = tipAt(target)
    if (next === null || !next.matches(':focus-visible')) return
    hide()
    reveal(next)
  })
  on('focusout', hide)
  // The pointer that pressed rests on the element still; the text comes back only when it comes back.
  on('pointerdown', hide)
  on('scroll', hide)
  // Any key may change what the text says or where its element stands.
  on('keydown', ({ key }) => {
    if (!MODIFIERS.includes(key)) hide()
  })
  return () => {
    clearTimeout(timer)
    controller.abort()
  }
}

function tipAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
}
