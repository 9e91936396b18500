import type { ItemFinding } from '../../items/item-model.ts'

type Finding = Omit<ItemFinding<never>, 'fix'>
type Path = Finding['path']

/**
 * A warning for each key that stands in `value` but not in `known`, which is the same value with the unknown keys taken off.
 * Source: format.md §1, "Unknown keys and unknown item types" (open): keep them untouched on the round trip, show them, warn.
 */
export function listUnknownKeys(value: unknown, known: unknown): readonly Finding[] {
  const found: Finding[] = []
  collect(value, known, [], found)
  return found
}

/** The warning for one unknown key at a path, or of a page, row or column. */
export function unknownKey(key: string, path: Path): Finding {
  return {
    rule: 'key-unknown',
    severity: 'warning',
    message: `The key "${key}" is not part of the format. It is kept untouched and exported as it came; remove it in the JSON if it is a slip.`,
    path,
  }
}

function collect(value: unknown, known: unknown, path: Path, found: Finding[]): void {
  if (value === known || typeof value !== 'object' || value === null || typeof known !== 'object' || known === null)
    return
  const knownEntries = new Map(Object.entries(known))
  for (const [key, part] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    if (knownEntries.has(key)) collect(part, knownEntries.get(key), [...path, step], found)
    else found.push(unknownKey(key, [...path, step]))
  }
}
