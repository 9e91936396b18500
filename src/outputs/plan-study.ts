import { minutesWords } from '../base/minutes-words.ts'
import { countWords, numberWords } from '../base/number-words.ts'
import type { Profile } from '../dataset/profile.ts'
import type { Schema } from '../dataset/schema.ts'
import type { Layout } from '../layout/layout.ts'
import { groupingOf, type BatchDetails, type StudyFigures } from './batch/batch-details.ts'
import { estimateReading, type ReadingEstimate } from './estimate-reading.ts'
import type { PlanSettings } from './study-settings.ts'
import type { GroupSizes } from './task-groups.ts'

/** What the planning of a study starts from. */
export type StudyInput = {
  /** The sizes of the task groups, each once. */
  readonly sizes: GroupSizes
  readonly minutes: Pick<StudyMinutes, 'perDatapoint' | 'once'>
  /** What is set here goes before what is worked out. */
  readonly details: BatchDetails
  readonly plan: Pick<PlanSettings, 'rewardPerHour' | 'currency'>
}

/** The minutes that a study is planned with: for one datapoint with all its body pages, and for the intro and outro pages. */
export type StudyMinutes = {
  readonly perDatapoint: number
  readonly once: number
  /** What stands for the two while nothing is typed: measured or estimated, and rounded as it is shown, so that the figures multiply out. */
  readonly proposed: { readonly perDatapoint: number; readonly once: number }
  readonly estimate: ReadingEstimate
}

/** What a study takes. Amounts are in the currency of the study and hold no fee of the platform. */
export type StudyPlan = {
  readonly places: number
  /** Minutes for one participant, by the smallest, the average and the largest group. */
  readonly minutes: { readonly shortest: number; readonly average: number; readonly longest: number }
  /** The average as the study says it: in whole minutes, rounded up. The platform reckons the hourly pay by it. */
  readonly wholeMinutes: number
  /** What one participant gets, one amount for all: as set, else for the whole minutes, rounded up to a hundredth. */
  readonly reward: number
  readonly total: number
  /** What an hour comes to by the whole minutes, and for whoever gets the largest group. */
  readonly perHour: number
  readonly lowestPerHour: number
  readonly hoursInAll: number
  /** What stands for the study's numbers where they are not set. */
  readonly proposed: StudyFigures
  /** Says that a reward that is set comes to less than the hourly reward; empty when it doesn't. */
  readonly warning: string
  readonly words: string
}

type MinutesInput = {
  readonly layout: Layout
  readonly schema: Schema | null
  readonly profile: Profile | null
  readonly plan: Pick<PlanSettings, 'minutesPerDatapoint' | 'minutesOnce'>
  readonly measuredMinutes: number | null
}

/** The minutes of a study: what is typed, else what was measured, else what is estimated. */
export function studyMinutes({ layout, schema, profile, plan, measuredMinutes }: MinutesInput): StudyMinutes {
  const estimate = estimateReading(layout, schema, profile)
  const proposed = {
    perDatapoint: roundMinutes(measuredMinutes ?? estimate.minutesPerDatapoint),
    once: roundMinutes(estimate.minutesOnce),
  }
  return {
    perDatapoint: plan.minutesPerDatapoint ?? proposed.perDatapoint,
    once: plan.minutesOnce ?? proposed.once,
    proposed,
    estimate,
  }
}

/** The minutes and the money of a study; null when there are no groups. */
export function planStudy({ sizes, minutes: { perDatapoint, once }, details, plan }: StudyInput): StudyPlan | null {
  const count = sizes.reduce((sum, { groups }) => sum + groups, 0)
  if (count === 0) return null
  const { study = {} } = details
  const minutesFor = (size: number) => once + size * perDatapoint
  const worked = minutesFor(sizes.reduce((sum, { size, groups }) => sum + size * groups, 0) / count)
  const average = study.estimated_completion_time ?? worked
  // Minutes that are set are those of the average group; the others take longer or shorter by as much as before.
  const stretch = (size: number) => (worked === 0 ? average : (minutesFor(size) / worked) * average)
  const minutes = {
    shortest: stretch(Math.min(...sizes.map(({ size }) => size))),
    average,
    longest: stretch(Math.max(...sizes.map(({ size }) => size))),
  }
  const proposedMinutes = Math.max(1, roundUp(worked, 0))
  const wholeMinutes = study.estimated_completion_time ?? proposedMinutes
  const byTheHour = roundUp((wholeMinutes / 60) * plan.rewardPerHour, 2)
  const proposed = {
    reward: Math.round(byTheHour * 100),
    estimated_completion_time: proposedMinutes,
    total_available_places: count * Math.max(1, Math.floor(groupingOf(details).annotatorsPerTask)),
  }
  const places = study.total_available_places ?? proposed.total_available_places
  const reward = (study.reward ?? proposed.reward) / 100
  const perHourOf = (time: number) => (time > 0 ? (reward / time) * 60 : plan.rewardPerHour)
  const numbers = {
    places,
    minutes,
    wholeMinutes,
    reward,
    total: Math.round(reward * places * 100) / 100,
    perHour: perHourOf(wholeMinutes),
    lowestPerHour: perHourOf(minutes.longest),
    hoursInAll: (average * places) / 60,
    proposed,
  }
  return { ...numbers, warning: lowWords(numbers, plan), words: planWords(numbers, plan) }
}

/** An amount with two decimals and the sign of its currency: `£1 250.50`. */
export function moneyWords(amount: number, currency: string): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.')
  return `${currency}${numberWords(Number(whole))}.${cents}`
}

/** Minutes as they are planned with: `15.3`, `0.25`. */
export function plannedWords(minutes: number): string {
  return numberWords(minutes, decimalsOf(minutes))
}

/** Up to so many decimals. What is above by less than can be told apart in a sum of decimals is not rounded up. */
function roundUp(amount: number, places: number): number {
  const scale = 10 ** places
  return Math.ceil(Number((amount * scale).toFixed(6))) / scale
}

function roundMinutes(minutes: number): number {
  return Number(minutes.toFixed(decimalsOf(minutes)))
}

// A second matters in what takes less than a minute.
function decimalsOf(minutes: number): number {
  return minutes < 1 ? 2 : 1
}

type Numbers = Omit<StudyPlan, 'warning' | 'words'>
type Pay = StudyInput['plan']

function lowWords({ reward, proposed, wholeMinutes, perHour }: Numbers, { currency, rewardPerHour }: Pay): string {
  if (reward * 100 >= (proposed.reward ?? 0) - 0.5) return ''
  const fair = `at ${moneyWords(rewardPerHour, currency)} an hour it would be ${moneyWords((proposed.reward ?? 0) / 100, currency)}`
  return `${moneyWords(reward, currency)} for ${minutesWords(wholeMinutes)} comes to only ${moneyWords(perHour, currency)} an hour; ${fair}.`
}

function planWords(
  { places, minutes, wholeMinutes, reward, total, lowestPerHour }: Numbers,
  { currency, rewardPerHour }: Pay,
): string {
  const isEven = minutes.shortest === minutes.longest
  const time = isEven
    ? minutesWords(wholeMinutes)
    : `${minutesWords(wholeMinutes)} on average (${minutesWords(minutes.shortest)} to ${minutesWords(minutes.longest)})`
  const low =
    isEven || lowestPerHour >= rewardPerHour
      ? ''
      : ` Whoever gets the largest group is paid ${moneyWords(lowestPerHour, currency)} an hour.`
  return `Each participant takes ${time} and gets ${moneyWords(reward, currency)}. ${countWords(places, 'place')} cost ${moneyWords(total, currency)}, without the platform’s fee.${low}`
}
