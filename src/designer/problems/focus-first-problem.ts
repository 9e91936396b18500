/**
 * Puts the focus on the first problem of the open panel. Its code may still be on its way: then as soon as it is drawn, unless the person
 * presses something before.
 */
export function focusFirstProblem() {
  if (focusRow()) return
  const over = new AbortController()
  const { signal } = over
  const drawn = new MutationObserver(() => {
    if (focusRow()) over.abort()
  })
  signal.addEventListener('abort', () => drawn.disconnect())
  for (const press of ['keydown', 'pointerdown']) {
    window.addEventListener(press, () => over.abort(), { signal, capture: true })
  }
  drawn.observe(document.body, { childList: true, subtree: true })
}

/** Whether there is a problem to have it. */
function focusRow(): boolean {
  const row = document.querySelector<HTMLElement>('[aria-label="Problems"] [data-issue]')
  row?.focus()
  return row !== null
}
