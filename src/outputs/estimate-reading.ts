import { medianLength } from '../checks/median-length.ts'
import type { FieldProfile, Profile } from '../dataset/profile.ts'
import type { Field, Schema } from '../dataset/schema.ts'
import { type Item, isQuestion, modelOf } from '../items/schemas.ts'
import { listItems } from '../layout/find.ts'
import type { Layout, PageNode } from '../layout/layout.ts'
import { minutesWords } from '../base/minutes-words.ts'
import { countWords } from '../base/number-words.ts'
import { splitWords } from './split-words.ts'

/** How fast people read and answer. */
export type Pace = {
  /** In words. People read about 240 words of plain English a minute in silence. */
  readonly wordsPerMinute: number
  /** How many characters of a dataset text make a word, its blank included. */
  readonly charactersPerWord: number
  /** For looking at an image of the dataset. */
  readonly secondsPerImage: number
  /** For deciding and answering, beside the reading. */
  readonly secondsPerQuestion: number
}

/** A usual pace. Rough guesses of ours: a self-check says better how long a datapoint takes. */
export const USUAL_PACE: Pace = { wordsPerMinute: 240, charactersPerWord: 6, secondsPerImage: 5, secondsPerQuestion: 8 }

/** How long a layout takes, in minutes, and what that is made of. */
export type ReadingEstimate = {
  readonly minutesPerDatapoint: number
  /** For the intro and outro pages, which each participant sees once. */
  readonly minutesOnce: number
  /** For one datapoint: words of the layout, and words of its fields (by the middle length of each, in what is uploaded). */
  readonly layoutWords: number
  readonly fieldWords: number
  readonly images: number
  /** Audio and video fields for each datapoint. How long they play is not known, so they add nothing. */
  readonly recordings: number
  readonly questions: number
  readonly words: string
}

/**
 * How long reading and answering takes, from the words of the layout and the middle lengths of the fields it shows, in the datapoints that are uploaded. Without a profile
 * the fields count as empty.
 */
export function estimateReading(
  layout: Layout,
  schema: Schema | null,
  profile: Profile | null,
  pace: Pace = USUAL_PACE,
): ReadingEstimate {
  const isBody = (page: PageNode) => (page.display_position ?? 'body') === 'body'
  const items = listItems(layout)
  const body = items.filter(({ page }) => isBody(page)).map(({ node }) => node.data)
  const once = items.filter(({ page }) => !isBody(page)).map(({ node }) => node.data)
  const fields = body.flatMap((item) => {
    const name = modelOf(item).fieldOf(item)
    const field = schema?.fields.find((one) => one.name === name)
    return field ? [field] : []
  })
  const counted = {
    layoutWords: countAll(body),
    fieldWords: Math.round(sum(fields.map((field) => fieldWords(field, profile, pace)))),
    images: fields.filter(({ type }) => type === 'image_url').length,
    recordings: fields.filter(({ type }) => type === 'audio_url' || type === 'video_url').length,
    questions: body.filter(isQuestion).length,
  }
  const seconds = counted.images * pace.secondsPerImage + counted.questions * pace.secondsPerQuestion
  const minutesPerDatapoint = (counted.layoutWords + counted.fieldWords) / pace.wordsPerMinute + seconds / 60
  const minutesOnce = countAll(once) / pace.wordsPerMinute
  return { ...counted, minutesPerDatapoint, minutesOnce, words: estimateWords(counted, minutesPerDatapoint) }
}

type Counted = Pick<ReadingEstimate, 'layoutWords' | 'fieldWords' | 'images' | 'recordings' | 'questions'>

function estimateWords(
  { layoutWords, fieldWords: ofFields, images, recordings, questions }: Counted,
  minutes: number,
): string {
  const parts = [
    countWords(layoutWords + ofFields, 'word'),
    ...(images > 0 ? [countWords(images, 'image')] : []),
    countWords(questions, 'question'),
  ]
  const unknown =
    recordings === 0
      ? ''
      : ` How long ${recordings === 1 ? 'the recording plays' : `the ${recordings} recordings play`} is not known: add it.`
  return `About ${minutesWords(minutes)} for each datapoint: ${parts.join(', ')}.${unknown}`
}

function countAll(items: readonly Item[]): number {
  return sum(items.map((item) => splitWords(modelOf(item).readText?.(item) ?? '').length))
}

/** The words of a field's label and of its middle value among the datapoints that are uploaded. */
function fieldWords({ name, type, label }: Field, profile: Profile | null, pace: Pace): number {
  const ofLabel = splitWords(label ?? '').length
  const known: FieldProfile | undefined = profile?.fields.find((one) => one.name === name)
  return type === 'text' && known ? ofLabel + medianLength(known.uploadedLengths) / pace.charactersPerWord : ofLabel
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
