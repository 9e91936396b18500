import { countCharacters } from '../base/count-characters.ts'
import { countWords } from '../base/number-words.ts'
import type { FieldType } from '../base/field-type.ts'
import type { Json } from '../base/json.ts'
import { isLinkWithSpace } from '../base/link-space.ts'
import { linkExtension, mediaTypeOf, type MediaType } from './media-link.ts'
import type { Datapoint, Field, Schema } from './schema.ts'

/** A guessed schema, and for each field the reason of its type in words, such as `98 % of values end in .png`. */
export type Inference = { readonly schema: Schema; readonly reasons: ReadonlyMap<string, string> }

/** How many datapoints the schema is guessed from. */
export const SAMPLE_SIZE = 500

/**
 * Guesses the schema of a dataset from its first datapoints; `SAMPLE_SIZE` of them are looked at. `knownNames` are fields that exist even where
 * the sample misses them, such as the first line of a CSV; they come first. Not strict, and labels are never invented.
 */
export function inferSchema(datapoints: readonly Datapoint[], knownNames: readonly string[] = []): Inference {
  const sample = datapoints.slice(0, SAMPLE_SIZE)
  const names = new Set(knownNames)
  for (const datapoint of sample) for (const name of datapoint.keys()) names.add(name)
  const guesses = [...names].map((name) => guessField(name, valuesOf(name, sample)))
  const group = bestGroup(guesses)
  const fields = guesses.map((guess): Field => ({
    name: guess.name,
    type: guess === group ? 'task_group_id' : guess.type,
  }))
  const reasons = guesses.map((guess): [string, string] => [
    guess.name,
    guess === group ? guess.group.reason : guess.reason,
  ])
  return { schema: { strict: false, fields }, reasons: new Map(reasons) }
}

type Guess = {
  readonly name: string
  readonly type: Exclude<FieldType, 'task_group_id'>
  readonly reason: string
  /** How well the field would do as task group: 0 not at all. */
  readonly group: { readonly score: number; readonly reason: string }
}

const NO_GROUP = { score: 0, reason: '' }
/** From this share of its values on a field is taken for what they look like. */
const MOST = 0.8
const GROUP_NAME =
  /^(?:task|session|conversation|thread|dialogue?|document|doc|case)[_ -]?(?:group)?[_ -]?(?:id|key|no|number)?$|^group(?:[_ -]?(?:id|key|no|number|name))?$/i
const ID_NAME = /^id$|[_ -]id$|[a-z]Id$|^(?:uuid|guid|hash|checksum|key)$/
const NOTE_NAME =
  /^(?:author|source|origin|model|split|subset|language|lang|locale|version|license|licence|timestamp|date|time|created|updated|modified)$|^date[_ -]|[_ -](?:date|time|timestamp|at|model|version)$/i
const MEDIA_NAMES: readonly { readonly type: MediaType; readonly word: RegExp; readonly noun: string }[] = [
  { type: 'image_url', word: /image|img|photo|picture|screenshot|thumbnail/i, noun: 'images' },
  { type: 'audio_url', word: /audio|sound|speech|recording|voice/i, noun: 'audio' },
  { type: 'video_url', word: /video|movie|clip/i, noun: 'video' },
]
const LINK = /^https?:\/\/\S+$/i
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

function valuesOf(name: string, datapoints: readonly Datapoint[]): readonly Json[] {
  return datapoints.flatMap((datapoint) => {
    const value = datapoint.get(name) ?? ''
    return value === '' ? [] : [value]
  })
}

function guessField(name: string, values: readonly Json[]): Guess {
  const texts = values.filter((value) => typeof value === 'string')
  const group = guessGroup(name, texts)
  const found = guessMedia(name, texts) ??
    guessMetadata(name, values, texts) ?? { type: 'text' as const, reason: textReason(values, texts) }
  return { name, ...found, group }
}

type Found = Pick<Guess, 'type' | 'reason'>

function guessMedia(name: string, texts: readonly string[]): Found | null {
  // An address that can't be used as it is, is one all the same: taken for a text, nobody would hear of its fault.
  const links = texts.map((text) => text.trim()).filter((text) => LINK.test(text) || isLinkWithSpace(text))
  if (links.length <= texts.length / 2) return null
  for (const type of ['image_url', 'audio_url', 'video_url'] as const) {
    const fitting = links.filter((link) => mediaTypeOf(link) === type)
    if (fitting.length > texts.length / 2) return { type, reason: endingReason(fitting, texts.length) }
  }
  const named = MEDIA_NAMES.find(({ word }) => word.test(name))
  return named
    ? {
        type: named.type,
        reason: `${percent(links.length, texts.length)} of values are links, and the name speaks of ${named.noun}`,
      }
    : null
}

function endingReason(links: readonly string[], total: number): string {
  const counts = new Map<string, number>()
  for (const link of links) counts.set(linkExtension(link), (counts.get(linkExtension(link)) ?? 0) + 1)
  const endings = [...counts].sort(([, a], [, b]) => b - a).map(([ending]) => ending)
  return `${percent(links.length, total)} of values end in ${joinWords(endings.slice(0, 3))}`
}

function guessMetadata(name: string, values: readonly Json[], texts: readonly string[]): Found | null {
  if (values.length > 0 && texts.length < values.length / 2) {
    return { type: 'metadata', reason: `${percent(values.length - texts.length, values.length)} of values are no text` }
  }
  const isShort = texts.every((text) => text.length <= 200)
  if (ID_NAME.test(name) && isShort) return { type: 'metadata', reason: 'the name speaks of an id' }
  if (NOTE_NAME.test(name) && isShort)
    return { type: 'metadata', reason: 'the name speaks of where the datapoint is from' }
  const dates = texts.filter((text) => DATE.test(text)).length
  if (texts.length > 0 && dates >= texts.length * MOST)
    return { type: 'metadata', reason: `${percent(dates, texts.length)} of values are dates` }
  const ids = texts.filter((text) => UUID.test(text)).length
  if (texts.length > 0 && ids >= texts.length * MOST)
    return { type: 'metadata', reason: `${percent(ids, texts.length)} of values are ids` }
  return null
}

function textReason(values: readonly Json[], texts: readonly string[]): string {
  if (values.length === 0) return 'no values to judge by'
  const longest = texts.reduce((most, text) => Math.max(most, countCharacters(text)), 0)
  return `${percent(texts.length, values.length)} of values are text, the longest with ${countWords(longest, 'character')}`
}

function guessGroup(name: string, texts: readonly string[]): Guess['group'] {
  if (/^task[_ -]?group(?:[_ -]?id)?$/i.test(name)) return { score: 2, reason: `named ${name}` }
  const isShort = texts.every((text) => text.length <= 200)
  if (!GROUP_NAME.test(name) || !isShort || new Set(texts).size === texts.length) return NO_GROUP
  return { score: 1, reason: `named ${name}, and its values repeat` }
}

function bestGroup(guesses: readonly Guess[]): Guess | null {
  const best = Math.max(0, ...guesses.map((guess) => guess.group.score))
  return best === 0 ? null : (guesses.find((guess) => guess.group.score === best) ?? null)
}

function percent(part: number, whole: number): string {
  // 100 % is said only of all.
  return `${part === whole ? 100 : Math.min(99, Math.round((part / whole) * 100))} %`
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`
}
