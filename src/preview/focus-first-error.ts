/** Moves the focus to the first question that keeps the participant on the page, once its message is there. */
export function focusFirstError(screen: HTMLElement | null) {
  requestAnimationFrame(() => {
    const invalid = screen?.querySelector<HTMLElement>(INVALID)
    invalid?.focus()
    invalid?.scrollIntoView({ block: 'center' })
  })
}

/** A control that is invalid itself, or the first one of a group that is. */
const INVALID = ['input', 'textarea', 'select', 'button']
  .flatMap((tag) => [`${tag}[aria-invalid="true"]:not(:disabled)`, `[aria-invalid="true"] ${tag}:not(:disabled)`])
  .join()
