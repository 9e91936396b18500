type KeysProps = {
  /** The shortcut, already worded for this platform. */
  keys: string
}

/** Shows a shortcut, e.g. `⌘Z` or `Ctrl+Z`. */
export function Keys({ keys }: KeysProps) {
  return <kbd className="rounded-sm border border-current/25 px-1 font-sans text-2xs opacity-80">{keys}</kbd>
}
