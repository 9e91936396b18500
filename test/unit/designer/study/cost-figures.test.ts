import { expect, test } from 'vitest'
import { costFigures, hourWords } from '../../../../src/designer/study/cost-figures.ts'
import type { StudyDetails } from '../../../../src/outputs/batch/batch-details.ts'
import { planStudy } from '../../../../src/outputs/plan-study.ts'
import { groupByField, listSizes } from '../../../../src/outputs/task-groups.ts'

const pay = { rewardPerHour: 12, currency: '£' }
const figuresOf = (groups: readonly string[], perDatapoint = 3, study?: StudyDetails) => {
  const details = { annotators_per_task: 2, ...(study && { study }) }
  const sizes = listSizes(groupByField(groups))
  const plan = planStudy({ sizes, minutes: { perDatapoint, once: 0 }, details, plan: pay })
  return costFigures(plan!, pay, study)
}

test('each number has its unit', () => {
  expect(figuresOf(['a', 'a', 'b', 'b'])).toEqual([
    { label: 'Time for a participant', value: '6 minutes', note: '' },
    { label: 'Paid to a participant', value: '£1.20', note: '6 minutes at £12.00 an hour' },
    { label: 'Paid in all', value: '£4.80', note: 'for 4 places' },
    { label: 'Time in all', value: '24 minutes', note: 'of all participants together' },
  ])
})

test('one minute is one', () => {
  expect(figuresOf(['a'], 0.4)[1]).toMatchObject({ value: '£0.20', note: '1 minute at £12.00 an hour' })
})

test('what is rounded and what is set says so', () => {
  const notes = (study?: StudyDetails) => figuresOf(['a', 'a', 'b', 'b'], 3.2, study).map(({ note }) => note)
  expect(notes().slice(0, 2)).toEqual(['6.4, rounded up', '7 minutes at £12.00 an hour'])
  expect(notes({ reward: 64 })[1]).toBe('fixed: £5.49 an hour')
  expect(notes({ estimated_completion_time: 9, total_available_places: 3 }).slice(0, 3)).toEqual([
    'set in Batch details',
    '9 minutes at £12.00 an hour',
    'for 3 places, set in Batch details',
  ])
})

test('groups of unlike size have a span of minutes', () => {
  const [time, pay] = figuresOf(['a', 'a', 'a', 'b'])
  expect(time?.note).toBe('3 minutes to 9 minutes, by the group')
  expect(pay?.note).toBe('6 minutes on average at £12.00 an hour')
})

test('what takes less than an hour in all is said in minutes or seconds', () => {
  expect([0, 19 / 3600, (6 * 19) / 3600, 0.5, 0.99, 0.995].map(hourWords)).toEqual([
    '0 seconds',
    '19 seconds',
    '1.9 minutes',
    '30 minutes',
    '59 minutes',
    '1 hour',
  ])
})

test('hours are rounded for their size', () => {
  expect([1, 1.04, 9.96, 12.4, 1250].map(hourWords)).toEqual([
    '1 hour',
    '1 hour',
    '10 hours',
    '12 hours',
    '1,250 hours',
  ])
})
