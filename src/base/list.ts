/** A copy with `values` put in at `index` (clamped to the list). The same list when there is nothing to put in. */
export function insertAt<T>(list: readonly T[], index: number, values: readonly T[]): readonly T[] {
  if (values.length === 0) return list
  const at = Math.max(0, Math.min(index, list.length))
  return [...list.slice(0, at), ...values, ...list.slice(at)]
}

/** A copy without the value at `index`. The same list when `index` is outside of it. */
export function removeAt<T>(list: readonly T[], index: number): readonly T[] {
  if (index < 0 || index >= list.length) return list
  return [...list.slice(0, index), ...list.slice(index + 1)]
}

/** A copy with the value at `index` replaced. The same list when nothing changes or `index` is outside of it. */
export function replaceAt<T>(list: readonly T[], index: number, value: T): readonly T[] {
  if (index < 0 || index >= list.length || list[index] === value) return list
  return [...list.slice(0, index), value, ...list.slice(index + 1)]
}

/** A copy with the value at `from` moved so that it stands at `to`. The same list when nothing moves. */
export function moveWithin<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const value = list[from]
  const at = Math.max(0, Math.min(to, list.length - 1))
  if (from < 0 || from >= list.length || from === at || value === undefined) return list
  return insertAt(removeAt(list, from), at, [value])
}

/** Like `map`, but gives back the same list when no value changed, so that unchanged parts keep their identity. */
export function mapSame<T>(list: readonly T[], change: (value: T, index: number) => T): readonly T[] {
  let changed = false
  const next = list.map((value, index) => {
    const result = change(value, index)
    if (result !== value) changed = true
    return result
  })
  return changed ? next : list
}
