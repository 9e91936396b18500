/** The row that a key leads to from row `active` of `count`, or null for a key that moves nothing. `page` is how many rows are in sight. */
export function rowAfterKey(
  { key, ctrlKey, metaKey, altKey }: PressedKey,
  active: number,
  count: number,
  page: number,
): number | null {
  if (altKey) return null
  const within = (row: number) => Math.max(0, Math.min(row, count - 1))
  const isFar = ctrlKey || metaKey
  switch (key) {
    case 'ArrowDown':
      return within(isFar ? count : active + 1)
    case 'ArrowUp':
      return within(isFar ? 0 : active - 1)
    case 'PageDown':
      return within(active + page)
    case 'PageUp':
      return within(active - page)
    case 'Home':
      return 0
    case 'End':
      return within(count)
    default:
      return null
  }
}

type PressedKey = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}
