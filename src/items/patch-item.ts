/**
 * A copy of `item` with the keys of `patch` put in. A key whose new value is undefined is left out of the copy, because optional keys
 * that say nothing are not written. Source: format.md §2 (sure).
 */
export function patchItem<T extends object>(item: T, patch: Partial<T>): T {
  const next = { ...item, ...patch }
  for (const key in patch) {
    if (patch[key] === undefined) delete next[key]
  }
  return next
}

/** The value of an optional text key for what stands in its box: undefined for an empty box. */
export function optionalText(text: string): string | undefined {
  return text === '' ? undefined : text
}
