/**
 * Puts the focus on the first element that a selector finds. The code that draws it may still be on its way: then as soon as it is drawn,
 * unless the person presses something before.
 */
export function focusWhenDrawn(selector: string) {
  if (focusFirst(selector)) return
  const over = new AbortController()
  const { signal } = over
  const drawn = new MutationObserver(() => {
    if (focusFirst(selector)) over.abort()
  })
  signal.addEventListener('abort', () => drawn.disconnect())
  for (const press of ['keydown', 'pointerdown']) {
    window.addEventListener(press, () => over.abort(), { signal, capture: true })
  }
  drawn.observe(document.body, { childList: true, subtree: true })
}

/** Whether there is something to have it. */
function focusFirst(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  return found !== null
}
