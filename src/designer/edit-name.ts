import type { Key } from '../base/key.ts'
import { shortName } from '../base/short-name.ts'
import { BOUND_NAMES } from '../items/bound-names.ts'
import type { Validation } from '../items/question.ts'
import { modelOf, type Item } from '../items/schemas.ts'
import { isChoice } from '../items/shared-fields.ts'
import { findNode } from '../layout/find.ts'
import type { Layout } from '../layout/layout.ts'
import { whereName } from './names.ts'

/**
 * The name of the step that puts `next` in place of an item's data: `Edit “Largest number” of Free text in Row 2`. It names the field of the
 * form that was changed, or what came to its list or went: `Remove option “Bad” from Multiple choice in Row 1`. It names the item alone
 * where nothing stands for what has changed.
 */
export function editName(layout: Layout, key: Key, next: Item): string {
  const found = findNode(layout, key)
  const before = found?.kind === 'item' ? found.node.data : next
  const item = `${modelOf(next).label} in ${whereName(layout, key)}`
  const { gone, come, at } = difference(entriesOf(before), entriesOf(next))
  const noun = isChoice(next) ? 'option' : 'unit'
  if (gone.length === 0 && come.length > 0) return `Add ${entriesName(noun, come, at)} to ${item}`
  if (come.length === 0 && gone.length > 0) return `Remove ${entriesName(noun, gone, at)} from ${item}`
  const changed = changedField(before, next)
  return `Edit ${changed === null ? '' : `“${changed}” of `}${item}`
}

type Entry = { readonly label: string }

/** What of a list went and what came in its place, between what is the same at its beginning and at its end. */
function difference(before: readonly Entry[], after: readonly Entry[]) {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let end = 0
  while (end < shorter - at && before.at(-1 - end) === after.at(-1 - end)) end++
  return { gone: before.slice(at, before.length - end), come: after.slice(at, after.length - end), at }
}

/** One entry by its label, by its number where it has none; several by how many they are. */
function entriesName(noun: string, entries: readonly Entry[], at: number): string {
  const [first, ...more] = entries
  if (more.length > 0) return `${entries.length} ${noun}s`
  const label = shortName(first?.label ?? '')
  return label === '' ? `${noun} ${at + 1}` : `${noun} “${label}”`
}

/** The label of the first field in which two items differ; null when no field stands for a difference. */
function changedField(before: Item, after: Item): string | null {
  if (before.type === 'free_text' && after.type === 'free_text' && before.validation !== after.validation)
    return changedBound(before.validation, after.validation)
  const entries = entriesOf(before)
  const next = entriesOf(after)
  if (entries !== next) return changedEntry(isChoice(after) ? 'Option' : 'Unit', entries, next)
  const old = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  return FIELD_LABELS.find(([key]) => old.get(key) !== now.get(key))?.[1] ?? null
}

const NONE: readonly Entry[] = []

/** The options or units of an item. */
function entriesOf(item: Item): readonly Entry[] {
  if (isChoice(item)) return item.options
  return item.type === 'free_text_with_unit' ? item.unit_options : NONE
}

type Bounds = Validation | null | undefined

function changedBound(before: Bounds, after: Bounds): string {
  const type = after?.type ?? 'string'
  if ((before?.type ?? 'string') !== type) return 'Answer is'
  return BOUND_NAMES[type][before?.min === after?.min ? 'max' : 'min']
}

/** One entry by its number when only that has changed, else the list. */
function changedEntry(noun: string, before: readonly Entry[], after: readonly Entry[]): string {
  const changed = after.flatMap((entry, index) => (entry === before[index] ? [] : [index + 1]))
  return before.length === after.length && changed.length === 1 ? `${noun} ${changed[0]}` : `${noun}s`
}

/** Keys of items with the labels of their fields in the forms. */
const FIELD_LABELS: readonly (readonly [key: string, label: string])[] = [
  ['description', 'Question'],
  ['helper_text', 'Helper text'],
  ['placeholder_text_input', 'Placeholder'],
  ['answer_limit', 'Answers'],
  ['disable_dropdown', 'Always show options openly'],
  ['unit_position', 'Unit stands'],
  ['default_unit', 'Default unit'],
  ['accepted_file_types', 'Accepted file types'],
  ['max_file_size_mb', 'Largest size of a file, in MB'],
  ['min_file_count', 'Fewest files'],
  ['max_file_count', 'Most files'],
  ['field', 'Field'],
  ['url', 'Address'],
  ['alt_text', 'Alternative text'],
  ['caption', 'Caption'],
  ['content_format', 'Format'],
  ['content', 'Source'],
]
