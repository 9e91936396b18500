import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datapointFrom } from '../../../src/dataset/datapoint.ts'
import { findPairs } from '../../../src/dataset/find-pairs.ts'
import {
  hasEmoji,
  hasRightToLeft,
  longestWord,
  hasNoMarks,
  looksLikeHtml,
  looksLikeMarkdown,
} from '../../../src/dataset/look-of-text.ts'
import { createProfiler, MAX_DISTINCT, MAX_PROFILED } from '../../../src/dataset/profile.ts'
import { createTopList } from '../../../src/dataset/top-list.ts'
import type { Json, JsonObject } from '../../../src/base/json.ts'

function profileOf(objects: readonly JsonObject[], names: readonly string[] = []) {
  const profiler = createProfiler(names)
  objects.forEach((object, index) => profiler.add(index, datapointFrom(object)))
  return profiler.profile()
}

const marked = fc
  .array(fc.constantFrom('# ', 'a', '\n', '- b', '**', '<b>', '1. ', '[a]', '(b)', ' '), { maxLength: 8 })
  .map((parts) => parts.join(''))

describe('createProfiler', () => {
  it('counts what is there, empty, missing and different', () => {
    const { fields, datapoints } = profileOf([{ a: 'x' }, { a: '', b: 'y' }, { a: 'x', b: 3 }], ['a'])
    expect(datapoints).toBe(3)
    expect(fields).toMatchObject([
      { name: 'a', present: 3, missing: 0, empty: 1, distinct: 2, distinctIsExact: true },
      { name: 'b', present: 2, missing: 1, empty: 0, distinct: 2 },
    ])
  })

  it('counts the lengths of the texts, empty ones left out', () => {
    const lengths = [0, 3, 20, 20].map((length) => ({ a: 'x'.repeat(length) }))
    const [field] = profileOf([...lengths, { a: 7 }]).fields
    expect(field).toMatchObject({ shortest: 3, longest: { measure: 20 } })
    expect(field?.lengths.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(profileOf([{ a: '' }]).fields[0]).toMatchObject({ shortest: 0, longest: null, lengths: [] })
  })

  it('counts a character of two halves once', () => {
    const { fields, worst } = profileOf([{ text_a: '😀'.repeat(40), text_b: 'abc' }], ['text_a', 'text_b'])
    expect(fields[0]).toMatchObject({ shortest: 40, lengths: [{ from: 40, to: 40, count: 1 }] })
    expect(fields[0]).toMatchObject({ longest: { measure: 40 }, longestWord: { measure: 40 } })
    expect(worst['longest-text'][0]?.measure).toBe(40)
    expect(worst.emoji[0]?.measure).toBe(40)
    expect(worst['unequal-pair'][0]?.measure).toBe(37)
    const profiler = createProfiler(['a'])
    profiler.add(0, new Map([['a', '😀'.repeat(40)]]), undefined, false)
    expect(profiler.profile().fields[0]?.uploadedLengths).toEqual([])
  })

  it('counts the lengths of the uploaded texts apart where some are left out', () => {
    const profiler = createProfiler(['a'])
    profiler.add(0, new Map([['a', 'x'.repeat(20)]]))
    const [all] = profiler.profile().fields
    expect(all?.uploadedLengths, 'the very same while all are').toBe(all?.lengths)
    const left = new Map<string, Json>([
      ['a', 'x'.repeat(5000)],
      ['b', 'y'],
      ['c', ' '],
      ['d', 4],
    ])
    profiler.add(1, left, undefined, false)
    const { fields } = profiler.profile()
    expect(fields.map(({ uploadedLengths }) => uploadedLengths)).toEqual([[{ from: 20, to: 20, count: 1 }], [], [], []])
    expect(fields[0]?.longest).toMatchObject({ measure: 5000 })
  })

  it('stops to tell values apart where it says so', () => {
    const { fields } = profileOf(
      Array.from({ length: MAX_DISTINCT + 10 }, (_, n) => ({ a: `${n}`, b: `${n % MAX_DISTINCT}` })),
    )
    expect(fields).toMatchObject([
      { distinct: MAX_DISTINCT, distinctIsExact: false },
      { distinct: MAX_DISTINCT, distinctIsExact: true },
    ])
  })

  it('finds the worst datapoints by each criterion, the worst first', () => {
    const { worst } = profileOf(
      [
        { response_a: 'short', response_b: 'short' },
        { response_a: 'a much longer text than the others have', response_b: 'x' },
        { response_a: `so ${'w'.repeat(40)}` },
        { response_a: 'שלום לכולם', response_b: '**bold**' },
        { response_a: '🎉', response_b: '<b>a</b> and more' },
        { response_a: 'w'.repeat(41), response_b: 'y' },
      ],
      ['response_a', 'response_b'],
    )
    const numbers = (entries: readonly { index: number }[]) => entries.map((entry) => entry.index)
    expect(worst['longest-text'][0]).toEqual({ index: 2, field: 'response_a', measure: 43 })
    expect(numbers(worst['longest-word'])).toEqual([5, 2])
    expect(numbers(worst['most-missing'])).toEqual([2])
    expect(numbers(worst['unequal-pair']).slice(0, 2)).toEqual([5, 1])
    expect(numbers(worst['right-to-left'])).toEqual([3])
    expect(numbers(worst.markup)).toEqual([4, 3])
    expect(numbers(worst.emoji)).toEqual([4])
  })

  it('takes no more time and memory for ever new names', () => {
    const { fields } = profileOf(Array.from({ length: 20_000 }, (_, n) => ({ [`name ${n}`]: 'x' })))
    expect(fields).toHaveLength(MAX_PROFILED)
  })

  it('finds the same when it is told which datapoints are plain', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: marked, b: fc.string({ unit: 'grapheme' }) })), (objects) => {
        const told = createProfiler()
        objects.forEach((object, index) =>
          told.add(index, datapointFrom(object), {
            isAscii: /^[\0-\x7F]*$/.test(object.a + object.b),
            isUnmarked: hasNoMarks(JSON.stringify(object)),
          }),
        )
        expect(told.profile()).toEqual(profileOf(objects))
      }),
    )
  })
})

