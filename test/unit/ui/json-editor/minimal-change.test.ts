import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { minimalChange } from '../../../../src/ui/json-editor/minimal-change.ts'

it('is null for equal texts', () => {
  expect(minimalChange('', '')).toBeNull()
  expect(minimalChange('abc', 'abc')).toBeNull()
})

it.each([
  ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
  ['abc', 'ac', { from: 1, to: 2, insert: '' }],
  ['abc', 'aXc', { from: 1, to: 2, insert: 'X' }],
  // A repeated sign could be taken from both ends at once.
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
  ['', 'x', { from: 0, to: 0, insert: 'x' }],
])('%s → %s', (before, after, change) => {
  expect(minimalChange(before, after)).toEqual(change)
})

it('makes the second text out of the first, and touches neither end that stays', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀') })
  fc.assert(
    fc.property(text, text, text, text, (head, before, after, tail) => {
      const [first, second] = [head + before + tail, head + after + tail]
      const change = minimalChange(first, second)
      const { from, to, insert } = change ?? { from: 0, to: 0, insert: '' }
      expect(first.slice(0, from) + insert + first.slice(to)).toBe(second)
      expect(to - from).toBeLessThanOrEqual(before.length)
    }),
  )
})
