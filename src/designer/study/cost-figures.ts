import { countWords, minutesWords, numberWords } from '../../base/number-words.ts'
import { moneyWords, type StudyPlan } from '../../outputs/plan-study.ts'
import type { Figure } from './figures.tsx'

/** The numbers of a plan with their units, for reading. */
export function costFigures(plan: StudyPlan, currency: string): readonly Figure[] {
  const { shortest, average, longest } = plan.minutes
  const span = shortest === longest ? '' : `${minutesWords(shortest)} to ${minutesWords(longest)}, by the group`
  return [
    { label: 'Time for a participant', value: minutesWords(average), note: span },
    { label: 'Paid to a participant', value: moneyWords(plan.reward, currency), note: 'the same for every group' },
    { label: 'Paid in all', value: moneyWords(plan.total, currency), note: `for ${countWords(plan.places, 'place')}` },
    { label: 'Time in all', value: hourWords(plan.hoursInAll), note: 'of all participants together' },
  ]
}

/** Hours for reading: `1 hour`, `1,250 hours`; below one hour in minutes or seconds, `1.9 minutes`. */
export function hourWords(hours: number): string {
  if (hours * 60 < 59.5) return minutesWords(hours * 60)
  const text = numberWords(hours, hours < 10 ? 1 : 0)
  return `${text} ${text === '1' ? 'hour' : 'hours'}`
}
