import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { drawSwaps } from '../../../../src/outputs/counterbalance/draw-swaps.ts'

/** For each datapoint, by the value of its group, whether it is swapped. */
function drawn(groups: readonly Json[], seed = '1', field: string | null = 'topic') {
  const isSwapped = drawSwaps(seed, field)
  return groups.map((group) => isSwapped(new Map([['topic', group]])))
}
const surplus = (draws: readonly boolean[]) => draws.filter(Boolean).length * 2 - draws.length

describe('drawing which datapoints are swapped', () => {
  it('swaps one of each two that follow each other, by chance, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.string(), (pairs, seed) => {
        const draws = drawn(Array(2 * pairs).fill(''), seed, null)
        expect(draws.every((one, at) => at % 2 === 1 || one !== draws[at + 1])).toBe(true)
        expect(drawn(Array(2 * pairs).fill(''), seed, null)).toEqual(draws)
      }),
    )
    const draws = drawn(Array(2000).fill(''), 'x', null)
    const firsts = draws.filter((one, at) => at % 2 === 0 && one).length
    expect(firsts).toBeGreaterThan(400)
    expect(firsts).toBeLessThan(600)
  })

  it('keeps what a seed has meant so far, without groups', () => {
    expect(drawn(Array(12).fill(''), '1', null).map(Number).join('')).toBe('100110011010')
  })

  it('balances each group as far as its number allows, wherever its datapoints stand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }), fc.string(), (topics, seed) => {
        const draws = drawn(topics, seed)
        for (const topic of new Set(topics)) {
          expect(Math.abs(surplus(draws.filter((_, at) => topics[at] === topic)))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('lets two groups of an odd size make up for each other', () => {
    for (const seed of ['1', '2', '3', 'x']) {
      expect(surplus(drawn(['a', 'a', 'a', 'b', 'b', 'b', 'c', 'd'], seed))).toBe(0)
    }
  })

  it('takes a number and its text for the same group, as the platform does', () => {
    expect(surplus(drawn([7, '7']))).toBe(0)
  })
})
