import type { Json } from '../../base/json.ts'
import { medianLength } from '../../checks/median-length.ts'
import { findPairs } from '../../dataset/find-pairs.ts'
import { isMediaType } from '../../dataset/media-link.ts'
import type { Profile } from '../../dataset/profile.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listStartFields, type StartField } from './start-field.ts'
import { answeredPage, comparedPage, describedPage, judgedPage, MEDIA_WORDS, ratedEachPage } from './start-pages.ts'

/** A layout to begin with, made of the dataset's own fields. `layout` is what a file would hold: one page. */
export type Start = { readonly id: string; readonly title: string; readonly summary: string; readonly layout: Json }

/**
 * Two or three layouts that fit the fields: for fields that come in pairs, compared or rated side by side; for images, sounds and films,
 * with questions about them; for texts, to judge or to answer. None without a displayable field. `profile` is null while the data is not read.
 */
export function listStarts(schema: Schema, profile: Profile | null): readonly Start[] {
  const fields = listStartFields(schema, profile)
  const alternatives = findAlternatives(fields)
  const [first] = fields
  if (first === undefined) return []
  if (alternatives.length === 0) return listSingleStarts(mainOf(first, fields, profile), fields)
  const others = fields.filter((field) => !alternatives.includes(field)).slice(0, MOST_OTHERS)
  const hasOtherMedia = others.some(({ type }) => isMediaType(type))
  return [
    compared(alternatives, others),
    ratedEach(alternatives, others),
    ...(hasOtherMedia ? [described(fields)] : []),
  ]
}

/** How many fields a start shows beside those that it is about, and how many are compared at most. */
const MOST_OTHERS = 4
const MOST_COMPARED = 4

function listSingleStarts(main: StartField, fields: readonly StartField[]): readonly Start[] {
  const others = fields.filter((field) => field !== main).slice(0, MOST_OTHERS)
  const hasMedia = fields.some(({ type }) => isMediaType(type))
  return hasMedia ? [described(fields), judged(main, others)] : [judged(main, others), answered(main, others)]
}

function compared(alternatives: readonly StartField[], others: readonly StartField[]): Start {
  return {
    id: 'compared',
    title: `${alternatives.length === 2 ? 'Two' : 'Several'} compared side by side`,
    summary: `${namesOf(alternatives)} beside each other, then which is better, and why.`,
    layout: [comparedPage(alternatives, others)],
  }
}

function ratedEach(alternatives: readonly StartField[], others: readonly StartField[]): Start {
  return {
    id: 'rated-each',
    title: 'Each rated by itself',
    summary: `${namesOf(alternatives)} beside each other, each with a rating of its own.`,
    layout: [ratedEachPage(alternatives, others)],
  }
}

function described(fields: readonly StartField[]): Start {
  const media = fields.filter(({ type }) => isMediaType(type)).slice(0, MOST_OTHERS)
  const texts = fields.filter(({ type }) => !isMediaType(type)).slice(0, MOST_OTHERS)
  return {
    id: 'described',
    title: `${mediaWords(media)} and questions`,
    summary: `${namesOf(media)} first, then what is there and how clear it is.`,
    layout: [describedPage(media, texts)],
  }
}

function judged(main: StartField, others: readonly StartField[]): Start {
  return {
    id: 'judged',
    title: `${isMediaType(main.type) ? mediaWords([main]) : 'One text'} and a rating`,
    summary: `${namesOf([...others, main])}, then how good it is, and why.`,
    layout: [judgedPage(main, others)],
  }
}

function answered(main: StartField, others: readonly StartField[]): Start {
  return {
    id: 'answered',
    title: 'One text and a written answer',
    summary: `${namesOf([...others, main])}, then what it is about in the participant’s own words.`,
    layout: [answeredPage(main, others)],
  }
}

/** The first fields of one type whose names differ only in their end, `…_a`, `…_b` and so on; none where there are none. */
function findAlternatives(fields: readonly StartField[]): readonly StartField[] {
  const byName = new Map(fields.map((field) => [field.name, field]))
  for (const [first, second] of findPairs(fields.map(({ name }) => name))) {
    const a = byName.get(first)
    const b = byName.get(second)
    if (a && b && a.type === b.type) return [a, b, ...furtherOnes(a, byName)].slice(0, MOST_COMPARED)
  }
  return []
}

/** `…_c` and `…_d` after `…_a`, `…_3` and `…_4` after `…_1`. */
function furtherOnes({ name, type }: StartField, byName: ReadonlyMap<string, StartField>): readonly StartField[] {
  const further: StartField[] = []
  for (const end of FURTHER_ENDS.get(name.slice(-1)) ?? []) {
    const field = byName.get(name.slice(0, -1) + end)
    if (field?.type !== type) break
    further.push(field)
  }
  return further
}

const FURTHER_ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['c', 'd']],
  ['A', ['C', 'D']],
  ['1', ['3', '4']],
])

/** The text to judge: an answer of some kind by its name, else the longest, else the last; `first` without texts. */
function mainOf(first: StartField, fields: readonly StartField[], profile: Profile | null): StartField {
  const texts = fields.filter(({ type }) => type === 'text')
  const answer = texts.find(({ name }) => ANSWER_NAME.test(name))
  if (answer !== undefined || profile === null) return answer ?? texts.at(-1) ?? first
  const lengths = new Map(profile.fields.map(({ name, lengths: buckets }) => [name, medianLength(buckets)]))
  const byLength = texts.toSorted((a, b) => (lengths.get(b.name) ?? 0) - (lengths.get(a.name) ?? 0))
  return byLength[0] ?? first
}

const ANSWER_NAME = /response|answer|reply|output|completion|summary|translation|generated/i

function mediaWords(media: readonly StartField[]): string {
  const type = media[0]?.type ?? 'image_url'
  const { one, many } = MEDIA_WORDS[isMediaType(type) ? type : 'image_url']
  return media.length === 1 ? one : many
}

function namesOf(fields: readonly StartField[]): string {
  const names = fields.map(({ name }) => name)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
