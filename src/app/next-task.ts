/** Resolves in a task of its own, so that what was just changed is drawn before the work behind it begins. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
