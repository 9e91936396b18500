import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRepetition, checkShortReasoning, repeatedShare } from '../../../src/outputs/check-answers.ts'
import { splitWords } from '../../../src/outputs/split-words.ts'
import { computingTime } from '../../support/computing-time.ts'

const prompt = {
  name: 'the field prompt',
  text: 'Explain gravity to a ten-year-old. Use one example from the kitchen.',
}

describe('very short reasoning', () => {
  it.each([
    ['Because B.', 3, false, 'Very short reasoning: 2 words, at least 3 wanted.'],
    ['B names its sources', 3, true, '4 words, at least 3 wanted.'],
    ['', 1, false, 'Very short reasoning: 0 words, at least 1 wanted.'],
    ['... — !!', 1, false, 'Very short reasoning: 0 words, at least 1 wanted.'],
    ['因为它更清楚', 2, true, null],
  ])('“%s” with at least %i words: %s', (text, fewest, passed, words) => {
    const result = checkShortReasoning(text, fewest)
    expect(result.passed).toBe(passed)
    if (words !== null) expect(result.words).toBe(words)
  })

  it.each(['茶', 'a', '! ', 'กา', '!'])('takes no time for a million times “%s”', (piece) => {
    const text = piece.repeat(1_000_000)
    expect(computingTime(() => checkShortReasoning(`a${text}a`, 3))).toBeLessThan(10_000)
    expect(computingTime(() => checkRepetition(`a${text}a`, [{ name: 'x', text }]))).toBeLessThan(10_000)
  })

  it('splits words without blanks as readers do', () => {
    expect(splitWords("«It's 2.5 m», isn’t it? – A ten-year-old's…")).toEqual([
      "It's",
      '2.5',
      'm',
      'isn’t',
      'it',
      'A',
      "ten-year-old's",
    ])
    expect(splitWords('他 说：我喜欢茶 ok')).toEqual(['他', '说', '我', '喜欢', '茶', 'ok'])
  })
})

describe('repetition', () => {
  it.each([
    ['Explain gravity to a ten-year-old. Use one example from the kitchen.', false],
    ['explain GRAVITY to a ten year old', false],
    ['Explain gravity to a ten-year-old with one example from the kitchen', false],
    ['Response B explains it with a falling cup, which a child can picture.', true],
    ['A ten-year-old would understand A better: it uses one example and short sentences.', true],
    ['', true],
    ['?!', true],
  ])('“%s” passes: %s', (text, passed) => {
    expect(checkRepetition(text, [prompt]).passed).toBe(passed)
  })

  it('names what is repeated, and how much of the answer', () => {
    const other = { name: 'the answer to “Why?”', text: 'Because it is shorter' }
    expect(checkRepetition('Because it is shorter!', [prompt, other])).toEqual({
      passed: false,
      words: 'Repeats the answer to “Why?”: 100 % of the answer stands there.',
    })
  })

  it('of a few letters counts only as a whole', () => {
    expect(checkRepetition('gravity', [prompt]).passed).toBe(true)
    expect(checkRepetition('Cup', [{ name: 'x', text: 'cup.' }]).passed).toBe(false)
  })

  it('is a share: all of a text is in itself and in what holds it, nothing in an empty one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const share = repeatedShare(text, other)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        const letters = `abcdefgh ${text}`
        expect(repeatedShare(letters, letters)).toBe(1)
        expect(repeatedShare(letters, `${other} ${letters} ${other}`)).toBe(1)
        expect(repeatedShare(text, '')).toBe(0)
      }),
    )
  })
})
