import { countCharacters } from '../base/count-characters.ts'
import type { Json } from '../base/json.ts'
import { isEmptyValue } from './empty-value.ts'
import { createDuplicateFinder, type DuplicateFinder } from './find-duplicates.ts'
import { findPairs, type FieldPair } from './find-pairs.ts'
import { hashValue } from './hash-datapoint.ts'
import { createLengthTally, type LengthBucket, type LengthTally } from './length-tally.ts'
import {
  beginsLikeMarkdown,
  hasEmoji,
  hasRightToLeft,
  longestWord,
  looksLikeHtml,
  looksLikeMarkdown,
} from './look-of-text.ts'
import type { Datapoint } from './schema.ts'
import { createTopList, type Standout, type TopList } from './top-list.ts'

/** What there is to know about a field: counts of datapoints, and of texts that look like something. */
export type FieldProfile = {
  readonly name: string
  readonly present: number
  readonly missing: number
  /** How many are there with nothing to show: empty texts, blanks only, null. */
  readonly empty: number
  /** How many different values; at least this many when `distinctIsExact` is false. */
  readonly distinct: number
  readonly distinctIsExact: boolean
  /** The length of the shortest text that is not empty; 0 without one. */
  readonly shortest: number
  /** How many texts have which length, the empty ones left out. */
  readonly lengths: readonly LengthBucket[]
  /** The same of the datapoints that are uploaded; the very same list when all are. */
  readonly uploadedLengths: readonly LengthBucket[]
  readonly longest: Standout | null
  /** Null when no word is longer than `HARMLESS_WORD`. */
  readonly longestWord: Standout | null
  readonly rightToLeft: number
  readonly markdown: number
  readonly html: number
  readonly emoji: number
}

/** In which way a datapoint may be hard on a layout. */
export const CRITERIA = [
  'longest-text',
  'longest-word',
  'most-missing',
  'unequal-pair',
  'right-to-left',
  'markup',
  'emoji',
] as const
export type Criterion = (typeof CRITERIA)[number]

/** The profile of a dataset, and its worst datapoints by each criterion, the worst first. */
export type Profile = {
  readonly datapoints: number
  readonly fields: readonly FieldProfile[]
  readonly worst: { readonly [criterion in Criterion]: readonly Standout[] }
}

/** Takes datapoints one by one and keeps a profile, so that memory does not grow with the file. */
export type Profiler = {
  /** `traits` spares looking for what is known not to be there; `isUploaded` is false of what the checks leave out. */
  add(index: number, datapoint: Datapoint, traits?: TextTraits, isUploaded?: boolean): void
  profile(): Profile
}

/** What is known of all texts of a datapoint: that their characters are all plain ones; that `hasNoMarks` holds for what they came from. */
export type TextTraits = { readonly isAscii: boolean; readonly isUnmarked: boolean }

/** Up to how many different values of a field are counted, and in how many characters: long texts hardly ever repeat. */
export const MAX_DISTINCT = 10_000
export const MAX_HASHED = 400_000
/** How many fields are profiled, at most; a schema may have 200. More are a sign of a file that is no dataset. */
export const MAX_PROFILED = 500
/** How many datapoints are kept for each criterion. */
export const WORST_KEPT = 12
/** Words up to this length fit on every screen and are not measured. */
export const HARMLESS_WORD = 32

/** A profiler. `names` are the fields known beforehand; others join when they are met. */
export function createProfiler(names: readonly string[] = []): Profiler {
  const fields = names.map(createFieldTally)
  const worst = createWorst()
  let pairs = findPairs(names)
  let total = 0

  // Gives how many of `tallies` have a value in the datapoint.
  const addValues = (tallies: readonly FieldTally[], index: number, datapoint: Datapoint, traits: TextTraits) => {
    let present = 0
    for (const tally of tallies) {
      const value = datapoint.get(tally.name)
      if (value === undefined) continue
      present++
      tally.present++
      if (tally.distinctIsExact) countDistinct(tally, value)
      if (isEmptyValue(value)) tally.empty++
      else if (typeof value === 'string') addText(tally, index, value, traits, worst)
    }
    return present
  }
  const joinFields = (datapoint: Datapoint) => {
    const known = new Set(fields.map((tally) => tally.name))
    const joining = [...datapoint.keys()]
      .filter((name) => !known.has(name))
      .slice(0, Math.max(0, MAX_PROFILED - fields.length))
      .map(createFieldTally)
    if (joining.length === 0) return joining
    fields.push(...joining)
    pairs = findPairs(fields.map((tally) => tally.name))
    return joining
  }

  return {
    add(index, datapoint, traits = NO_TRAITS, isUploaded = true) {
      total++
      const present = addValues(fields, index, datapoint, traits)
      if (present < datapoint.size && fields.length < MAX_PROFILED)
        addValues(joinFields(datapoint), index, datapoint, traits)
      // Only what is left out is counted twice, because it is the exception.
      if (!isUploaded) for (const tally of fields) countLeftOut(tally, datapoint.get(tally.name), traits)
      if (datapoint.size < fields.length) worst['most-missing'].add(index, fields.length - datapoint.size)
      for (const pair of pairs) worst['unequal-pair'].add(index, difference(datapoint, pair, traits), pair[0])
    },
    profile: () => ({
      datapoints: total,
      fields: fields.map((tally) => finishField(tally, total)),
      worst: {
        'longest-text': worst['longest-text'].list(),
        'longest-word': worst['longest-word'].list(),
        'most-missing': worst['most-missing'].list(),
        'unequal-pair': worst['unequal-pair'].list(),
        'right-to-left': worst['right-to-left'].list(),
        markup: worst.markup.list(),
        emoji: worst.emoji.list(),
      },
    }),
  }
}

