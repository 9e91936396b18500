import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createProfiler, type Profile } from '../../../src/dataset/profile.ts'
import { pickDatapoints } from '../../../src/outputs/pick-datapoints.ts'

function profileOf(texts: readonly (string | undefined)[]): Profile {
  const profiler = createProfiler(['text'])
  texts.forEach((text, at) => profiler.add(at, new Map(text === undefined ? [] : [['text', text]])))
  return profiler.profile()
}

it('picks the first, the last, the longest, the emptiest and others, with their reasons', () => {
  const texts = Array.from({ length: 40 }, (_, at) => 'x'.repeat(at === 7 ? 900 : at === 12 ? 800 : 10))
  const profile = profileOf(texts.map((text, at) => (at === 20 ? undefined : text)))
  const picks = pickDatapoints({ count: 40, profile, own: [12, 3], seed: 1 })
  expect(picks).toHaveLength(10)
  const reasons = Object.fromEntries(picks.map((pick) => [pick.datapoint, pick.reasons.join(' ')]))
  expect(reasons).toMatchObject({ 0: 'first', 3: 'own', 7: 'longest', 12: 'own longest', 20: 'emptiest', 39: 'last' })
  expect(Object.values(reasons).filter((reason) => reason === 'random')).toHaveLength(4)
})

describe('whatever there is', () => {
  const plan = fc.record({
    count: fc.oneof(fc.nat(15), fc.nat(1_000_000)),
    own: fc.array(fc.integer({ min: -3, max: 30 }), { maxLength: 14 }),
    seed: fc.integer(),
    profile: fc.option(fc.array(fc.option(fc.string(), { nil: undefined }), { maxLength: 30 }).map(profileOf)),
  })

  it('picks ten different ones in the order of the file, or all, with all of one’s own', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const picked = pickDatapoints(drawn).map(({ datapoint }) => datapoint)
        const own = new Set(drawn.own.filter((datapoint) => datapoint >= 0 && datapoint < drawn.count))
        expect(picked).toHaveLength(Math.max(Math.min(10, drawn.count), own.size))
        expect(new Set(picked).size).toBe(picked.length)
        expect(picked).toEqual(picked.toSorted((a, b) => a - b))
        for (const datapoint of own) expect(picked).toContain(datapoint)
        for (const datapoint of picked) expect(datapoint >= 0 && datapoint < drawn.count).toBe(true)
        expect(pickDatapoints(drawn)).toEqual(pickDatapoints(drawn))
      }),
    )
  })

  it('picks as many as asked also where most of a long file is wanted', () => {
    const own = Array.from({ length: 500 }, (_, at) => at)
    const picks = pickDatapoints({ count: 1200, profile: null, own, size: 1100, seed: 1 })
    expect(picks).toHaveLength(1100)
    expect(picks.filter(({ reasons }) => reasons.includes('random') && reasons.length > 1)).toEqual([])
  })

  it('draws others with another seed, and any of them', () => {
    const drawn = new Set(
      Array.from({ length: 200 }, (_, seed) => pickDatapoints({ count: 30, profile: null, seed }))
        .flat()
        .map(({ datapoint }) => datapoint),
    )
    expect(drawn.size).toBe(30)
  })
})
