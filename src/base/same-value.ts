/**
 * Whether two values say the same: lists, maps and plain objects by what they hold, all others only where they are one. As in JSON, a key
 * without a value is none.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => isSameValue(one, b[index]))
  if (a instanceof Map && b instanceof Map) return isSameValue([...a], [...b])
  if (!isPlain(a) || !isPlain(b)) return false
  return Object.keys({ ...a, ...b }).every((key) => isSameValue(a[key], b[key]))
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
