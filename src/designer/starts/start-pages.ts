import type { Json, JsonObject } from '../../base/json.ts'
import { isMediaType, type MediaType } from '../../dataset/media-link.ts'
import { titleOf, type StartField } from './start-field.ts'
import { choice, pageOf, rowOf, shown, titled, written } from './start-parts.ts'

type Fields = readonly StartField[]

/** The alternatives side by side under their titles, and a question whose options are named like them. */
export function comparedPage(alternatives: Fields, others: Fields): Json {
  const options = alternatives.map(({ title, name }): [string, string] => [title, name])
  return pageOf([
    ...others.map((field) => rowOf(titled(field))),
    ...inTwos(alternatives).map((pair) => rowOf(...pair.map(titled))),
    rowOf([
      choice(`Which ${nounOf(alternatives)}is better?`, [...options, ['About the same', freeValue(alternatives)]]),
      written('Why?', 'One or two sentences.'),
    ]),
  ])
}

/** The alternatives side by side, each with a rating below it. */
export function ratedEachPage(alternatives: Fields, others: Fields): Json {
  const rated = (field: StartField) => [...titled(field), choice(`How good is ${field.title}?`, QUALITY)]
  return pageOf([
    ...others.map((field) => rowOf(titled(field))),
    ...inTwos(alternatives).map((pair) => rowOf(...pair.map(rated))),
  ])
}

/** Images, sounds or films first, then what is written about them, then questions of their kind. */
export function describedPage(media: Fields, texts: Fields): Json {
  const type = media[0]?.type ?? 'image_url'
  const { questions } = MEDIA_WORDS[isMediaType(type) ? type : 'image_url']
  const items = media.length + texts.length === 1 ? alone : titled
  return pageOf([
    ...inTwos(media).map((pair) => rowOf(...pair.map(items))),
    ...texts.map((field) => rowOf(titled(field))),
    rowOf(questions),
  ])
}

/** What is to be judged below all that it belongs to, then how good it is and why. */
export function judgedPage(main: StartField, others: Fields): Json {
  return pageOf([
    ...stacked([...others, main]),
    rowOf([choice('How good is this?', QUALITY), written('Why?', 'One or two sentences.')]),
  ])
}

/** A text below all that it belongs to, then a question to be answered in writing. */
export function answeredPage(main: StartField, others: Fields): Json {
  return pageOf([
    ...stacked([...others, main]),
    rowOf([written('What is this about?', 'In your own words, two or three sentences.')]),
  ])
}

/** What media are called, and what is asked about them. */
export const MEDIA_WORDS: {
  readonly [type in MediaType]: { readonly one: string; readonly many: string; readonly questions: readonly Json[] }
} = {
  image_url: {
    one: 'Image',
    many: 'Images',
    questions: [written('What does the image show?', 'One or two sentences.'), isClear('image')],
  },
  audio_url: {
    one: 'Sound',
    many: 'Sounds',
    questions: [written('What do you hear?', 'Write down what is said, word for word.'), isClear('sound')],
  },
  video_url: {
    one: 'Video',
    many: 'Videos',
    questions: [written('What happens in the video?', 'One or two sentences.'), isClear('video')],
  },
}

const QUALITY: readonly (readonly [string, string])[] = [
  ['Very good', 'very_good'],
  ['Good', 'good'],
  ['Poor', 'poor'],
  ['Very poor', 'very_poor'],
]

function isClear(what: string): Json {
  return choice(`Is the ${what} clear?`, [
    ['Yes', 'yes'],
    ['Partly', 'partly'],
    ['No', 'no'],
  ])
}

/** A field alone shows what it is; several need titles. */
function stacked(fields: Fields): readonly Json[] {
  return fields.map((field) => rowOf(fields.length === 1 ? alone(field) : titled(field)))
}

function alone(field: StartField): readonly JsonObject[] {
  return [shown(field)]
}

/** Neighbours of one type stand side by side. */
function inTwos(fields: Fields): readonly Fields[] {
  const [first, second, ...rest] = fields
  if (first === undefined) return []
  if (second === undefined) return [[first]]
  if (first.type === second.type) return [[first, second], ...inTwos(rest)]
  return [[first], ...inTwos([second, ...rest])]
}

/** What the names have in common, with a space behind it: `response `; empty when that says nothing. */
function nounOf([first]: Fields): string {
  const stem = (first?.name ?? '').replace(/[\s_-]*(?:[abAB12]|left|right)$/, '')
  return /\p{L}/u.test(stem) ? `${titleOf(stem).toLowerCase()} ` : ''
}

/** A value for the last option that no field has as its name. */
function freeValue(fields: Fields, value = 'same'): string {
  return fields.some(({ name }) => name === value) ? freeValue(fields, `${value}_`) : value
}
