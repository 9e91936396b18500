import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue } from '../../base/json.ts'
import type { Detail } from './change.ts'
import { compareKeys } from './compare-keys.ts'
import { quote, valueWords } from './key-words.ts'
import { findMoved } from './find-moved.ts'

/** What the entries of a list of options or units are called. */
type Noun = { readonly one: 'Option' | 'Unit'; readonly answers: string }

/** The lists of an item that answers refer to by value. Source: format.md §6. */
const NOUNS: ReadonlyMap<string, Noun> = new Map<string, Noun>([
  ['options', { one: 'Option', answers: 'Answers' }],
  ['unit_options', { one: 'Unit', answers: 'Answers in this unit' }],
])

/** Whether a key holds a list of options or units. */
export function isOptionList(key: string, before: Json | undefined, after: Json | undefined): boolean {
  return NOUNS.has(key) && [before, after].every((list) => isJsonList(list) && list.every(isJsonObject))
}

/**
 * What became of the options or units of a question: by value first, then by label, then by place. Answers hold the value, so one that
 * changes or goes leaves answers that nothing explains.
 */
export function compareOptions(key: string, before: Json | undefined, after: Json | undefined): readonly Detail[] {
  const noun = NOUNS.get(key) ?? { one: 'Option', answers: 'Answers' }
  const [from, to] = [objectsIn(before), objectsIn(after)]
  const partners = matchOptions(from, to)
  const taken = new Set(partners.values())
  const moved = findMoved(from.flatMap((_, index) => partners.get(index) ?? []))
  return [
    ...from.flatMap((option, index): readonly Detail[] => {
      const at = partners.get(index)
      const other = at === undefined ? undefined : to[at]
      if (at === undefined || other === undefined) return [removed(option, noun)]
      return [
        ...compareOption(option, other, noun),
        ...(moved.has(at) ? [{ words: `${nameOf(option, noun)} moved from place ${index + 1} to ${at + 1}` }] : []),
      ]
    }),
    ...to.flatMap((option, index) =>
      taken.has(index)
        ? []
        : [{ words: `${nameOf(option, noun)} added, with the value ${valueWords(option['value'])}` }],
    ),
  ]
}

function removed(option: JsonObject, noun: Noun): Detail {
  const value = valueWords(ownValue(option, 'value'))
  return {
    words: `${nameOf(option, noun)} removed`,
    breaks: `${noun.answers} that hold the value ${value} have no ${noun.one.toLowerCase()} any more.`,
  }
}

function compareOption(before: JsonObject, after: JsonObject, noun: Noun): readonly Detail[] {
  const name = nameOf(before, noun)
  const [from, to] = [ownValue(before, 'value'), ownValue(after, 'value')]
  const value: readonly Detail[] =
    from === to
      ? []
      : [
          {
            words: `${name} value changed from ${bareWords(from)} to ${bareWords(to)}`,
            breaks: `${noun.answers} so far hold ${valueWords(from)}, new ones ${valueWords(to)}.`,
          },
        ]
  return [...value, ...compareKeys(withoutValue(before), withoutValue(after), `${name}: `)]
}

/** Which option before is which after, by index: same value, else same label, else the same place when both are left over there. */
function matchOptions(from: readonly JsonObject[], to: readonly JsonObject[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const key of ['value', 'label']) {
    const places = new Map<Json | undefined, number[]>()
    to.forEach((option, index) => {
      if (taken.has(index)) return
      const value = ownValue(option, key)
      places.set(value, [...(places.get(value) ?? []), index])
    })
    from.forEach((option, index) => {
      const at = partners.has(index) ? undefined : places.get(ownValue(option, key))?.shift()
      if (at === undefined) return
      partners.set(index, at)
      taken.add(at)
    })
  }
  // Only where nothing came or went: else a new option would be taken for a changed one.
  if (from.length === to.length) {
    from.forEach((_, index) => {
      if (partners.has(index) || taken.has(index)) return
      partners.set(index, index)
      taken.add(index)
    })
  }
  return partners
}

function nameOf(option: JsonObject, { one }: Noun): string {
  const label = ownValue(option, 'label')
  return `${one} ${typeof label === 'string' && label !== '' ? quote(label) : valueWords(ownValue(option, 'value'))}`
}

function bareWords(value: Json | undefined): string {
  return typeof value === 'string' && /^\S{1,60}$/.test(value) ? value : valueWords(value)
}

function withoutValue(option: JsonObject): JsonObject {
  const { value: _value, ...rest } = option
  return rest
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return value !== undefined && isJsonList(value) ? value.filter(isJsonObject) : []
}
