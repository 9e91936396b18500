import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLengthTally } from '../../../src/dataset/length-tally.ts'

function tallyOf(lengths: readonly number[]) {
  const tally = createLengthTally()
  for (const length of lengths) tally.add(length)
  return tally
}

/** The ranges as they are read: `1–4: 2`. */
function drawn(lengths: readonly number[]): readonly string[] {
  return tallyOf(lengths)
    .buckets()
    .map(({ from, to, count }) => `${from === to ? from : `${from}–${to}`}: ${count}`)
}

describe('what is left of a tally', () => {
  it('is as if the others had never been counted, long lengths to two digits', () => {
    const length = fc.oneof(fc.nat(40), fc.nat(999))
    const lists = fc.tuple(fc.array(length, { maxLength: 30 }), fc.array(fc.nat(5_000_000), { maxLength: 30 }))
    fc.assert(
      fc.property(lists, ([kept, others]) => {
        const rest = tallyOf([...kept, ...others]).without(tallyOf(others))
        expect(rest.buckets()).toEqual(tallyOf(kept).buckets())
        expect([rest.shortest(), rest.longest()]).toEqual([tallyOf(kept).shortest(), tallyOf(kept).longest()])
      }),
    )
  })

  it('holds every long text once', () => {
    const rest = tallyOf([2, 1040, 1_204_000, 30_000_000]).without(tallyOf([2]))
    expect(rest.buckets().filter(({ count }) => count > 0)).toMatchObject([
      { from: 1000, count: 1 },
      { from: 1_000_000, count: 1 },
      { count: 1 },
    ])
  })
})

describe('the ranges of lengths', () => {
  it.each([
    ['no text', [], []],
    ['empty texts only', [0, 0], []],
    ['a constant length', [36, 36, 36], ['36: 3']],
    ['nearly constant', [8, 9, 9], ['8: 1', '9: 2']],
    ['short ones', [1, 3, 14], ['1: 1', '2–3: 1', '4–5: 0', '6–7: 0', '8–9: 0', '10–11: 0', '12–13: 0', '14–15: 1']],
    [
      'a narrow span of long ones',
      [400, 460, 521],
      ['400–419: 1', '420–439: 0', '440–459: 0', '460–479: 1', '480–499: 0', '500–519: 0', '520–539: 1'],
    ],
    [
      'a wide span',
      [4, 30, 31, 900],
      ['2–4: 1', '5–9: 0', '10–19: 0', '20–49: 2', '50–99: 0', '100–199: 0', '200–499: 0', '500–999: 1'],
    ],
    ['very long ones', [1_204_000, 1_204_900], ['1200000–1299999: 2']],
    ['one beyond all measure', [2, 300_000_000_000], expect.arrayContaining(['2–4: 1'])],
  ])('are easy to read: %s', (_, lengths, expected) => {
    expect(drawn(lengths)).toEqual(expected)
  })

  it('hold every text once, without gaps, and are few', () => {
    const length = fc.oneof(fc.nat(40), fc.nat(3000), fc.nat(5_000_000))
    fc.assert(
      fc.property(fc.array(length, { minLength: 1, maxLength: 60 }), (lengths) => {
        const tally = tallyOf(lengths)
        const buckets = tally.buckets()
        const texts = lengths.filter((one) => one > 0)
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(texts.length)
        for (const { from, to, count } of buckets) {
          expect(count).toBe(texts.filter((one) => one >= from && one <= to).length)
        }
        for (const [at, { from }] of buckets.entries()) if (at > 0) expect(from).toBe((buckets[at - 1]?.to ?? 0) + 1)
        expect(buckets.length).toBeLessThanOrEqual(24)
        if (texts.length === 0) return
        expect(buckets[0]?.count).toBeGreaterThan(0)
        expect(buckets.at(-1)?.count).toBeGreaterThan(0)
        expect([tally.shortest(), tally.longest()]).toEqual([Math.min(...texts), Math.max(...texts)])
      }),
    )
  })
})
