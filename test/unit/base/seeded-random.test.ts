import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/base/seeded-random.ts'
import { computingTime } from '../../support/computing-time.ts'

const take = (seed: number | string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('a seed', () => {
  it('gives the same draws again, and keeps its meaning', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), (seed) => {
        expect(take(seed, 20)).toEqual(take(seed, 20))
      }),
    )
    expect(take(1, 3).map((number) => number.toFixed(6))).toEqual(['0.315797', '0.617596', '0.745187'])
    expect(take('1', 3)).toEqual(take(1, 3))
  })

  it('gives other draws than its neighbours', () => {
    const firsts = new Set(Array.from({ length: 10_000 }, (_, seed) => take(seed, 1)[0]))
    expect(firsts.size).toBe(10_000)
    const mean = [...firsts].reduce<number>((sum, first) => sum + (first ?? 0), 0) / 10_000
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02)
  })
})

describe('draws', () => {
  it('are spread evenly', () => {
    const random = createRandom('even')
    const bins = new Uint32Array(20)
    for (let count = 0; count < 100_000; count++) bins[Math.floor(random.next() * 20)]! += 1
    // Chi square with 19 degrees of freedom: above 43.8 once in a thousand.
    const chi = bins.reduce((sum, seen) => sum + (seen - 5000) ** 2 / 5000, 0)
    expect(chi).toBeLessThan(43.8)
  })

  it('do not foretell the next one', () => {
    const draws = take('pairs', 50_000)
    const product = draws.slice(1).reduce((sum, next, at) => sum + (draws[at]! - 0.5) * (next - 0.5), 0) / 50_000
    expect(Math.abs(product)).toBeLessThan(0.002)
  })

  it('of whole numbers stay in their span and reach both ends', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, min, more) => {
        const drawn = createRandom(seed).whole(min, min + more)
        expect(Number.isInteger(drawn) && drawn >= min && drawn <= min + more).toBe(true)
      }),
    )
    const random = createRandom('ends')
    const seen = new Set(Array.from({ length: 200 }, () => random.whole(-1, 2)))
    expect([...seen].toSorted((a, b) => a - b)).toEqual([-1, 0, 1, 2])
    expect(random.whole(5, 4)).toBe(5)
  })

  it('of one of a list take each as often', () => {
    const random = createRandom('pick')
    const counts = new Map<string, number>()
    for (let count = 0; count < 9000; count++) {
      const picked = random.pick(['a', 'b', 'c']) ?? 'none'
      counts.set(picked, (counts.get(picked) ?? 0) + 1)
    }
    expect([...counts.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    for (const count of counts.values()) expect(Math.abs(count - 3000)).toBeLessThan(250)
    expect(random.pick([])).toBeUndefined()
  })
})

describe('an order', () => {
  it('holds every number once; a shuffled list every value, and the list stays as it was', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.option(fc.nat(), { nil: undefined })), (seed, list) => {
        const before = [...list]
        expect([...createRandom(seed).order(list.length)].toSorted((a, b) => a - b)).toEqual([...list.keys()])
        const shuffled = createRandom(seed).shuffle(list)
        expect(shuffled).toHaveLength(list.length)
        expect(new Set(shuffled)).toEqual(new Set(list))
        expect(shuffled.filter((value) => value === list[0])).toHaveLength(
          list.filter((value) => value === list[0]).length,
        )
        expect(list).toEqual(before)
      }),
    )
  })

  it('is any of the orders, each as often', () => {
    const random = createRandom('orders')
    const counts = new Map<string, number>()
    for (let count = 0; count < 12_000; count++) {
      const order = random.shuffle(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(220)
  })

  it('of a million numbers takes no time', () => {
    expect(createRandom(7).order(1_000_000)).toHaveLength(1_000_000)
    expect(computingTime(() => createRandom(7).order(1_000_000))).toBeLessThan(2000)
  })
})
