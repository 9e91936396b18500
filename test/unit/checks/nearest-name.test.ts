import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestName } from '../../../src/checks/nearest-name.ts'
import { computingTime } from '../../support/computing-time.ts'

test.each<[name: string, names: string[], nearest: string | null, why: string]>([
  ['respones_b', ['response_a', 'response_b', 'prompt'], 'response_b', 'two letters swapped'],
  ['promt', ['prompt'], 'prompt', 'a letter missing'],
  ['promptt', ['prompt'], 'prompt', 'a letter too many'],
  ['pronpd', ['prompt'], 'prompt', 'two letters wrong'],
  ['Prompt', ['prompt'], 'prompt', 'another case'],
  [' prompt ', ['prompt'], 'prompt', 'white space round it'],
  ['xronpd', ['prompt'], null, 'three slips'],
  ['response_', ['response_a', 'response_b'], null, 'two are as near'],
  ['response_', ['response_a', 'response_b', 'responses_'], null, 'three are as near'],
  ['ab', ['cd'], null, 'a short name and two slips'],
  ['ab', ['abc'], 'abc', 'a short name and one slip'],
  ['x', [], null, 'no names'],
])('%s among %j gives %s (%s)', (name, names, nearest) => {
  expect(nearestName(name, names)).toBe(nearest)
})

test('agrees with the plain edit distance', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(letters, letters, (name, other) => {
      const reach = name.length <= 4 ? 1 : 2
      expect(nearestName(name, [other])).toBe(slips(name, other) <= reach ? other : null)
    }),
    { numRuns: 2000 },
  )
})

test('is quick with the most and longest names that a schema may hold', () => {
  const names = Array.from({ length: 200 }, (_, index) => `${'a'.repeat(120)}${index}`)
  const times = Array.from({ length: 5 }, () => computingTime(() => nearestName('a'.repeat(121), names)))
  expect(Math.min(...times)).toBeLessThan(100)
})

/** The edit distance with neighbours swapped as one slip, straight from its definition. */
function slips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const change = slips(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  const swap =
    a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1 ? slips(a.slice(2), b.slice(2)) + 1 : Infinity
  return Math.min(change, swap, slips(a.slice(1), b) + 1, slips(a, b.slice(1)) + 1)
}