const NO_TRAITS: TextTraits = { isAscii: false, isUnmarked: false }

type Worst = { readonly [criterion in Criterion]: TopList }

type FieldTally = {
  readonly name: string
  readonly values: DuplicateFinder
  /** The value counted last. */
  last: Json | undefined
  readonly lengths: LengthTally
  /** Those of datapoints that are not uploaded; null while there are none. */
  leftOutLengths: LengthTally | null
  readonly longest: TopList
  readonly longestWord: TopList
  present: number
  empty: number
  /** Characters looked at for counting different values. */
  hashed: number
  distinctIsExact: boolean
  rightToLeft: number
  markdown: number
  html: number
  emoji: number
}

function createWorst(): Worst {
  return {
    'longest-text': createTopList(WORST_KEPT),
    'longest-word': createTopList(WORST_KEPT),
    'most-missing': createTopList(WORST_KEPT),
    'unequal-pair': createTopList(WORST_KEPT),
    'right-to-left': createTopList(WORST_KEPT),
    markup: createTopList(WORST_KEPT),
    emoji: createTopList(WORST_KEPT),
  }
}

function createFieldTally(name: string): FieldTally {
  return {
    name,
    values: createDuplicateFinder(0, MAX_DISTINCT),
    last: undefined,
    lengths: createLengthTally(),
    leftOutLengths: null,
    longest: createTopList(1),
    longestWord: createTopList(1),
    present: 0,
    empty: 0,
    hashed: 0,
    distinctIsExact: true,
    rightToLeft: 0,
    markdown: 0,
    html: 0,
    emoji: 0,
  }
}

// Characters that are all plain ones have no halves.
function lengthOf(text: string, { isAscii }: TextTraits): number {
  return isAscii ? text.length : countCharacters(text)
}

function countDistinct(tally: FieldTally, value: Json): void {
  // Such as the task group, whose datapoints mostly stand together.
  if (value === tally.last) return
  tally.last = value
  tally.values.add(hashValue(value))
  if (typeof value === 'string') tally.hashed += value.length
  if (!tally.values.isExact() || tally.hashed > MAX_HASHED) tally.distinctIsExact = false
}

function addText(tally: FieldTally, index: number, text: string, traits: TextTraits, worst: Worst): void {
  const length = lengthOf(text, traits)
  tally.lengths.add(length)
  tally.longest.add(index, length)
  worst['longest-text'].add(index, length, tally.name)
  const word = longestWord(
    text,
    Math.max(HARMLESS_WORD, Math.min(tally.longestWord.floor(), worst['longest-word'].floor())),
  )
  if (word > 0) {
    tally.longestWord.add(index, word)
    worst['longest-word'].add(index, word, tally.name)
  }
  if (!traits.isAscii) addScripts(tally, index, text, length, worst)
  if (!traits.isUnmarked || beginsLikeMarkdown(text)) addMarkup(tally, index, text, length, worst)
}

function countLeftOut(tally: FieldTally, value: Json | undefined, traits: TextTraits): void {
  if (typeof value !== 'string' || isEmptyValue(value)) return
  tally.leftOutLengths ??= createLengthTally()
  tally.leftOutLengths.add(lengthOf(value, traits))
}

function addScripts(tally: FieldTally, index: number, text: string, length: number, worst: Worst): void {
  if (hasRightToLeft(text)) {
    tally.rightToLeft++
    worst['right-to-left'].add(index, length, tally.name)
  }
  if (hasEmoji(text)) {
    tally.emoji++
    worst.emoji.add(index, length, tally.name)
  }
}

function addMarkup(tally: FieldTally, index: number, text: string, length: number, worst: Worst): void {
  const isHtml = looksLikeHtml(text)
  const isMarkdown = looksLikeMarkdown(text)
  if (isHtml) tally.html++
  if (isMarkdown) tally.markdown++
  if (isHtml || isMarkdown) worst.markup.add(index, length, tally.name)
}

function difference(datapoint: Datapoint, [first, second]: FieldPair, traits: TextTraits): number {
  const a = datapoint.get(first)
  const b = datapoint.get(second)
  return typeof a === 'string' && typeof b === 'string' ? Math.abs(lengthOf(a, traits) - lengthOf(b, traits)) : 0
}

function finishField(tally: FieldTally, total: number): FieldProfile {
  const { name, present, empty, distinctIsExact, rightToLeft, markdown, html, emoji } = tally
  const lengths = tally.lengths.buckets()
  return {
    name,
    present,
    missing: total - present,
    empty,
    distinct: tally.values.distinct(),
    distinctIsExact,
    shortest: tally.lengths.shortest(),
    lengths,
    uploadedLengths: tally.leftOutLengths === null ? lengths : tally.lengths.without(tally.leftOutLengths).buckets(),
    longest: tally.longest.list()[0] ?? null,
    longestWord: tally.longestWord.list()[0] ?? null,
    rightToLeft,
    markdown,
    html,
    emoji,
  }
}
