/** Whether notes were written on the link in the address since it came or was last copied; a reload keeps it. */
export function isUnsent(): boolean {
  return window.history.state === UNSENT
}

/** Says that notes on the link in the address are still to be sent, or are not any more. */
export function markUnsent(unsent: boolean) {
  window.history.replaceState(unsent ? UNSENT : null, '')
}

const UNSENT = 'unsent notes'
