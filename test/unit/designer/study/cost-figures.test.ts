import { expect, test } from 'vitest'
import { costFigures, hourWords } from '../../../../src/designer/study/cost-figures.ts'
import { planStudy } from '../../../../src/outputs/plan-study.ts'
import { groupByField } from '../../../../src/outputs/task-groups.ts'

const once = { annotatorsPerTask: 2, minutesPerDatapoint: 3, minutesOnce: 0, rewardPerHour: 12, currency: '£' }

test('each number has its unit', () => {
  const plan = planStudy({ ...once, groups: groupByField(['a', 'a', 'b', 'b']) })
  expect(costFigures(plan!, '£')).toEqual([
    { label: 'Time for a participant', value: '6 minutes', note: '' },
    { label: 'Paid to a participant', value: '£1.20', note: 'the same for every group' },
    { label: 'Paid in all', value: '£4.80', note: 'for 4 places' },
    { label: 'Time in all', value: '24 minutes', note: 'of all participants together' },
  ])
})

test('groups of unlike size have a span of minutes', () => {
  const plan = planStudy({ ...once, groups: groupByField(['a', 'a', 'a', 'b']) })
  expect(costFigures(plan!, '£')[0]?.note).toBe('3 minutes to 9 minutes, by the group')
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
