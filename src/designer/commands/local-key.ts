/** A key that is handled where the focus is, with its words for the sheet of shortcuts. */
export type LocalKey<T> = {
  /** As `KeyboardEvent.key` has it; several keys for one thing. */
  readonly keys: readonly string[]
  /** As the sheet shows it; null when the list of commands shows it already. */
  readonly shown: string | null
  readonly what: string
  /** With ⌘ or Ctrl. */
  readonly mod?: boolean
  /** With ⇧. A key without this one means the same with ⇧ and without, unless another key of the list takes it with ⇧. */
  readonly shift?: boolean
  readonly run: (context: T) => void
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key press means in a list of local keys; null when it means nothing there. */
export function findLocalKey<T>(list: readonly LocalKey<T>[], event: Pressed): LocalKey<T> | null {
  if (event.altKey) return null
  const pressed = event.ctrlKey || event.metaKey
  const key = pressed ? event.key.toLowerCase() : event.key
  const meant = list.filter(({ keys, mod = false }) => mod === pressed && keys.includes(key))
  return (
    (event.shiftKey ? meant.find(({ shift }) => shift === true) : null) ??
    meant.find(({ shift }) => shift !== true) ??
    null
  )
}
