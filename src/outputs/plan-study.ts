import { countWords, minutesWords, numberWords } from '../base/number-words.ts'
import { listSizes, type TaskGroups } from './task-groups.ts'

/** What the planning of a study starts from. */
export type StudyInput = {
  readonly groups: TaskGroups
  /** How many participants see each group; at least 1. Source: format.md §4, `annotators_per_task`. */
  readonly annotatorsPerTask: number
  /** Minutes for one datapoint with all its body pages: measured in a self-check, typed, or estimated. */
  readonly minutesPerDatapoint: number
  /** Minutes for the intro and outro pages, which each participant sees once. */
  readonly minutesOnce: number
  /** In the currency of the study. */
  readonly rewardPerHour: number
  /** The sign before amounts, such as `£`; may be empty. */
  readonly currency: string
}

/** What a study takes. Amounts are in the currency of the study and hold no fee of the platform. */
export type StudyPlan = {
  readonly places: number
  /** Minutes for one participant, by the smallest, the average and the largest group. */
  readonly minutes: { readonly shortest: number; readonly average: number; readonly longest: number }
  /** What one participant gets: one amount for all, by the average group, rounded up to a hundredth. */
  readonly reward: number
  readonly total: number
  /** What an hour comes to for whoever gets the largest group. */
  readonly lowestPerHour: number
  readonly hoursInAll: number
  readonly words: string
}

/** The minutes and the money of a study; null when there are no groups. */
export function planStudy(input: StudyInput): StudyPlan | null {
  const { groups, minutesPerDatapoint, minutesOnce, rewardPerHour } = input
  const sizes = listSizes(groups)
  const smallest = sizes[0]?.size
  const largest = sizes[sizes.length - 1]?.size
  if (smallest === undefined || largest === undefined) return null
  const places = groups.count * Math.max(1, Math.floor(input.annotatorsPerTask))
  const minutesFor = (size: number) => minutesOnce + size * minutesPerDatapoint
  const minutes = {
    shortest: minutesFor(smallest),
    average: minutesFor(groups.order.length / groups.count),
    longest: minutesFor(largest),
  }
  const reward = rewardFor(minutes.average, rewardPerHour)
  const plan = {
    places,
    minutes,
    reward,
    total: Math.round(reward * places * 100) / 100,
    lowestPerHour: minutes.longest > 0 ? (reward / minutes.longest) * 60 : rewardPerHour,
    hoursInAll: (minutes.average * places) / 60,
  }
  return { ...plan, words: planWords(plan, input) }
}

/** What so many minutes are paid, by an hourly reward: rounded up to a hundredth. */
export function rewardFor(minutes: number, rewardPerHour: number): number {
  return roundUp((minutes / 60) * rewardPerHour)
}

/** An amount with two decimals and the sign of its currency: `£1 250.50`. */
export function moneyWords(amount: number, currency: string): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.')
  return `${currency}${numberWords(Number(whole))}.${cents}`
}

/** To the next hundredth. What is above it by less than can be told apart in a sum of decimals is not rounded up. */
function roundUp(amount: number): number {
  return Math.ceil(Number((amount * 100).toFixed(6))) / 100
}

type Numbers = Omit<StudyPlan, 'words'>

function planWords(
  { places, minutes, reward, total, lowestPerHour }: Numbers,
  { currency, rewardPerHour }: StudyInput,
): string {
  const isEven = minutes.shortest === minutes.longest
  const time = isEven
    ? minutesWords(minutes.average)
    : `${minutesWords(minutes.average)} on average (${minutesWords(minutes.shortest)} to ${minutesWords(minutes.longest)})`
  const low =
    isEven || lowestPerHour >= rewardPerHour
      ? ''
      : ` Whoever gets the largest group is paid ${moneyWords(lowestPerHour, currency)} an hour.`
  return `Each participant takes ${time} and gets ${moneyWords(reward, currency)}. ${countWords(places, 'place')} cost ${moneyWords(total, currency)}, without the platform’s fee.${low}`
}
