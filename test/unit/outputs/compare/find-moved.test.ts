import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMoved } from '../../../../src/outputs/compare/find-moved.ts'

describe('findMoved', () => {
  it.each([
    [[], []],
    [[0, 1, 2], []],
    [[2, 0, 1], [2]],
    [[1, 2, 3, 0], [0]],
  ])('%j', (places, moved) => {
    expect([...findMoved(places)]).toEqual(moved)
  })

  it('leaves a longest rising run', () => {
    const permutation = fc.uniqueArray(fc.nat(12), { maxLength: 8 })
    fc.assert(
      fc.property(permutation, (places) => {
        const moved = findMoved(places)
        const stayed = places.filter((place) => !moved.has(place))
        expect(stayed).toEqual(stayed.toSorted((a, b) => a - b))
        expect(stayed.length).toBe(longestRising(places))
      }),
    )
  })
})

/** By trying all subsets. */
function longestRising(places: readonly number[]): number {
  let longest = 0
  for (let bits = 0; bits < 1 << places.length; bits++) {
    const run = places.filter((_, index) => (bits >> index) & 1)
    if (run.every((place, index) => index === 0 || place > run[index - 1]!)) longest = Math.max(longest, run.length)
  }
  return longest
}
