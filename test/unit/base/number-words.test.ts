import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords, formatCount } from '../../../src/base/number-words.ts'

it('writes numbers as people read them in English', () => {
  expect([0, 7, 999, 1000, 12_480, 1_234_567].map(formatCount)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '12,480',
    '1,234,567',
  ])
})

it('says of every number what the language tables say', () => {
  const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true }))
  fc.assert(fc.property(number, (n) => formatCount(n) === (n === 0 ? '0' : n.toLocaleString('en'))))
})

it('counts things with their word', () => {
  expect([countWords(0, 'note'), countWords(1, 'note'), countWords(12_480, 'note')]).toEqual([
    '0 notes',
    '1 note',
    '12,480 notes',
  ])
  expect(countWords(2, 'is new', 'are new')).toBe('2 are new')
})
