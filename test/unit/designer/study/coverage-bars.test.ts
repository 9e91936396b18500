import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageBars, MOST_BARS } from '../../../../src/designer/study/coverage-bars.ts'

test('each number of answers has a bar, up to the wanted one at least', () => {
  expect(coverageBars([1, 4], 3)).toEqual([
    { label: '0', datapoints: 1, isMet: false, share: 0.25 },
    { label: '1', datapoints: 4, isMet: false, share: 1 },
    { label: '2', datapoints: 0, isMet: false, share: 0 },
    { label: '3', datapoints: 0, isMet: true, share: 0 },
  ])
})

test('many numbers are taken together, and the wanted one stands by itself', () => {
  const byAnswers = Array.from({ length: 31 }, () => 1)
  expect(coverageBars(byAnswers, 25).map(({ label }) => label)).toEqual([
    '0–2',
    '3–5',
    '6–8',
    '9–11',
    '12–14',
    '15–17',
    '18–20',
    '21–23',
    '24',
    '25',
    '26+',
  ])
  expect(coverageBars(byAnswers, 2).map(({ label }) => label)).toEqual(['0', '1', '2', '3+'])
})

test('all datapoints stand in the bars, met and unmet apart', () => {
  const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 100 }), (byAnswers, wanted) => {
      const bars = coverageBars(byAnswers, wanted)
      const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0)
      const inBars = (isMet: boolean) => sum(bars.filter((bar) => bar.isMet === isMet).map((bar) => bar.datapoints))
      expect(inBars(true)).toBe(sum(byAnswers.slice(wanted)))
      expect(inBars(false)).toBe(sum(byAnswers.slice(0, wanted)))
      expect(bars.length).toBeLessThanOrEqual(MOST_BARS)
      expect(new Set(bars.map(({ label }) => label)).size).toBe(bars.length)
    }),
  )
})
