import { expect, it } from 'vitest'
import type { RuleCount } from '../../../../src/dataset/check-datapoints.ts'
import { leftOutWords } from '../../../../src/outputs/exports/left-out-words.ts'

const broken = (rule: RuleCount['rule'], datapoints: readonly number[], more: Partial<RuleCount> = {}): RuleCount => {
  const field = rule === 'unreadable' ? '_raw' : 'a'
  return { field, rule, severity: 'error', reason: '', count: datapoints.length, datapoints, ...more }
}

it.each<[string, number, readonly RuleCount[], string | null]>([
  ['nothing', 0, [], null],
  ['what only may fail', 0, [broken('empty', [1], { severity: 'warning' })], null],
  ['one unreadable', 1, [broken('unreadable', [4])], '1 of 20 datapoints stays out: it can’t be read.'],
  ['two unreadable', 2, [broken('unreadable', [4, 5])], '2 of 20 datapoints stay out: they can’t be read.'],
  ['one refused', 1, [broken('missing', [4])], '1 of 20 datapoints stays out: it holds what the import refuses.'],
  [
    'one that is likely refused',
    1,
    [broken('not-absolute', [4])],
    '1 of 20 datapoints stays out: it holds what the import most likely refuses.',
  ],
  [
    'one that breaks two rules, and an unreadable one',
    2,
    [broken('not-absolute', [4]), broken('missing', [4]), broken('unreadable', [7])],
    '2 of 20 datapoints stay out: 1 can’t be read, the other holds what the import most likely refuses.',
  ],
  [
    'more than are listed',
    3001,
    [broken('missing', [1], { count: 3000 }), broken('unreadable', [7])],
    '3,001 of 5,000 datapoints stay out: 1 can’t be read, the others hold what the import refuses.',
  ],
])('%s', (_, leftOut, counts, words) => {
  expect(leftOutWords({ count: leftOut > 20 ? 5000 : 20, counts, leftOut })).toBe(words)
})
