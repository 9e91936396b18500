import { describe, expect, test } from 'vitest'
import { corpus, countByClass, sampleCorpus } from '../../fixtures/hostile/corpus.ts'

describe('the corpus of hostile texts', () => {
  test('has at least 300 texts, each different, of at least ten classes', () => {
    const counts = countByClass(corpus)
    console.log(
      `hostile texts: ${corpus.length} (${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')})`,
    )
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length)
    expect(corpus.length).toBeGreaterThanOrEqual(300)
    expect(counts.size).toBeGreaterThanOrEqual(10)
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(10)
  })

  test('a text is found again by its number', () => {
    expect(corpus.map(({ number }) => number)).toEqual(corpus.map((_, index) => index))
  })

  test('samples of one step from every beginning make up the corpus', () => {
    const samples = [0, 1, 2, 3].flatMap((from) => sampleCorpus(4, from))
    expect(samples.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(corpus.map((_, index) => index))
  })

  test('a sample has texts of every class', () => {
    for (const from of [0, 5]) expect(countByClass(sampleCorpus(40, from)).size).toBe(countByClass(corpus).size)
  })
})