describe('the look of a text', () => {
  it.each([
    '# Title',
    'a\n- b',
    '1. one',
    '> quote',
    'so **bold** it is',
    'a [link](https://example.com)',
    '```\ncode',
  ])('takes %j for Markdown', (text) => {
    expect(looksLikeMarkdown(text)).toBe(true)
  })

  it.each(['plain', '#hashtag', '-5 degrees', '2 * 3 ** 2', 'a [b] (c)', '3.5', 'a - b', ''])(
    'does not take %j for Markdown',
    (text) => {
      expect(looksLikeMarkdown(text)).toBe(false)
    },
  )

  it.each([
    ['<b>x</b>', true],
    ['line<br/>line', true],
    ['<img src="x" onerror="y">', true],
    ['a < b and c > d', false],
    ['i <3 you>', false],
    ['<https://example.com>', false],
  ])('HTML in %j: %s', (text, expected) => {
    expect(looksLikeHtml(text)).toBe(expected)
  })

  it.each([
    ['שלום', true, false],
    ['مرحبا', true, false],
    ['Grüße 你好', false, false],
    ['ok 👍', false, true],
    ['☀️', false, true],
    ['© 2024 ®', false, false],
  ])('scripts in %j', (text, rightToLeft, emoji) => {
    expect([hasRightToLeft(text), hasEmoji(text)]).toEqual([rightToLeft, emoji])
  })
})

describe('longestWord', () => {
  it('gives what splitting would give', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bb', 'cccccccc', ' ', '\n', '-', '你', '\u200B', '😀'), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat({ max: 20 }), (value, beat) => {
        const longest = Math.max(...value.split(/[\s\-你\u200B]/).map((word) => Array.from(word).length))
        expect(longestWord(value, beat)).toBe(longest > beat ? longest : 0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('findPairs', () => {
  it('pairs names that differ in their last side', () => {
    expect(
      findPairs([
        'prompt',
        'response_a',
        'response_b',
        'image1',
        'image2',
        'textLeft',
        'left',
        'right',
        'x_2',
        'A',
        'B',
      ]),
    ).toEqual([
      ['response_a', 'response_b'],
      ['image1', 'image2'],
      ['left', 'right'],
      ['A', 'B'],
    ])
  })
})

describe('createTopList', () => {
  it('keeps the largest, each datapoint once, the earlier of equal ones', () => {
    const additions = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 6 })), { maxLength: 60 })
    fc.assert(
      fc.property(additions, (pairs) => {
        const sorted = [...pairs].sort(([a], [b]) => a - b)
        const top = createTopList(4)
        for (const [index, measure] of sorted) top.add(index, measure)
        const best = new Map<number, number>()
        for (const [index, measure] of sorted) if (measure > 0) best.set(index, Math.max(measure, best.get(index) ?? 0))
        const expected = [...best]
          .map(([index, measure]) => ({ index, measure }))
          .sort((a, b) => b.measure - a.measure || a.index - b.index)
        expect(top.list()).toEqual(expected.slice(0, 4))
      }),
      { numRuns: 500 },
    )
  })
})
