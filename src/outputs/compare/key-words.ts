import { shorten } from '../../base/cut-text.ts'
import { isJsonList, isJsonObject, type Json } from '../../base/json.ts'
import { canonicalText } from './plain-item.ts'

/** What people call the keys of an item. A key that is not here is shown as it is. */
const KEY_WORDS: ReadonlyMap<string, string> = new Map([
  ['description', 'Question'],
  ['helper_text', 'Help text'],
  ['placeholder_text_input', 'Placeholder'],
  ['content', 'Text'],
  ['content_format', 'Format of the text'],
  ['alt_text', 'Alternative text'],
  ['caption', 'Caption'],
  ['url', 'Address'],
  ['field', 'Field'],
  ['label', 'Label'],
  ['heading', 'Heading'],
  ['value', 'Value'],
  ['validation', 'Bounds'],
  ['answer_limit', 'Number of answers'],
  ['unit_position', 'Place of the unit'],
  ['default_unit', 'First unit'],
  ['accepted_file_types', 'Accepted file types'],
  ['max_file_size_mb', 'Largest file (MB)'],
  ['min_file_count', 'Fewest files'],
  ['max_file_count', 'Most files'],
  ['display_position', 'Position'],
])

/** The keys that hold a text for people: their changes are shown word by word. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  'description',
  'helper_text',
  'placeholder_text_input',
  'content',
  'alt_text',
  'caption',
  'label',
  'heading',
])

/** A key in the words of the interface. */
export function keyWords(key: string): string {
  return KEY_WORDS.get(key) ?? `"${key}"`
}

/** A value in a sentence: texts in quotes, bounds in words, anything larger as JSON, all of it cut to size. */
export function valueWords(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return quote(value)
  if (isJsonList(value)) return value.every((one) => typeof one === 'string') ? value.map(quote).join(', ') : cut(value)
  if (!isJsonObject(value)) return String(value)
  return cut(value)
}

/** A text in quotes, cut to 60 characters. */
export function quote(text: string): string {
  return `“${shorten(text, 60)}”`
}

/** How many answers a limit allows. Source: format.md §2, `answer_limit` (sure). */
export function limitWords(limit: Json | undefined): string {
  if (limit === 1) return 'one'
  return limit === -1 ? 'any number' : `up to ${valueWords(limit)}`
}

function cut(value: Json): string {
  return shorten(canonicalText(value), 80)
}
