import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barParts, LEAST_WIDTH } from '../../../../src/designer/data/bar-parts.ts'
import { countWords } from '../../../../src/base/number-words.ts'
import { formatShare, formatSize } from '../../../../src/designer/data/format-size.ts'
import { describeGroups, groupRows, MOST_SIZES } from '../../../../src/designer/data/group-rows.ts'
import { histogramBars, lengthCaption, lengthSpan, lengthWords } from '../../../../src/designer/data/histogram-bars.ts'

describe('numbers in words', () => {
  it('counts with the word in its number', () => {
    expect([countWords(0, 'link'), countWords(1, 'link'), countWords(12480, 'link')]).toEqual([
      '0 links',
      '1 link',
      '12,480 links',
    ])
  })

  it('never rounds a share to nothing or to all', () => {
    expect(formatShare(1, 1_000_000)).toBe('< 1\u00a0%')
    expect(formatShare(999_999, 1_000_000)).toBe('> 99\u00a0%')
    expect([formatShare(0, 5), formatShare(5, 5), formatShare(1, 3)]).toEqual(['0\u00a0%', '100\u00a0%', '33\u00a0%'])
    expect(formatShare(0, 0)).toBe('')
  })

  it('words sizes in thousands', () => {
    expect([1, 812, 3_400, 12_915_666, 1_000_000_000].map(formatSize)).toEqual([
      '1 byte',
      '812 bytes',
      '3.4 kB',
      '13 MB',
      '1.0 GB',
    ])
  })
})

describe('the parts of a bar', () => {
  it('are drawn to scale', () => {
    expect(
      barParts([
        ['filled', 75],
        ['empty', 0],
        ['missing', 25],
      ]),
    ).toEqual([
      { kind: 'filled', count: 75, width: 75 },
      { kind: 'missing', count: 25, width: 25 },
    ])
  })

  it('show one in a million', () => {
    const [, missing] = barParts([
      ['filled', 999_999],
      ['missing', 1],
    ])
    expect(missing).toEqual({ kind: 'missing', count: 1, width: LEAST_WIDTH })
  })

  it('always fill the bar, and none is narrower than can be seen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 5 }), (counts) => {
        const parts = barParts(counts.map((count, at) => [String(at), count] as const))
        expect(parts.map(({ count }) => count)).toEqual(counts.filter((count) => count > 0))
        expect(parts.every(({ width }) => width >= LEAST_WIDTH - 0.1)).toBe(true)
        if (parts.length > 0) expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
      }),
    )
  })
})

describe('a histogram', () => {
  const size = { width: 100, height: 40 }

  it('gives the highest bar the whole height, and a rare one still a bar', () => {
    const [low, none, high] = histogramBars([1, 0, 10_000], size)
    expect(high).toMatchObject({ y: 0, height: 40 })
    expect(low!.height).toBeGreaterThanOrEqual(1)
    expect(low!.y + low!.height).toBe(40)
    expect(none!.height).toBe(0)
  })

  it('stays inside its picture, without bars on top of each other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 33 }), (counts) => {
        const bars = histogramBars(counts, size)
        for (const [at, { x, y, width, height }] of bars.entries()) {
          expect(x + width).toBeLessThanOrEqual(size.width + 0.001)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y + height).toBeCloseTo(size.height)
          if (at > 0) expect(x).toBeGreaterThanOrEqual(bars[at - 1]!.x + bars[at - 1]!.width)
        }
      }),
    )
  })

  it('says its span and all its bars in words', () => {
    const lengths = [
      { from: 4, to: 7, count: 12 },
      { from: 8, to: 15, count: 0 },
      { from: 16, to: 31, count: 1234 },
    ]
    expect(lengthSpan(4, 1023)).toBe('4 to 1,023 characters')
    expect(lengthSpan(1, 1)).toBe('1 character')
    expect(lengthWords(lengths)).toBe('4 to 7 characters: 12; 16 to 31 characters: 1,234.')
    expect(lengthWords([{ from: 0, to: 0, count: 0 }])).toBe('No texts.')
  })
})

describe('task groups', () => {
  it('are described by number, sizes and the largest', () => {
    const sizes = [
      { size: 2, groups: 40 },
      { size: 5, groups: 8 },
    ]
    const all = { field: 'session', count: 48, isExact: true, sizes, largest: 's7' }
    expect(describeGroups(all)).toBe('48 groups of 2 to 5 datapoints; the largest is “s7”.')
    expect(describeGroups({ ...all, sizes: [sizes[0]!], count: 40 })).toBe('40 groups of 2 datapoints each.')
    expect(describeGroups({ ...all, sizes: [{ size: 1, groups: 1 }], count: 1 })).toBe('1 group of 1 datapoint.')
    expect(describeGroups({ ...all, isExact: false })).toMatch(/^More than 48 groups/)
    expect(groupRows(sizes)).toEqual([
      { label: '2 datapoints', groups: 40, width: 100 },
      { label: '5 datapoints', groups: 8, width: 20 },
    ])
  })

  it('of many sizes are put together at the large end, and none is lost', () => {
    const sizes = Array.from({ length: 30 }, (_, at) => ({ size: at + 1, groups: 2 }))
    const rows = groupRows(sizes)
    expect(rows).toHaveLength(MOST_SIZES + 1)
    expect(rows.at(-1)).toMatchObject({ label: '8 and more', width: 100 })
    expect(rows.reduce((sum, { groups }) => sum + groups, 0)).toBe(60)
  })
})

it('says of a field with few texts how many they are, and that the rest is no text', () => {
  const field = { lengths: [{ from: 3, to: 3, count: 3 }], shortest: 3, longest: { index: 7, measure: 3 }, empty: 2 }
  expect(lengthCaption({ ...field, present: 5 })).toBe('3 characters each')
  expect(lengthCaption({ ...field, present: 302 })).toBe('3 characters each in 3 texts; 297 values are no text')
  expect(lengthCaption({ ...field, longest: { index: 7, measure: 9 }, present: 6 })).toBe(
    '3 to 9 characters in 3 texts; 1 value is no text',
  )
  expect(lengthCaption({ ...field, lengths: [], longest: null, present: 2 })).toBe('')
})
