import { minutesWords } from '../../base/minutes-words.ts'
import { countWords, numberWords } from '../../base/number-words.ts'
import type { StudyDetails } from '../../outputs/batch/batch-details.ts'
import { moneyWords, plannedWords, type StudyPlan } from '../../outputs/plan-study.ts'
import type { PlanSettings } from '../../outputs/study-settings.ts'
import type { Figure } from './figures.tsx'

/** The numbers of a plan with their units, for reading. `set` is what the batch details say themselves. */
export function costFigures(
  plan: StudyPlan,
  { currency, rewardPerHour }: Pick<PlanSettings, 'currency' | 'rewardPerHour'>,
  set: StudyDetails = {},
): readonly Figure[] {
  const { places, minutes, wholeMinutes, reward, perHour, total } = plan
  const { shortest, average, longest } = minutes
  const isEven = shortest === longest
  const span = isEven ? [] : [`${minutesWords(shortest)} to ${minutesWords(longest)}, by the group`]
  const planned = plannedWords(average)
  const source =
    set.estimated_completion_time !== undefined
      ? ['set in Batch details']
      : planned === plannedWords(wholeMinutes)
        ? []
        : [`${planned}, rounded up`]
  const pay =
    set.reward === undefined
      ? `${minutesWords(wholeMinutes)}${isEven ? '' : ' on average'} at ${moneyWords(rewardPerHour, currency)} an hour`
      : `fixed: ${moneyWords(perHour, currency)} an hour`
  const room = `for ${countWords(places, 'place')}${set.total_available_places === undefined ? '' : ', set in Batch details'}`
  return [
    { label: 'Time for a participant', value: minutesWords(wholeMinutes), note: [...source, ...span].join('; ') },
    { label: 'Paid to a participant', value: moneyWords(reward, currency), note: pay },
    { label: 'Paid in all', value: moneyWords(total, currency), note: room },
    { label: 'Time in all', value: hourWords(plan.hoursInAll), note: 'of all participants together' },
  ]
}

/** Hours for reading: `1 hour`, `1,250 hours`; below one hour in minutes or seconds, `1.9 minutes`. */
export function hourWords(hours: number): string {
  if (hours * 60 < 59.5) return minutesWords(hours * 60)
  const text = numberWords(hours, hours < 10 ? 1 : 0)
  return `${text} ${text === '1' ? 'hour' : 'hours'}`
}
